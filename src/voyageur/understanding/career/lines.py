"""The lines of a stretch of a résumé, each with its dates and without its bullet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from voyageur.understanding.career.outline import Outline
from voyageur.understanding.dates import Span

EDGE = " \t()[]-–—|•·,;:/*_"
"""Marks that stand around what a line says."""
_BULLET = re.compile(r"\s{0,20}(?:[-–—*•·▪◦●○‣∙§]|\d{1,2}[.)])\s")
GAP = "   "


@dataclass(frozen=True, slots=True)
class Line:
    """A line at code points ``start`` to ``end``; ``text`` is without its bullet."""

    start: int
    end: int
    text: str
    bullet: bool
    spans: Sequence[Span]

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip()


def lines_of(outline: Outline, start: int, end: int, spans: Sequence[Span]) -> list[Line]:
    """The lines that begin in a stretch."""
    spans = spans_in(spans, start, end)
    return [line_of(outline, first, last, spans) for first, last in outline.lines_in(start, end)]


def line_of(outline: Outline, start: int, end: int, spans: Sequence[Span]) -> Line:
    """One line."""
    raw = outline.text.raw[start:end]
    bullet = _BULLET.match(raw)
    text = raw[bullet.end() :] if bullet else raw
    return Line(start, end, text, bullet is not None, spans_in(spans, start, end))


def spans_in(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The dates that begin in a stretch of text."""
    if not spans:
        return ()
    first = bisect_left(spans, start, key=lambda span: span.offset)
    return spans[first : bisect_left(spans, end, key=lambda span: span.offset)]


def undated(outline: Outline, start: int, end: int, spans: Sequence[Span]) -> str:
    """A stretch of text with gaps in place of its dates, without its bullet."""
    raw = outline.text.raw
    parts, at = [], start
    for span in spans_in(spans, start, end):
        parts.append(raw[at : span.offset])
        at = span.stop
    text = GAP.join([*parts, raw[at : max(at, end)]])
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text
