"""Whether a share rises or falls from month to month, or only wavers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, sqrt
from typing import Literal

from voyageur.domain.requirement import ENOUGH

_FEWEST = 3
"""Months that a trend needs: two points always lie on a line."""
_SURE = 0.05


@dataclass(frozen=True, slots=True)
class Trend:
    """The test's z, its two-sided p, the months that took part, and what may be said of them."""

    z: float
    p: float
    months: int
    direction: Literal["up", "down", "none"]


def trend(months: Sequence[tuple[int, int]]) -> Trend | None:
    """Test consecutive months, each ``k`` of ``n``, for a trend (Cochran, 1954; Armitage, 1955).

    A month with fewer than ``ENOUGH`` takes no part, as its share is stated nowhere; those after it
    keep their distance. The sums are whole numbers, so that nothing is lost before the quotient.
    None where fewer than three months take part, or where all shares are 0 or all are 1.

    Raises:
        ValueError: the ``k`` of a month is none of 0 to its ``n``.
    """
    for k, n in months:
        if not 0 <= k <= n:
            raise ValueError(f"no share: {k} of {n}")
    taken = [(month, k, n) for month, (k, n) in enumerate(months) if n >= ENOUGH]
    hits = sum(k for _, k, _ in taken)
    whole = sum(n for _, _, n in taken)
    moment = sum(month * n for month, _, n in taken)
    spread = whole * sum(month * month * n for month, _, n in taken) - moment * moment
    variance = hits * (whole - hits) * spread
    if len(taken) < _FEWEST or not variance:
        return None
    lean = whole * sum(month * k for month, k, _ in taken) - hits * moment
    z = lean / sqrt(variance / whole)
    p = erfc(abs(z) / sqrt(2))
    return Trend(z=z, p=p, months=len(taken), direction=_direction(z, p))


def _direction(z: float, p: float) -> Literal["up", "down", "none"]:
    if p >= _SURE:
        return "none"
    return "up" if z > 0 else "down"
