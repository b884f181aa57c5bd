"""How following a plan goes, as of a day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.plan import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitReport:
    """A unit of the plan, or of an earlier one if something was done of it.

    ``state`` is ``gone`` where today's facts have no such unit any more, and it isn't done.
    ``planned`` hours are the estimate of the whole unit, ``logged`` the person's.
    """

    unit: str
    state: Literal["done", "open", "skipped", "gone"]
    start: date
    end: date
    planned: float
    logged: float
    since: date | None = None
    exam_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReport:
    """The calendar week of the day: hours planned and logged, and of which units."""

    monday: date
    planned: float
    logged: float
    units: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BurnUp:
    """Hours planned and logged from the start to the end of a week."""

    monday: date
    planned: float
    logged: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hours planned until the day and logged, what is ahead, when it ends, what is to be paid.

    ``pace``: part of the estimated hours that the person needs (1.2: a fifth more). ``ends``: the
    plan's last day of work; ``likely_end``: the day on which what is ahead is done at that pace.
    ``to_come``: known costs; exams in ``unknown`` (certification ids) have no known price.
    """

    schema_version: Literal[1] = 1
    as_of: date
    person: str
    target: Target
    started: date
    planned: float
    logged: float
    ahead: float
    pace: float
    ends: date
    likely_end: date | None = None
    next_exam: tuple[str, date] | None = None
    to_come: Money
    unknown: tuple[str, ...] = ()
    week: WeekReport
    burn_up: tuple[BurnUp, ...]
    units: tuple[UnitReport, ...]
    notes: tuple[Message, ...] = ()
