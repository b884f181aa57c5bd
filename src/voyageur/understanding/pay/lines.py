"""Every pay that a line states, as career guides list them."""

from collections.abc import Iterator
from dataclasses import dataclass

from voyageur.domain.money import Money, Per
from voyageur.understanding.fold import Text
from voyageur.understanding.pay.amounts import Written, written_in
from voyageur.understanding.pay.claim import ends_of
from voyageur.understanding.pay.currency import named_currency
from voyageur.understanding.pay.period import said_period

_HOURLY_BELOW = 1000_00
"""An amount without a period is an hour's below this many cents, else a year's."""
_NEAR = 30
"""Characters beside an amount that say its ends, and its period if not the rest of the line."""
_LONGEST = 1000
"""Characters of a line that is looked at: a longer one is no statement of pay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Pay found from ``start`` to ``end`` of a line; ``bare``: its currency is a bare ``$``."""

    start: int
    end: int
    low: Money | None
    high: Money | None
    bare: bool


def find_pay(words: str, *, dollars: str = "CAD", sure: bool = False) -> Iterator[Stated]:
    """Each pay that a line states.

    A bare dollar sign is ``dollars``. Numbers without currency and without ``k`` count only where
    the place is ``sure`` to speak of pay.
    """
    text = Text(words[:_LONGEST])
    for written in written_in(text.raw):
        if written.signs or (sure and _is_pay(written, text.raw)):
            yield _stated(written, text, dollars)


def _is_pay(written: Written, line: str) -> bool:
    """Whether numbers without currency are pay: a range of thousands, or nothing else beside."""
    if written.low < _HOURLY_BELOW:
        return False
    return written.high is not None or line[written.start : written.end] == line.strip()


def _stated(written: Written, text: Text, dollars: str) -> Stated:
    behind = _words(text, written.end, written.end + _NEAR)
    before = _words(text, max(0, written.start - _NEAR), written.start)
    per = said_period(behind) or said_period((), _words(text, 0, len(text.raw)))
    named = named_currency(written.signs)
    low, high = ends_of(text, written, before)
    return Stated(
        start=written.start,
        end=written.end,
        low=_money(low, named or dollars, per),
        high=_money(high, named or dollars, per),
        bare=named is None,
    )


def _words(text: Text, start: int, end: int) -> list[bytes]:
    return text.words[start + 1 : end + 1].split()


def _money(cents: int | None, currency: str, per: Per | None) -> Money | None:
    if cents is None:
        return None
    return Money(cents, currency, per or ("hour" if cents < _HOURLY_BELOW else "year"))
