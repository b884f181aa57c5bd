"""Quantiles of a sample by rank, with how sure they are, whatever the distribution."""

from functools import cache
from math import sqrt
from typing import Any

import numpy as np


def nearest_rank(n: int, percent: int) -> int:
    """Which of ``n`` sorted values, counted from 1, is the quantile: ``ceil(percent * n / 100)``.

    Raises:
        ValueError: there is no value, or ``percent`` isn't one of 1 to 100.
    """
    if n < 1 or not 1 <= percent <= 100:
        raise ValueError(f"no rank for {percent} percent of {n} values")
    return -(-percent * n // 100)


def rank_interval(n: int, percent: int, confidence: float = 0.95) -> tuple[int, int] | None:
    """Ranks whose values enclose the quantile of the population; None where ``n`` is too small.

    Of ``n`` independent values the number below the quantile is binomial, so that the values of
    ranks l < u enclose it with the probability P(l <= B <= u - 1) in a continuous population, and
    with no less where values repeat (David & Nagaraja, *Order Statistics*, 3rd edition, 2003,
    section 7.1). Each tail gets at most half of what ``confidence`` leaves: l is the largest rank
    with P(B <= l - 1) within it, u the smallest with P(B >= u) within it.

    Raises:
        ValueError: ``n`` is negative, or ``percent`` isn't one of 1 to 99, or ``confidence`` isn't
            between 0 and 1.
    """
    if n < 0 or not 1 <= percent <= 99 or not 0 < confidence < 1:
        raise ValueError(f"no interval for {percent} percent of {n} values at {confidence}")
    tail = (1 - confidence) / 2
    low, high = _low(n, percent, tail), _low(n, 100 - percent, tail)
    return (low, n + 1 - high) if low and high else None


@cache
def _low(n: int, percent: int, tail: float) -> int:
    """The largest rank l with P(B <= l - 1) <= ``tail``, 0 where none is; u is its mirror image.

    Probabilities are taken relative to that of the mode, from which each follows by the ratio to
    its neighbour, and divided by their sum: no term is a difference of large logarithms, so that
    the relative error stays under 1e-10 at ten million values.
    """
    mode = min(n, (n + 1) * percent // 100)
    below = _falling(mode, n - mode, percent)
    terms = np.concatenate((below[::-1], _falling(n - mode, mode, 100 - percent)[1:]))
    sums = np.cumsum(terms)
    return mode - len(below) + 1 + int(np.searchsorted(sums, tail * sums[-1], side="right"))


def _falling(hits: int, misses: int, percent: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """P(B = hits), P(B = hits - 1), … as parts of the first, down to nothing.

    That is beyond twelve standard deviations, and some terms more where there are few values.
    """
    deviation = sqrt((hits + misses) * percent * (100 - percent)) / 100
    gone = np.arange(min(hits, int(12 * deviation) + 100), dtype=np.float64)
    ratios = (hits - gone) * (100 - percent) / ((misses + gone + 1) * percent)
    return np.concatenate(([1.0], np.cumprod(ratios)))
