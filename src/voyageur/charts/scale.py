"""From values to places on an axis, and the round values at which an axis is marked."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from ``low`` to ``high`` on ``start`` to ``end``; what lies outside stays outside."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value lies."""
        if self.high == self.low:
            return self.start
        part = (value - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round values from ``low`` to ``high``, at most so many, a round step apart."""
    if high <= low:
        return [low]
    rough = (high - low) / max(most - 1, 1)
    size = 10.0 ** floor(log10(rough))
    step = next((one * size for one in _STEPS if one * size >= rough * 0.999), 10 * size)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [n * step for n in range(first, last + 1)]


def months(start: date, end: date, most: int) -> list[date]:
    """First days of months (of years, where it is long) from ``start`` to ``end``, at most so many.

    Where less than two months lie between, Mondays.
    """
    if (end - start).days < 62:
        monday = start + timedelta(days=-start.weekday() % 7)
        return _thinned(
            [monday + timedelta(days=n) for n in range(0, (end - monday).days + 1, 7)], most
        )
    firsts: list[date] = []
    for apart in (1, 2, 3, 6, 12, 24, 60, 120):
        numbers = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
        found = [date(n // 12, n % 12 + 1, 1) for n in numbers if n % apart == 0]
        firsts = found[bisect_left(found, start) :]
        if len(firsts) <= most:
            break
    return firsts


def _thinned(days: Sequence[date], most: int) -> list[date]:
    every = max(1, ceil(len(days) / max(most, 1)))
    return list(days[::every])
