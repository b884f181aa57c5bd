"""The planning problem as data, free of any solver.

``docs/reference/planning.md`` states the same in mathematics.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from voyageur.domain.period import months_after
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.exams import exam_day, prepared_by

LIMITS = ("hours", "by", "budget", "monthly", "away", "holidays")
"""What a person limits; ``Limits.without`` lifts one of them."""

MoneyLimit = Literal["budget", "monthly"]

MOST_HOURS = 168.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A unit to be placed: ``hours`` of effort in a ``stage`` (index in order), after others.

    ``cost`` in cents of the budget's currency, 0 where free or unknown. ``last_day``: must end by
    then. ``options``: those of a choice that bring it in; empty where it is always in.
    ``weight``: what ending early is worth within its stage. The work of an ``exam`` is to prepare
    for it; it is sat on a working day afterwards, not before ``opens``, and paid in that month.
    """

    unit: str
    stage: int
    hours: int
    after: tuple[str, ...] = ()
    cost: int = 0
    last_day: date | None = None
    options: tuple[str, ...] = ()
    weight: int = 0
    exam: bool = False
    opens: date | None = None


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Study time from ``start`` on, deadline, cents to be spent in all and in a month."""

    week: StudyWeek
    start: date
    by: date | None = None
    budget: int | None = None
    monthly: int | None = None

    @cached_property
    def capacity(self) -> Capacity:
        """The study time these limits leave."""
        return Capacity(self.week, self.start)

    def without(self, name: str) -> "Limits":
        """The same limits with one lifted."""
        week = self.week
        match name:
            case "hours":
                week = replace(week, hours=MOST_HOURS, weekdays=(), other_hours=())
            case "away":
                week = replace(week, away=())
            case "holidays":
                week = replace(week, holidays=None)
            case "by":
                return replace(self, by=None)
            case "budget":
                return replace(self, budget=None)
            case "monthly":
                return replace(self, monthly=None)
            case _:
                raise ValueError(name)
        return replace(self, week=week)

    def with_money(self, name: MoneyLimit, cents: int) -> "Limits":
        """The same limits with another budget, in all or of a month."""
        return replace(self, budget=cents) if name == "budget" else replace(self, monthly=cents)

    def given(self) -> tuple[str, ...]:
        """The names of the limits that there are."""
        there = {
            "hours": True,
            "by": self.by is not None,
            "budget": self.budget is not None,
            "monthly": self.monthly is not None,
            "away": bool(self.week.away),
            "holidays": self.week.holidays is not None,
        }
        return tuple(name for name in LIMITS if there[name])

    def last_hour(self, task: Task, last: date | None = None) -> int | None:
        """The hour of effort by which a task has to end, to be over by its days and ``last``.

        None where there is no such day; below its hours where it can't be done in time.
        """
        days = [day for day in (self.by, task.last_day, last) if day is not None]
        if not days:
            return None
        end = min(days)
        if task.exam:
            if task.opens and task.opens > end:
                return -1
            end = prepared_by(self.week, end, self.start)
        return self.capacity.minutes_until(end) // 60

    def exam_on(self, task: Task, ended: date, month: int | None = None) -> date:
        """The first day for the exam once its preparation has ended, in the ``month`` paid."""
        opens = task.opens
        if month is not None:
            first, _ = self.month(month)
            opens = max(first, opens or first)
        return exam_day(self.week, ended, opens)

    def month(self, number: int) -> tuple[date, date]:
        """First and last day of a month; 0 is that of the first day of work."""
        first = months_after(self.start.replace(day=1), number)
        return first, months_after(first, 1) - timedelta(days=1)

    def months(self, hours: int) -> int:
        """How many months pass until so much effort is done, and one more to sit an exam in."""
        done = self.capacity.day_ending(hours * 60) or self.start
        return (done.year - self.start.year) * 12 + done.month - self.start.month + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Tasks, the choice between ``options`` (best first; one of them is taken), and the limits."""

    tasks: tuple[Task, ...]
    limits: Limits
    options: tuple[str, ...] = field(default=())
