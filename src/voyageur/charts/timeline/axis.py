"""The calendar over a timeline: years, under them months, and faint lines down from these."""

from collections.abc import Iterator, Sequence
from datetime import date

from voyageur.charts import svg
from voyageur.charts.fonts import width
from voyageur.charts.look import Look
from voyageur.charts.timeline.calendar import called, marks, years
from voyageur.charts.timeline.days import Days
from voyageur.locale.translate import Translator

_TIER = 1.35
"""The height of a line of names, in sizes of its text."""


def marked(days: Days, look: Look) -> list[date]:
    """As many marks as their names have room."""
    return marks(days.span, int((days.right - days.left) / (look.small * 4)))


def height(at: Sequence[date], look: Look, t: Translator) -> float:
    """How much room the names take."""
    return look.small * _TIER * (2 if called(at, t) else 1) + look.small * 0.5


def drawn(
    at: Sequence[date], days: Days, bottom: float, look: Look, t: Translator
) -> Iterator[str]:
    """Names right of their lines: years at their first mark, the others under them."""
    top = look.small * _TIER
    for mark in at:
        x = days.start(mark)
        y = 0 if mark in years(at) else top
        yield svg.line(x, y, x, bottom, stroke=look.colours.line, stroke_width=0.75)
    said = {mark: str(mark.year) for mark in years(at)}
    yield from _names(said, days, look.small, look, bold=True)
    if months := called(at, t):
        named = dict(zip(at, months, strict=True))
        yield from _names(named, days, look.small + top, look, bold=False)


def _names(said: dict[date, str], days: Days, y: float, look: Look, *, bold: bool) -> Iterator[str]:
    """Each where it has room before the next and the end."""
    size, colours = look.small, look.colours
    ends = [*(days.start(mark) for mark in list(said)[1:]), look.width]
    for (mark, name), end in zip(said.items(), ends, strict=True):
        x = days.start(mark) + size * 0.3
        if x + width(name, size, 600 if bold else 400) <= end - 1:
            yield svg.words(
                name, x, y, size=size,
                fill=colours.ink if bold else colours.quiet, weight=600 if bold else 400,
            )  # fmt: skip
