"""What somebody who follows a plan does next."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Study of a unit (id) on a day to come, in minutes."""

    day: date
    unit: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NextUp:
    """The unit (id) to work on, absent when all is done, and what comes within a week.

    ``number`` is its place in the plan; ``logged`` and ``ahead`` are hours of it. ``late``: days by
    which the plan ends later than it says, at the pace so far; less than 0 where sooner.
    """

    schema_version: Literal[1] = 1
    as_of: date
    unit: str | None = None
    number: int = 0
    logged: float = 0.0
    ahead: float = 0.0
    coming: tuple[Coming, ...] = ()
    next_exam: tuple[str, date] | None = None
    late: int = 0
