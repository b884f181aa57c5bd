"""Several goals compared for one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from voyageur.domain.net_pay import NetAt, PayRow
from voyageur.domain.plan import Reach

Criterion = Literal["weeks", "cost", "reach", "net"]
"""What counts: fewer weeks, less cost (known prices), a larger share of postings in reach at the
end, more net pay (of the official median; where no net is known, that median)."""

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beaten:
    """That another choice (by its place) is at least as good in all, and better in ``by``."""

    choice: int
    by: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A role in a region for this person: the way there, and what it is worth.

    ``weeks``, ``hours``, ``ends``, ``cost`` (cents) and ``certifications`` are those of the plan,
    absent where limits allow none. ``unpriced`` exams (certification ids) aren't in the cost.
    ``now`` and ``then``: postings in reach. ``french``: of ``french_of`` jobs of a market, those
    that require French. Nothing beats a choice where ``beaten`` is empty and all is known.
    """

    role: str
    region: str
    weeks: int | None = None
    hours: float | None = None
    ends: date | None = None
    cost: int | None = None
    unpriced: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    now: Reach
    then: Reach | None = None
    pay: tuple[PayRow, ...] = ()
    net: NetAt | None = None
    french: int | None = None
    french_of: int | None = None
    beaten: tuple[Beaten, ...] = ()

    def worth(self, criterion: Criterion) -> float | None:
        """The figure of a criterion, more being better; None where it isn't known."""
        match criterion:
            case "weeks":
                return None if self.weeks is None else -float(self.weeks)
            case "cost":
                return None if self.cost is None or self.unpriced else -float(self.cost)
            case "reach":
                return self.then.share if self.then else None
            case "net":
                return float(self.net.net) if self.net else self._official()

    def _official(self) -> float | None:
        rows = (row for row in self.pay if row.kind == "official" and row.relation == "primary")
        return next((float(row.middle) for row in rows if row.middle is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All choices in the order in which they were asked for."""

    schema_version: Literal[1] = 1
    as_of: date
    hours: float
    choices: tuple[Choice, ...]


def beaten_by(choice: Choice, choices: Sequence[Choice]) -> tuple[Beaten, ...]:
    """The choices that are at least as good in everything, and better in something (Pareto).

    What isn't known of both is no reason: such a choice is beaten by nobody.
    """
    found = []
    for place, other in enumerate(choices):
        pairs = [(name, choice.worth(name), other.worth(name)) for name in CRITERIA]
        known = [
            (name, mine, its) for name, mine, its in pairs if mine is not None and its is not None
        ]
        better = tuple(name for name, mine, its in known if its > mine)
        if len(known) == len(pairs) and better and all(its >= mine for _, mine, its in known):
            found.append(Beaten(choice=place, by=better))
    return tuple(found)
