"""The pay that a posting states for its job, and what that is a year."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from voyageur.domain.money import Per

PayNote = Literal["currency-assumed", "currency-doubtful", "period-assumed", "estimate"]
"""What a reader of the pay should know.

``currency-assumed``: no currency is named, only a bare ``$`` or a number. ``currency-doubtful``:
the posting also speaks of another country than the currency's. ``period-assumed``: the period is
the likely one for the amount. ``estimate``: a job board's guess, not the employer's word.
"""

HOURS_A_WEEK = Decimal("37.5")
"""Hours of a week where the posting states none: docs/decisions/0009."""
WEEKS_A_YEAR = 52
DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedPay:
    """Pay stated at code points ``start`` to ``end`` of a posting.

    ``low`` and ``high`` are cents of ``currency`` (ISO 4217) for each ``period``; one of them is
    None where only the other end is said ("from", "up to"), and both are equal for one amount.
    ``base`` is False where variable pay is counted in. ``hours_a_week`` are the posting's own.
    ``others`` are further pays of the same posting (other regions, levels, periods), which were
    not chosen.
    """

    low: int | None = None
    high: int | None = None
    currency: str
    period: Per
    base: bool
    start: int
    end: int
    hours_a_week: Decimal | None = None
    notes: tuple[PayNote, ...] = ()
    others: tuple["PostedPay", ...] = ()

    def a_year(self) -> tuple[int | None, int | None]:
        """Low and high in cents a year, by the posting's own hours or else ``HOURS_A_WEEK``."""
        times = times_a_year(self.period, self.hours_a_week)
        return _times(self.low, times), _times(self.high, times)


def times_a_year(period: Per, hours_a_week: Decimal | None = None) -> Fraction:
    """How often a period is paid in a year of ``WEEKS_A_YEAR``; what is paid once counts once."""
    match period:
        case "hour":
            return Fraction(hours_a_week or HOURS_A_WEEK) * WEEKS_A_YEAR
        case "day":
            return Fraction(DAYS_A_WEEK * WEEKS_A_YEAR)
        case "week":
            return Fraction(WEEKS_A_YEAR)
        case "fortnight":
            return Fraction(WEEKS_A_YEAR, 2)
        case "month":
            return Fraction(12)
        case "year" | "once":
            return Fraction(1)


def _times(cents: int | None, times: Fraction) -> int | None:
    return None if cents is None else int(cents * times + Fraction(1, 2))
