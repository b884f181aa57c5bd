"""The days at which an axis is marked, and what they are called there."""

from collections.abc import Sequence
from datetime import date

from voyageur.charts.scale import months
from voyageur.charts.timeline.value import Span
from voyageur.domain.career import When
from voyageur.locale.format import day, month
from voyageur.locale.translate import Translator


def marks(span: Span, most: int) -> list[date]:
    """Mondays, first days of months or of years; the first day where there is none of them."""
    return months(*span, max(most, 2)) or [span[0]]


def called(marked: Sequence[date], t: Translator) -> list[str]:
    """Their names without the year; none where each is the first day of a year."""
    if all((at.month, at.day) == (1, 1) for at in marked) and len(marked) > 1:
        return []
    firsts = all(at.day == 1 for at in marked) and len(marked) > 1
    said = [
        month(When(year=at.year, month=at.month), t.lang) if firsts else day(at, t.lang)
        for at in marked
    ]
    return [
        name.removesuffix(str(at.year)).rstrip(" ,\u00a0")
        for name, at in zip(said, marked, strict=True)
    ]


def years(marked: Sequence[date]) -> list[date]:
    """The first mark of each year."""
    return list({at.year: at for at in reversed(marked)}.values())[::-1]
