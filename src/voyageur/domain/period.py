"""Spans of days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From ``start`` to ``end``, both days included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            msg = f"a period ends on {self.end} before it starts on {self.start}"
            raise ValueError(msg)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end
