"""Single points in time: a month, a year, a season, a quarter; with the words that join them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from voyageur.domain.career import When
from voyageur.understanding.fold import Text, fold

_WORDS = tomllib.loads(Path(__file__).with_name("dates.toml").read_text(encoding="utf-8"))
_MONTHS = {fold(name): int(n) for n, names in _WORDS["months"].items() for name in names}
_SEASONS = {fold(name): one["months"] for one in _WORDS["seasons"] for name in one["names"]}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(map(fold, words), key=len, reverse=True))


_TO = _any_of(_WORDS["words"]["to"])
TO = re.compile(rf"[ .,)]{{0,4}}(?:{_TO})[ (:]{{1,4}}(?:(?:date|from|le|la|l'|de) ?:? ?)?")
"""What joins the ends of a range, beside dashes."""
NOW = re.compile(
    rf"[ .,()-]{{0,8}}(?:(?:{_TO})[ (:]{{1,3}}(?:date ?: ?)?){{0,2}}"
    rf"(?:{_any_of(_WORDS['words']['now'])})(?!\w)"
)
SINCE = re.compile(rf"(?<!\w)(?:{_any_of(_WORDS['words']['since'])})[ :]{{0,3}}$")

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th|er|e)?"
_POINT = re.compile(
    rf"(?<![\w$])(?:"
    rf"(?:{_DAY}[ .]{{1,2}}(?:of |de )?)?(?P<name>{_any_of(_MONTHS)})(?![a-z])\.?(?: ?,| of| de)? ?"
    rf"(?:(?:{_DAY},? |')?(?P<year>{_YEAR})|(?P<mark>' ?)?(?P<short>\d\d)(?!\w|[.,:]\d))?"
    rf"|(?P<iso>{_YEAR})[ .](?P<month>0[1-9]|1[0-2])(?:[ .][0-3]\d(?:t[\d:.z+]{{2,16}})?)?"
    rf"|(?P<one>[0-3]?\d)[ .](?P<two>[0-3]?\d)[ .](?P<full>{_YEAR})"
    rf"|(?P<of>0?[1-9]|1[0-2])[ .,]{{1,2}}(?P<its>{_YEAR})"
    rf"|(?P<of2>0[1-9]|1[0-2]) (?P<its2>\d\d)"
    rf"|(?P<season>{_any_of(_SEASONS)})(?: term| semester| of| de)?,? (?P<when>{_YEAR})"
    rf"|[qt](?P<quarter>[1-4])[ ,]{{0,2}}(?P<qyear>{_YEAR})"
    rf"|(?P<yearq>{_YEAR}) ?[qt](?P<quarter2>[1-4])"
    rf"|(?P<alone>{_YEAR})"
    rf")(?![\w%+])"
)
_DIGITS = re.compile(r"\d\d")
_SHORT_END = re.compile(r"([-–/])(\d\d)(?![\d-])")
_LONGEST = {"/": 1, "-": 40, "–": 40}
"""Years that a range with a short end lasts, at most: "2019/20" is a school year."""
_PIVOT = 50
"""Two digits from here on are a year of the last century."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time at code points ``start`` to ``stop``; a season lasts from first to last.

    The year is 0 where only a month is named. ``sure`` is false where only a range shows that it is
    a date at all ("Jan 19"). ``until`` is the other end where the point is written with it
    ("2018–19").
    """

    start: int
    stop: int
    first: When
    last: When
    sure: bool = True
    until: "Point | None" = None


def find_points(text: Text) -> Iterator[Point]:
    """Points of a text, in order. Only lines with two digits in a row are looked at."""
    folded, raw = text.folded, text.raw
    day_first: bool | None = None
    at = 0
    while digits := _DIGITS.search(folded, at):
        start = max(at, raw.rfind("\n", at, digits.start()) + 1)
        end = raw.find("\n", digits.end())
        end = len(raw) if end < 0 else end
        for match in _POINT.finditer(folded, start, end):
            if match["full"] and day_first is None:
                day_first = _day_first(folded)
            if point := _point(raw, match, day_first=bool(day_first)):
                yield point
        at = end


def _day_first(folded: str) -> bool:
    """Whether the document's numeric dates name the day before the month.

    From those that tell; else as is the custom of its language.
    """
    for match in _POINT.finditer(folded):
        if match["full"] and (int(match["one"]) > 12) != (int(match["two"]) > 12):
            return int(match["one"]) > 12
    return folded.count(" et ") > folded.count(" and ")


def _point(raw: str, match: re.Match[str], *, day_first: bool) -> Point | None:
    if match["name"]:
        return _named(match)
    if match["season"] or match["quarter"] or match["quarter2"]:
        return _season(match)
    if match["alone"] or (match["iso"] and raw[match.end("iso")] not in "-/."):
        return _year(raw, match.start(), int(match["alone"] or match["iso"]))
    return _numeric(raw, match, day_first=day_first)


def _named(match: re.Match[str]) -> Point:
    start, stop = match.span()
    month = _MONTHS[match["name"]]
    if match["year"]:
        return _months(start, stop, int(match["year"]), month)
    if match["short"]:
        return _months(start, stop, _century(match["short"]), month, sure=bool(match["mark"]))
    return _months(start, stop, 0, month)


def _season(match: re.Match[str]) -> Point:
    start, stop = match.span()
    if match["season"]:
        first, last = _SEASONS[match["season"]]
        return _months(start, stop, int(match["when"]), first, last)
    last = 3 * int(match["quarter"] or match["quarter2"])
    return _months(start, stop, int(match["qyear"] or match["yearq"]), last - 2, last)


def _numeric(raw: str, match: re.Match[str], *, day_first: bool) -> Point | None:
    start, stop = match.span()
    if match["iso"]:
        return _months(start, stop, int(match["iso"]), int(match["month"]))
    if match["its"]:
        return _months(start, stop, int(match["its"]), int(match["of"]))
    if match["its2"]:
        sure = raw[match.end("of2")] in "/'"
        year = _century(match["its2"])
        return _months(start, stop, year, int(match["of2"]), sure=False) if sure else None
    day, month = int(match["one"]), int(match["two"])
    if month > 12 or (not day_first and day <= 12):
        day, month = month, day
    return _months(start, stop, int(match["full"]), month) if 1 <= month <= 12 else None


def _year(raw: str, start: int, year: int) -> Point:
    """A year alone, or a range of years whose end has two digits."""
    one = When(year=year)
    stop = start + 4
    short = _SHORT_END.match(raw, stop)
    if short is None:
        return Point(start, stop, one, one)
    end = year - year % 100 + int(short[2])
    end += 100 if end < year else 0
    is_month = short[1] == "-" and int(short[2]) <= 12
    if is_month or not 0 < end - year <= _LONGEST[short[1]]:
        return Point(start, stop, one, one)
    last = Point(short.start(2), short.end(), When(year=end), When(year=end))
    return Point(start, short.end(), one, one, until=last)


def _months(
    start: int, stop: int, year: int, month: int, last: int | None = None, *, sure: bool = True
) -> Point:
    end = When(year=year, month=last or month)
    return Point(start, stop, When(year=year, month=month), end, sure)


def _century(digits: str) -> int:
    return int(digits) + (1900 if int(digits) >= _PIVOT else 2000)
