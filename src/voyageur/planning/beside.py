"""Projects beside learning: what a second track takes, and how much of the week it gets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from voyageur.domain.message import N_, Message
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, Task
from voyageur.planning.selection import Picked
from voyageur.planning.tracks import Timetable, timetable

_LEARNING = ("study", "certification")
_CLOSING = ("portfolio", "networking")
_STEP = Fraction(1, 2)
"""Hours a week by which the second track gives way."""


def second_track(picked: Mapping[str, Picked]) -> frozenset[str]:
    """The units that prove and show, but for those that something to learn waits for."""
    first = {unit for unit, one in picked.items() if one.unit.kind in _LEARNING}
    waiting = list(first)
    while waiting:
        for unit in picked[waiting.pop()].after:
            if unit in picked and unit not in first:
                first.add(unit)
                waiting.append(unit)
    return frozenset(picked) - first


@dataclass(frozen=True, slots=True)
class Days:
    """When each unit is worked on, which of them ``beside`` others, and ``hours`` a week of it."""

    of: Timetable
    beside: frozenset[str]
    hours: float

    def first(self, unit: str) -> date:
        """The day on which work on a unit begins."""
        return min(self.of[unit])

    def last(self, unit: str) -> date:
        """The day on which work on a unit ends."""
        return max(self.of[unit])


def find_days(
    order: Sequence[Task],
    picked: Mapping[str, Picked],
    beside: frozenset[str],
    placement: Placement,
    limits: Limits,
    hours: float,
) -> Days | None:
    """The days of the tasks in their ``order``, projects beside learning where hours are given.

    Where so many ``hours`` a week beside would break a last day or put an exam in another month
    than it is paid in, the second track gets as many less as it takes. None beyond 60 years.
    """
    first = [task for task in order if task.unit not in beside]
    second = list(_second(order, picked, beside))
    week = Fraction(limits.week.hours)
    given = Fraction(hours)
    while True:
        days = timetable(first, second, given / week, limits.capacity)
        if days is None:
            return None
        found = Days(days, beside, float(given))
        if not given or all(_in_time(task, found, placement, limits) for task in order):
            return found
        given = max(Fraction(0), given - _STEP)


def _second(
    order: Sequence[Task], picked: Mapping[str, Picked], beside: frozenset[str]
) -> Iterator[Task]:
    """The tasks of the second track, stage by stage; what closes the plan waits for the others."""
    tasks = [task for task in order if task.unit in beside]
    closing = {task.unit for task in tasks if picked[task.unit].unit.kind in _CLOSING}
    others = tuple(task.unit for task in tasks if task.unit not in closing)
    for task in sorted(tasks, key=lambda task: picked[task.unit].stage):
        one = picked[task.unit]
        yield Task(
            unit=task.unit,
            stage=one.stage,
            hours=task.hours,
            after=(*one.after, *(others if task.unit in closing else ())),
        )


def _in_time(task: Task, days: Days, placement: Placement, limits: Limits) -> bool:
    ended = days.last(task.unit)
    month = placement.paid_in.get(task.unit)
    if task.exam:
        ended = limits.exam_on(task, ended, month)
    if month is not None and ended > limits.month(month)[1]:
        return False
    return all(day is None or ended <= day for day in (limits.by, task.last_day))


def places_beside(
    days: Days, order: Sequence[Task], picked: Mapping[str, Picked]
) -> dict[str, tuple[Message, ...]]:
    """Of each unit of the second track what keeps it from starting earlier."""
    placed = {task.unit for task in order}
    found: dict[str, tuple[Message, ...]] = {}
    before: str | None = None
    for unit in sorted(days.beside & placed, key=days.first):
        waited = [other for other in picked[unit].after if other in placed]
        last = max(waited, key=days.last, default=None)
        if before is not None and (last is None or days.last(before) >= days.last(last)):
            why = Message(N_("it follows {unit}, beside learning"), {"unit": f"unit:{before}"})
        elif last is not None:
            why = Message(
                N_("it runs beside learning once {unit} is done"), {"unit": f"unit:{last}"}
            )
        else:
            why = Message(N_("it runs beside learning from the first day"))
        found[unit] = (why,)
        before = unit
    return found
