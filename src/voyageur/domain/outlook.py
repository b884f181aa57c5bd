"""What official projections expect of a NOC unit group."""

import re
from dataclasses import dataclass
from typing import Literal

Condition = Literal[
    "strong-shortage", "moderate-shortage", "balance", "moderate-surplus", "strong-surplus"
]
"""COPS: of recent years "signs of", of years to come "risk of"."""

Rating = Literal["very-good", "good", "moderate", "limited", "very-limited", "undetermined"]

Series = Literal["employment", "growth", "openings", "seekers"]


_SUM = re.compile(r"0{5}|TEER_\d|NOC1_\d")


def is_sum(code: str) -> bool:
    """Whether a code of COPS stands for many unit groups together."""
    return _SUM.fullmatch(code) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """The COPS summary of a unit group over its ten years: numbers of people, all of Canada.

    ``openings`` is the sum of ``growth``, ``retirements`` and ``replacement``; ``seekers`` that of
    the three that follow, as published (rounded to hundreds). ``noc`` is ``00000`` for all
    occupations, ``TEER_0`` to ``TEER_5`` and ``NOC1_0`` to ``NOC1_9`` for groups of them.
    """

    noc: str
    employment: int | None = None
    growth: int | None = None
    retirements: int | None = None
    replacement: int | None = None
    openings: int | None = None
    school_leavers: int | None = None
    immigration: int | None = None
    other_seekers: int | None = None
    seekers: int | None = None
    recent: Condition | None = None
    future: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyProjection:
    """One COPS number of a unit group in one year."""

    noc: str
    series: Series
    year: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalOutlook:
    """Job Bank's three-year employment outlook of a unit group in a region."""

    noc: str
    region: str
    rating: Rating
