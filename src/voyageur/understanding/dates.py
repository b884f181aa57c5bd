"""Dates as résumés write them, in English and French: months, years, seasons, quarters, ranges.

Points are found first, each on its own; two that a dash or "to" joins are a range.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from voyageur.domain.career import When
from voyageur.understanding.date_points import NOW, SINCE, TO, Point, find_points
from voyageur.understanding.fold import Text

_DASHES = ("-", "--", "---", "–", "—", "‒", "―", "−", "~", "→", ">", "->")
_OPEN = re.compile(r" ?[-–—]+ {0,2}(?=$|\n|[)\]|,;•·]| {2})")
_FAR = 24
"""Characters between the two ends of a range, at most."""


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a range at code points ``offset`` to ``stop``.

    ``last`` is absent where one date stands alone, and where the range is ``open``: still going on,
    as said by an end ("2019 – present") or by its beginning (``since``).
    """

    offset: int
    stop: int
    first: When
    last: When | None = None
    open: bool = False
    since: bool = False

    @property
    def ranges(self) -> bool:
        """Whether it says when something began and ended, or that it goes on."""
        return self.open or self.last is not None

    def months(self, as_of: date) -> tuple[int, int]:
        """First and last month, counted from year 0; one still open ends at ``as_of``."""
        if self.open:
            return self.first.first, as_of.year * 12 + as_of.month
        return self.first.first, (self.last or self.first).last


@dataclass(frozen=True, slots=True)
class DateRange:
    """Months from ``start`` to ``end``, both included, counted from year 0; at ``offset``."""

    offset: int
    start: int
    end: int


def find_spans(text: Text) -> list[Span]:
    """Every date and range of a text, in order, none overlapping."""
    points = list(find_points(text))
    spans: list[Span] = []
    at = 0
    while at < len(points):
        span, used = _span(text, points, at)
        if span is not None:
            spans.append(span)
        at += used
    return spans


def find_month(text: str) -> date | None:
    """First day of the first month named in a text; of January where only a year is."""
    point = next((p for p in find_points(Text(text)) if p.sure and p.first.year), None)
    return date(point.first.year, point.first.month or 1, 1) if point else None


def find_ranges(text: str, as_of: date) -> list[DateRange]:
    """Date ranges in a text in order; one still open ends at ``as_of``, none ends later."""
    today = as_of.year * 12 + as_of.month
    found = []
    for span in find_spans(Text(text)):
        start, end = span.months(as_of)
        if span.ranges and start <= today:
            found.append(DateRange(span.offset, start, min(end, today)))
    return found


def months_in(ranges: Iterable[DateRange]) -> int:
    """Months covered by at least one of the ranges."""
    months, until = 0, -1
    for one in sorted(ranges, key=lambda r: r.start):
        months += max(0, one.end - max(one.start - 1, until))
        until = max(until, one.end)
    return months


def _span(text: Text, points: list[Point], at: int) -> tuple[Span | None, int]:
    """The date or range that starts with a point, and how many points it takes."""
    point = points[at]
    joined = point.until or (points[at + 1] if at + 1 < len(points) else None)
    if joined is not None and (point.until or _joins(text, point, joined)):
        begun = _dated(point.first, joined)
        if begun is not None and begun.first <= joined.last.last:
            span = Span(point.start, joined.stop, begun, joined.last)
            return span, 1 if point.until else 2
    return _alone(text, point) if point.first.year else None, 1


def _alone(text: Text, point: Point) -> Span | None:
    """A point that no other closes: still open, or a date for itself."""
    if now := NOW.match(text.folded, point.stop, point.stop + 2 * _FAR):
        return Span(point.start, now.end(), point.first, open=True)
    if not point.sure:
        return None
    if (since := _since(text, point)) is not None:
        return Span(since, point.stop, point.first, open=True, since=True)
    if open_end := _OPEN.match(text.raw, point.stop):
        return Span(point.start, open_end.end(), point.first, open=True)
    last = point.last if point.last != point.first else None
    return Span(point.start, point.stop, point.first, last)


def _joins(text: Text, one: Point, other: Point) -> bool:
    """Whether what stands between two points makes them the ends of a range."""
    if other.start - one.stop > _FAR or not other.last.year or one.sure > other.sure:
        return False
    between = text.raw[one.stop : other.start].strip(" \n\t.,)(")
    if between in _DASHES:
        return True
    if between == "/":
        return one.first.month is not None
    return TO.fullmatch(text.folded, one.stop, other.start) is not None


def _dated(first: When, joined: Point) -> When | None:
    """A month without a year takes that of the range's end ("May – Aug 2021")."""
    if first.year:
        return first
    end = joined.last
    if first.month is None or end.month is None:
        return None
    return replace(first, year=end.year - (first.month > end.month))


def _since(text: Text, point: Point) -> int | None:
    """Where "since" stands that goes with a point."""
    before = text.folded[max(0, point.start - _FAR) : point.start]
    match = SINCE.search(before)
    return point.start - (len(before) - match.start()) if match else None
