"""The study sessions of a plan: which minutes of which day go to which of its items.

A plan keeps days and weeks, and no minutes. They are found again from what it does keep: its items
in their order and the person's hours, by the same timetable that gave the items their days.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from voyageur.domain.plan import CLOSING, Item, Plan
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.problem import Task
from voyageur.planning.tracks import timetable


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Minutes of one day for one item (``unit`` and ``uid``), ``after`` so many of that day."""

    unit: str
    uid: str
    day: date
    minutes: int
    after: int


def sessions_of(plan: Plan) -> tuple[Session, ...]:
    """All sessions in order; none where the items would take more than 60 years."""
    person = plan.person
    week = StudyWeek.of(person)
    first = [_task(item, ()) for item in plan.items if not item.beside]
    part = Fraction(plan.projects) / Fraction(person.hours) if plan.projects else Fraction(0)
    days = timetable(first, list(_second(plan)), part, Capacity(week, person.start))
    if days is None:
        return ()
    placed = [
        (day, place, minutes)
        for place, item in enumerate(plan.items)
        for day, minutes in days[item.unit].items()
    ]
    before: Counter[date] = Counter()
    found = []
    for day, place, minutes in sorted(placed):
        item = plan.items[place]
        found.append(
            Session(unit=item.unit, uid=item.uid, day=day, minutes=minutes, after=before[day])
        )
        before[day] += minutes
    return tuple(found)


def _second(plan: Plan) -> Iterator[Task]:
    """The tasks of the second track, each with what it waits for.

    In the order of their ends, which is that of their turns: where two of them can be worked on,
    the one whose turn it is ends first. What started earlier may end later, as it gave way.
    """
    beside = sorted(
        (item for item in plan.items if item.beside),
        key=lambda item: (item.end, -item.start.toordinal()),
    )
    others = tuple(item.unit for item in beside if item.stage != CLOSING)
    for item in beside:
        needs = tuple(other.unit for other in plan.items if other.uid in item.blocked_by)
        yield _task(item, (*needs, *(others if item.stage == CLOSING else ())))


def _task(item: Item, after: tuple[str, ...]) -> Task:
    return Task(unit=item.unit, stage=0, hours=round(item.hours), after=after)
