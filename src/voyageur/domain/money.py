"""Money in integer cents, so that the same input gives the same output to the last digit."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Per = Literal["hour", "day", "week", "fortnight", "month", "year", "once"]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in ``cents`` of ``currency`` (ISO 4217) for each ``per``."""

    cents: int
    currency: str
    per: Per = "once"

    def converted(self, rate: Fraction, currency: str) -> "Money":
        """The amount at ``rate`` units of ``currency`` for one of its own, rounded half up."""
        return Money(int(self.cents * rate + Fraction(1, 2)), currency, self.per)
