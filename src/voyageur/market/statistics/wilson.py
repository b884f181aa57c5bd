"""How sure a share is that was counted in a sample."""

from math import sqrt


def wilson(k: int, n: int, z: float = 1.959963984540054) -> tuple[float, float]:
    """The score interval of the share ``k / n``, within 0 and 1; ``z`` is that of 95 %.

    It keeps what it promises near 0 and 1 and for small ``n``, where the usual interval doesn't
    (Wilson, 1927; Brown, Cai & DasGupta, "Interval Estimation for a Binomial Proportion", 2001).

    Raises:
        ValueError: ``n`` isn't positive, or ``k`` is none of 0 to ``n``.
    """
    if n < 1 or not 0 <= k <= n:
        raise ValueError(f"no share: {k} of {n}")
    whole = n + z * z
    middle = (k + z * z / 2) / whole
    half = z * sqrt(k * (n - k) / n + z * z / 4) / whole
    low = middle - half if k else 0.0
    high = middle + half if k < n else 1.0
    return max(low, 0.0), min(high, 1.0)
