"""Date ranges of jobs and studies, as English and French résumés write them."""

import re
from dataclasses import dataclass
from datetime import date

from voyageur.understanding.fold import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv", "february feb fevrier fevr fev", "march mar mars",
            "april apr avril avr", "may mai", "june jun juin", "july jul juillet juill juil",
            "august aug aout", "september sept sep septembre", "october oct octobre",
            "november nov novembre", "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19[6-9]\d|20[0-4]\d)"
_POINT = (
    rf"(?:(?:[0-3]?\d(?:er|st|nd|rd|th)? )?(?P<name{{n}}>{_NAMES})\.?,? ?(?:\d{{{{1,2}}}},? )?"
    rf"(?P<year{{n}}a>{_YEAR})"
    rf"|(?P<month{{n}}>0?[1-9]|1[0-2]) (?P<year{{n}}b>{_YEAR})"
    rf"|(?P<year{{n}}c>{_YEAR})(?: (?P<after{{n}}>0[1-9]|1[0-2])(?: [0-3]\d)?)?)"
)
_NOW = (
    r"present|current|now|today|ongoing|aujourd'hui|a ce jour|actuel(?:lement)?|en cours|maintenant"
)
_RANGE = re.compile(
    rf"(?<![\w$]){_POINT.format(n=1)}(?P<between> {{0,3}}(?:-|to|until|au?|jusqu'a| )"
    rf" {{0,3}})(?:{_POINT.format(n=2)}|(?P<now>{_NOW}))(?!\w)"
)
_ONE = re.compile(rf"(?<!\w){_POINT.format(n=1)}(?!\w)")
_SINCE = re.compile(rf"(?:since|depuis) (?:le )?{_POINT.format(n=1)}(?!\w)")


@dataclass(frozen=True, slots=True)
class DateRange:
    """Months from ``start`` to ``end``, both included, counted from year 0; at ``offset``."""

    offset: int
    start: int
    end: int


def find_month(text: str) -> date | None:
    """First day of the first month named in a text; of January where only a year is."""
    match = _ONE.search(fold(text))
    if match is None:
        return None
    year, month = divmod(_month(match, 1, 1) - 1, 12)
    return date(year, month + 1, 1)


def find_ranges(text: str, as_of: date) -> list[DateRange]:
    """Date ranges in a text in order; one still open ends at ``as_of``, none ends later."""
    folded = fold(text)
    today = as_of.year * 12 + as_of.month
    found = []
    for match in _RANGE.finditer(folded):
        if _two_years_apart(text, match):
            continue
        start = _month(match, 1, 1)
        end = today if match["now"] else min(_month(match, 2, 12), today)
        if start <= end:
            found.append(DateRange(match.start(), start, end))
    taken = {r.offset for r in found}
    for match in _SINCE.finditer(folded):
        start = _month(match, 1, 1)
        if start <= today and match.start() not in taken:
            found.append(DateRange(match.start(), start, today))
    return sorted(found, key=lambda r: r.offset)


def _two_years_apart(text: str, match: re.Match[str]) -> bool:
    """Whether two bare years stand side by side ("SQL Server 2008/2012"), which is no range."""
    between = text[match.start("between") : match.end("between")]
    return bool(match["year1c"] and match["year2c"]) and not between.strip(" \n\t/")


def months_in(ranges: list[DateRange]) -> int:
    """Months covered by at least one of the ranges."""
    months, until = 0, -1
    for one in sorted(ranges, key=lambda r: r.start):
        months += max(0, one.end - max(one.start - 1, until))
        until = max(until, one.end)
    return months


def _month(match: re.Match[str], n: int, default: int) -> int:
    groups = match.groupdict()
    year = int(groups[f"year{n}a"] or groups[f"year{n}b"] or groups[f"year{n}c"])
    if groups[f"name{n}"]:
        return year * 12 + _MONTHS[groups[f"name{n}"]]
    return year * 12 + int(groups[f"month{n}"] or groups[f"after{n}"] or default)
