"""When a plan may end, as the hours of its units are uncertain."""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from random import Random
from statistics import NormalDist

from voyageur.domain.plan import Window
from voyageur.domain.unit import Hours
from voyageur.planning.capacity import Capacity

DRAWS, SEED = 400, 1
SHARED = 0.5
"""How much of the spread is the person's own pace, the same in every unit. Editorial: were units
independent, forty of them would hide any slowness; were they one, nothing would ever even out."""
_EARLY, _MIDDLE, _LATE = 10, 50, 90
_NORMAL = NormalDist()


def finish_window(hours: Sequence[Hours], capacity: Capacity) -> Window | None:
    """Days by which one in ten, half and nine in ten of the drawn plans end; None beyond 60 years.

    Each unit's hours are triangular from low over likely to high; all are drawn through a Gaussian
    copula whose common part is the pace of the person (Nelsen, *An Introduction to Copulas*, 2006).
    Quantiles are nearest ranks of the sums, in whole minutes.
    """
    totals = sorted(round(60 * sum(map(_triangular, parts, hours))) for parts in _drawn(len(hours)))
    ends = [
        capacity.day_ending(totals[-(-percent * DRAWS // 100) - 1])
        for percent in (_EARLY, _MIDDLE, _LATE)
    ]
    early, middle, late = ends
    if early is None or middle is None or late is None:
        return None
    return Window(early=early, middle=middle, late=late, draws=DRAWS, seed=SEED)


@lru_cache(maxsize=16)
def _drawn(units: int) -> tuple[tuple[float, ...], ...]:
    """For each draw, the part of all people that stays under each unit's hours."""
    random = Random(SEED)  # noqa: S311 - nothing secret, and the same for everybody
    own = sqrt(1 - SHARED)
    found = []
    for _ in range(DRAWS):
        pace = sqrt(SHARED) * random.gauss(0, 1)
        found.append(tuple(_NORMAL.cdf(pace + own * random.gauss(0, 1)) for _ in range(units)))
    return tuple(found)


def _triangular(part: float, hours: Hours) -> float:
    """The hours that this part of all people stays under."""
    span, left = hours.high - hours.low, hours.likely - hours.low
    if span == 0:
        return float(hours.likely)
    if part * span <= left:
        return hours.low + sqrt(part * span * left)
    return hours.high - sqrt((1 - part) * span * (span - left))
