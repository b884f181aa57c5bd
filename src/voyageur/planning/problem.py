"""The planning problem as data, free of any solver.

``docs/reference/planning.md`` states the same in mathematics.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from voyageur.domain.period import Period
from voyageur.planning.capacity import Capacity

LIMITS = ("hours", "by", "budget", "away")
"""What a person limits; ``Limits.without`` lifts one of them."""

MOST_HOURS = 168.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A unit to be placed: ``hours`` of effort in a ``stage`` (index in order), after others.

    ``cost`` in cents of the budget's currency, 0 where free or unknown. ``last_day``: must end by
    then. ``options``: those of a choice that bring it in; empty where it is always in.
    ``weight``: what ending early is worth within its stage.
    """

    unit: str
    stage: int
    hours: int
    after: tuple[str, ...] = ()
    cost: int = 0
    last_day: date | None = None
    options: tuple[str, ...] = ()
    weight: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Hours a week from ``start`` on, deadline, budget in cents, days away."""

    hours: float
    start: date
    by: date | None = None
    budget: int | None = None
    away: tuple[Period, ...] = ()

    def capacity(self) -> Capacity:
        """The study time these limits leave."""
        return Capacity(self.hours, self.start, self.away)

    def without(self, name: str) -> "Limits":
        """The same limits with one lifted."""
        match name:
            case "hours":
                return replace(self, hours=MOST_HOURS)
            case "by":
                return replace(self, by=None)
            case "budget":
                return replace(self, budget=None)
            case "away":
                return replace(self, away=())
        raise ValueError(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Tasks, the choice between ``options`` (best first; one of them is taken), and the limits."""

    tasks: tuple[Task, ...]
    limits: Limits
    options: tuple[str, ...] = field(default=())
