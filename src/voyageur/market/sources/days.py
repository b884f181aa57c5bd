"""Days as sources write them, in English and French, and as numbers."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from voyageur.catalogue.lookup import plain

_LONGEST = 60
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)", re.ASCII)
_DIGITS = re.compile(r"(\d+)(?:\.\d*)?\Z", re.ASCII)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv", "february feb fevrier fev fevr", "march mar mars",
            "april apr avril avr", "may mai", "june jun juin", "july jul juillet juil",
            "august aug aout", "september sep sept septembre", "october oct octobre",
            "november nov novembre", "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)?\.? (?:of |de )?({_MONTH})\b\.?,? (\d{{4}})\b", re.ASCII
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:.*?[ ,])?((?:19|20)\d{{2}})\b", re.ASCII
)
_SECONDS, _MILLISECONDS = 10**8, 10**11
"""Numbers from these on are seconds, or a thousand times more, since 1970."""


class When(NamedTuple):
    """A day and its year, or only the year; neither where words aren't understood."""

    day: date | None = None
    year: int | None = None


@lru_cache(maxsize=8192)
def when(words: str) -> When:
    """The day that words or a number name; the one that is written, in whatever zone it is."""
    if len(words) > _LONGEST:
        return When()
    if iso := _ISO.match(words):
        year, month, day = iso.groups()
        return _day(year, month, day) if day else _day(year, month, "1", whole=False)
    if digits := _DIGITS.match(words):
        return _number(digits[1])
    if numbers := _NUMBERS.match(words):
        return _ordered(*numbers.groups())
    folded = plain(words)
    if found := _DAY_FIRST.search(folded):
        return _day(found[3], _MONTHS[found[2]], found[1])
    found = _MONTH_FIRST.search(folded)
    return _day(found[3], _MONTHS[found[1]], found[2]) if found else When()


def _number(digits: str) -> When:
    number = int(digits)
    if len(digits) == 4:
        return _day(digits, 1, "1", whole=False)
    if len(digits) == 8 and digits[:2] in ("19", "20"):
        return _day(digits[:4], digits[4:6], digits[6:])
    if number < _SECONDS:
        return When()
    while number >= _MILLISECONDS:
        number //= 1000
    day = datetime.fromtimestamp(number, UTC).date()
    return When(day, day.year)


def _ordered(first: str, second: str, year: str) -> When:
    """Day and month, or month and day, where only one of them can be."""
    if int(second) > 12:
        return _day(year, first, second)
    return _day(year, second, first) if int(first) > 12 or first == second else When()


def _day(year: str, month: str | int, day: str, *, whole: bool = True) -> When:
    """The day, or only its year where the rest isn't ``whole``."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return When()
    return When(found, found.year) if whole else When(year=found.year)
