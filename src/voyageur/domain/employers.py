"""Which employers of the guide advertise for a role in a market."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEmployer:
    """An employer that the guide names for the role: ``company`` is its id.

    ``n`` of the market's jobs for the role in the region are its own, the newest of ``last_month``
    (as 2026-08; None where none states its day). ``n`` is 0 where it has none in this market, and
    None where no market was asked.
    """

    company: str
    n: int | None = None
    last_month: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employers:
    """The guide's employers of a role, who has most jobs first, else in the guide's order.

    ``n`` are all of the market's jobs for the role in the region, ``named`` those that name their
    employer; None where no market was asked.
    """

    schema_version: Literal[1] = 1
    as_of: date
    role: str
    region: str
    n: int | None = None
    named: int | None = None
    employers: tuple[GuideEmployer, ...]
