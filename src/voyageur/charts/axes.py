"""Axes: what stands at their marks, in words that find room."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from voyageur.charts import svg
from voyageur.charts.fonts import width, wrapped
from voyageur.charts.look import Look
from voyageur.charts.room import Box, gaps
from voyageur.charts.scale import Scale, months, ticks
from voyageur.domain.career import When
from voyageur.domain.names import Lang
from voyageur.locale.format import day, month

Mark = tuple[float, str]
"""A place on an axis, and what it says there."""


def percents(low: float, high: float, most: int) -> list[float]:
    """Shares to mark from ``low`` to ``high``: whole per cents, as that is how they are written."""
    return [mark for mark in ticks(low, high, most) if abs(mark * 100 - round(mark * 100)) < 1e-6]


def caption(said: str, look: Look) -> tuple[list[str], float]:
    """What an axis counts, over the picture, and where that ends."""
    lines = wrapped(said, look.small, look.width)
    bases = [look.small + n * look.small * 1.35 for n in range(len(lines))]
    drawn = [
        svg.words(line, 0, base, size=look.small, fill=look.colours.quiet)
        for line, base in zip(lines, bases, strict=True)
    ]
    return drawn, bases[-1] + look.small * 0.35


def column(marks: Sequence[Mark], look: Look) -> float:
    """The room that the words of an upright axis take."""
    return max(width(said, look.small) for _, said in marks) + look.text * 0.6


def levels(
    marks: Sequence[Mark], left: float, right: float, look: Look, words: Iterable[Box]
) -> Iterator[str]:
    """An upright axis: a faint line at each mark, broken where there are words."""
    boxes = [box.wider(1) for box in words]
    for y, said in marks:
        for start, end in gaps(left, right, y, boxes):
            yield svg.line(start, y, end, y, stroke=look.colours.line, stroke_width=0.75)
        yield svg.words(
            said, left - look.text * 0.6, y + look.small * 0.36,
            size=look.small, fill=look.colours.quiet, anchor="end",
        )  # fmt: skip


def days(scale: Scale, start: date, end: date, look: Look, lang: Lang) -> list[Mark]:
    """The marks of an axis of days that have room beside one another."""
    widest = max(width(_month(date(start.year, n, 1), lang), look.small) for n in range(1, 13))
    most = max(1, int((scale.end - scale.start) / (widest + look.text * 1.2)))
    found = months(start, end, most)
    said = (day if (end - start).days < 62 else _month) if found else day
    return [(scale(one.toordinal()), said(one, lang)) for one in found or [start]]


def _month(value: date, lang: Lang) -> str:
    return month(When(year=value.year, month=value.month), lang)


def floor(marks: Sequence[Mark], left: float, right: float, y: float, look: Look) -> Iterator[str]:
    """A level axis at ``y``: its line, and words under the marks as far as they have room."""
    colours = look.colours
    yield svg.line(left, y, right, y, stroke=colours.quiet, stroke_width=0.75)
    for (x, said), middle in zip(marks, middles(marks, look), strict=True):
        yield svg.line(x, y, x, y + look.text * 0.35, stroke=colours.quiet, stroke_width=0.75)
        if middle is not None:
            yield mark_words(said, middle, floor_base(y, look), look)


def middles(marks: Sequence[Mark], look: Look) -> Iterator[float | None]:
    """Where the middle of each mark's words lies; None where they have no room."""
    end = -look.text
    for x, said in marks:
        half = width(said, look.small) / 2
        middle = min(max(x, half), look.width - half)
        if middle - half < end + look.text * 0.6:
            yield None
            continue
        end = middle + half
        yield middle


def mark_words(said: str, middle: float, y: float, look: Look) -> str:
    """The words of a mark on the baseline ``y``."""
    return svg.words(said, middle, y, size=look.small, fill=look.colours.quiet, anchor="middle")


def floor_base(y: float, look: Look) -> float:
    """The baseline of the words under a level axis at ``y``."""
    return y + look.text * 0.55 + look.small
