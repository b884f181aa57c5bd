"""How sure a share is that was counted in a sample."""

from typing import Any

import numpy as np

_Z = 1.959963984540054
"""Of a standard normal variable, 95 % are within so much of 0."""

Numbers = np.ndarray[Any, np.dtype[np.int64]]
Shares = np.ndarray[Any, np.dtype[np.float64]]


def wilson(k: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of the share ``k / n``, within 0 and 1; see ``wilson_all``.

    Raises:
        ValueError: ``n`` isn't positive, or ``k`` is none of 0 to ``n``.
    """
    low, high = wilson_all(np.array([k]), np.array([n]))
    return float(low[0]), float(high[0])


def wilson_all(k: Numbers, n: Numbers) -> tuple[Shares, Shares]:
    """The lower and upper ends of the 95 % score intervals of the shares ``k / n``.

    They keep what they promise near 0 and 1 and for small ``n``, where the usual interval doesn't
    (Wilson, 1927; Brown, Cai & DasGupta, "Interval Estimation for a Binomial Proportion", 2001).

    Raises:
        ValueError: an ``n`` isn't positive, or a ``k`` is none of 0 to its ``n``.
    """
    wrong = np.flatnonzero((n < 1) | (k < 0) | (k > n))
    if len(wrong):
        raise ValueError(f"no share: {k[wrong[0]]} of {n[wrong[0]]}")
    whole = n + _Z * _Z
    middle = (k + _Z * _Z / 2) / whole
    half = _Z * np.sqrt(k * (n - k) / n + _Z * _Z / 4) / whole
    low = np.where(k > 0, np.maximum(middle - half, 0.0), 0.0)
    high = np.where(k < n, np.minimum(middle + half, 1.0), 1.0)
    return low, high
