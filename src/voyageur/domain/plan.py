"""A plan: what to do in which week, how it was found, and what it brings."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.certification import RenewedBy
from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.ref import Ref

Order = Literal["roadmap", "fastest"]
CLOSING = "closing"
"""The stage, after the role's five, in which portfolio and networking close the plan."""

OWN_MARKET = "market:"
"""Stands in ``Plan.sources`` before a source of postings that the person brought."""

BEYOND = "beyond"
"""The stage of what the roadmap doesn't ask for and postings do."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""How days are called where somebody gives them hours."""

MOST_HOURS_A_DAY = 16.0

PlanStatus = Literal["optimal", "feasible", "infeasible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursIn:
    """Other hours of study a week during some days."""

    period: Period
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The limits and wishes a plan keeps.

    ``hours`` of study a week from ``start`` on, spread evenly, or as ``weekdays`` (hours from
    Monday to Sunday, which sum up to ``hours``) say; other hours in some periods; none while
    ``away``, nor on the statutory ``holidays`` of a province (id, or "canada"). ``projects`` of the
    hours a week go to a second track, beside learning. ``budget`` in all and ``monthly`` in a
    calendar month. ``must`` and ``never`` are references to skills, units or
    certifications. ``id`` tells people apart where somebody keeps several plans; it is no name.
    """

    id: str = "self"
    hours: float
    weekdays: tuple[float, ...] = ()
    other_hours: tuple[HoursIn, ...] = ()
    start: date
    by: date | None = None
    budget: Money | None = None
    monthly: Money | None = None
    away: tuple[Period, ...] = ()
    holidays: str | None = None
    projects: float = 0.0
    must: tuple[Ref, ...] = ()
    never: tuple[Ref, ...] = ()
    lang: Lang = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The role wanted, and where."""

    role: str
    region: str = "canada"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One goal of the search in order of importance, its value and the proven bound."""

    name: str
    value: int
    bound: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A unit in its place. ``cost`` absent: unknown or free, see the unit; ``uid`` is stable.

    ``why`` it is in; ``here`` says why it has this place and no earlier one. The exam that a unit
    prepares for is sat on ``exam_on``, a day after its end. ``beside``: in the second track.
    """

    uid: str
    unit: str
    stage: str
    start: date
    end: date
    hours: float
    cost: Money | None = None
    exam_on: date | None = None
    beside: bool = False
    why: tuple[Message, ...] = ()
    here: tuple[Message, ...] = ()
    blocked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekShare:
    """Hours of one item in one week."""

    item: str
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A calendar week by its Monday, and what is done in it."""

    monday: date
    hours: float
    items: tuple[WeekShare, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a plan may end, as hours are uncertain: eight times in ten from ``early`` to ``late``.

    One in ten ends before, one after; half end by ``middle``. Seeded, so it can be made again.
    """

    early: date
    middle: date
    late: date
    draws: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """The last day on which a certification (id) is valid, inside the horizon of the plan.

    ``by`` and ``cost`` say how it is renewed and for how much, once or a year, where that is known;
    ``ends``: its exam is no more by then, so that it can't be renewed.
    """

    certification: str
    expires: date
    by: RenewedBy | None = None
    cost: Money | None = None
    ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one limit loosened by a step would bring, found by solving again.

    ``end`` of the plan then, the ``certification`` (id) it would take; both as they are where it
    buys nothing. ``binds`` where lifting the limit altogether changes anything.
    """

    limit: str
    from_: str
    to: str
    binds: bool
    end: date
    certification: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something the roadmap names that the plan leaves out, and why."""

    ref: str
    reason: Message
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Postings whose requirements would be met on a day; no share where there are too few."""

    date: date
    met: int
    n: int
    scope: Message
    share: float | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """The least change of one limit that, alone, frees the conflict."""

    limit: str
    from_: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A smallest set of limits that can't hold together, and what would free it."""

    limits: tuple[str, ...]
    remedies: tuple[Remedy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A cost that isn't known and so isn't counted."""

    ref: str
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """The rate used for prices in another currency, and where it comes from."""

    base: str
    to: str
    rate: str
    source: str
    observed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageGap:
    """How far one stage is: what it asks for and what of it is there."""

    stage: str
    met: int
    asked: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupGap:
    """How far one "Learn These" group is."""

    group: str
    met: int
    asked: int
    known: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The distance from a person to a role."""

    role: str
    stages: tuple[StageGap, ...]
    groups: tuple[GroupGap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The answer: written as plan.json, shown at every door.

    ``in_reach``: the part of what a posting asks for that has to be met, where ``reach`` is stated.
    ``kept``: units that come first because they did in the plan whose place it takes.
    ``projects``: hours a week that a second track gets where one is asked for, fewer than asked
    where a last day would be missed otherwise.
    """

    schema_version: Literal[1] = 1
    as_of: date
    catalogue_digest: str
    person: Person
    target: Target
    order: Order
    status: PlanStatus
    gap: Gap
    objectives: tuple[Objective, ...] = ()
    items: tuple[Item, ...] = ()
    weeks: tuple[Week, ...] = ()
    projects: float | None = None
    kept: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    window: Window | None = None
    renewals: tuple[Renewal, ...] = ()
    offers: tuple[Offer, ...] = ()
    in_reach: float | None = None
    reach: tuple[Reach, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    cost: Money | None = None
    unknown_costs: tuple[Unknown, ...] = ()
    exchange: Exchange | None = None
    sources: tuple[str, ...] = ()

    @property
    def work_ends(self) -> date | None:
        """The last day of work; None where nothing is to be done."""
        return max((item.end for item in self.items), default=None)

    @property
    def end(self) -> date | None:
        """The last day of work or exam; None where nothing is to be done."""
        days = [item.exam_on or item.end for item in self.items]
        return max(days, default=None)
