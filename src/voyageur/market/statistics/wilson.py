"""How sure a share is that was counted in a sample."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.int64]]
    Shares = np.ndarray[Any, np.dtype[np.float64]]

_Z = 1.959963984540054
"""Of a standard normal variable, 95 % are within so much of 0."""


def wilson(k: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of the share ``k / n``, within 0 and 1; see ``wilson_all``.

    Raises:
        ValueError: ``n`` isn't positive, or ``k`` is none of 0 to ``n``.
    """
    if n < 1 or not 0 <= k <= n:
        raise ValueError(f"no share: {k} of {n}")
    middle, half = _around(k, n, math.sqrt)
    low = max(middle - half, 0.0) if k > 0 else 0.0
    return low, min(middle + half, 1.0) if k < n else 1.0


def wilson_all(k: "Numbers", n: "Numbers") -> "tuple[Shares, Shares]":
    """The lower and upper ends of the 95 % score intervals of the shares ``k / n``.

    They keep what they promise near 0 and 1 and for small ``n``, where the usual interval doesn't
    (Wilson, 1927; Brown, Cai & DasGupta, "Interval Estimation for a Binomial Proportion", 2001).

    Raises:
        ValueError: an ``n`` isn't positive, or a ``k`` is none of 0 to its ``n``.
    """
    import numpy as np  # noqa: PLC0415 - a single share, as a page shows it, needs none

    wrong = np.flatnonzero((n < 1) | (k < 0) | (k > n))
    if len(wrong):
        raise ValueError(f"no share: {k[wrong[0]]} of {n[wrong[0]]}")
    middle, half = _around(k, n, np.sqrt)
    low = np.where(k > 0, np.maximum(middle - half, 0.0), 0.0)
    high = np.where(k < n, np.minimum(middle + half, 1.0), 1.0)
    return low, high


def _around(k: Any, n: Any, root: Callable[[Any], Any]) -> tuple[Any, Any]:
    """The middle of the interval and half its length, of numbers or of arrays of them."""
    whole = n + _Z * _Z
    return (k + _Z * _Z / 2) / whole, _Z * root(k * (n - k) / n + _Z * _Z / 4) / whole
