"""Quantiles of a sample by rank, with how sure they are, whatever the distribution."""

from functools import cache
from itertools import accumulate
from math import fsum

_NOTHING = 1e-30
"""A probability beside that of the mode from which on a tail adds nothing that counts."""


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
    the relative error stays under 1e-10 at ten million values (37,000 terms, some milliseconds).
    """
    mode = min(n, (n + 1) * percent // 100)
    below = _falling(mode, n - mode, percent)
    terms = [*reversed(below), *_falling(n - mode, mode, 100 - percent)[1:]]
    limit = tail * fsum(terms)
    sums = enumerate(accumulate(terms), start=mode - len(below) + 1)
    return next(rank for rank, total in sums if total > limit)


def _falling(hits: int, misses: int, percent: int) -> list[float]:
    """P(B = hits), P(B = hits - 1), … as parts of the first, down to nothing."""
    terms = [1.0]
    for gone in range(hits):
        part = (hits - gone) * (100 - percent) / ((misses + gone + 1) * percent)
        terms.append(terms[-1] * part)
        if terms[-1] < _NOTHING:
            break
    return terms
