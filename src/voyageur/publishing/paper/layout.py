"""A document as the plain values that the template lays out, and the pictures that it names."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from voyageur.charts.draw import description
from voyageur.charts.look import SHEET
from voyageur.charts.pages import height_of, paged
from voyageur.locale.translate import Translator
from voyageur.publishing.chart_grid import chart_grid
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Check,
    Checklist,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Line,
    Notes,
    Para,
    Span,
    plain,
)
from voyageur.publishing.paper.columns import cards, widths
from voyageur.publishing.paper.pictograms import pieces
from voyageur.publishing.paper.sheet import HIGHEST, TEXT_WIDTH

Value = dict[str, Any]

_FLOATS = 240.0
"""Points: a higher picture may go on to the next page by itself."""


class Layout:
    """What is laid out: values by block, and files by name beside them."""

    def __init__(self, document: Document) -> None:
        self._t = Translator(document.lang)
        self.files: dict[str, bytes] = {}
        self.blocks = [
            value
            for before, block in pairwise((None, *document.blocks))
            for value in self._block(block, before)
        ]

    def _block(self, block: Block | None, before: Block | None) -> Iterator[Value]:
        match block:
            case Heading():
                yield {
                    "kind": "heading",
                    "level": block.level,
                    "words": self._words(block.text),
                    "pictogram": self._words(block.pictogram),
                    "page": block.page,
                }
            case Cover():
                yield self._cover(block)
            case Contents():
                yield {"kind": "contents", "title": block.title}
            case Para():
                yield {"kind": "para", "line": self._line(block.line)}
            case Bullets():
                lines = [self._line(one) for one in block.lines]
                yield {"kind": "bullets", "lines": lines, "numbered": block.numbered}
            case Checklist():
                yield {"kind": "checklist", "checks": [self._check(one) for one in block.checks]}
            case Grid():
                yield self._grid(block)
            case Chart():
                yield from self._chart(block, floats=not isinstance(before, Heading))
            case Notes() if block.lines:
                lines = [self._line(one) for one in block.lines]
                yield {"kind": "notes", "title": block.title, "lines": lines}

    def _cover(self, cover: Cover) -> Value:
        return {
            "kind": "cover",
            "title": self._words(cover.title),
            "subtitle": self._words(cover.subtitle),
            "pictogram": self._words(cover.pictogram),
            "figures": [{"value": one.value, "label": one.label} for one in cover.figures],
            "columns": cards(cover.figures),
        }

    def _check(self, check: Check) -> Value:
        return {
            "line": self._line(check.line),
            "details": [self._line(one) for one in check.details],
            "boxes": check.boxes,
        }

    def _grid(self, grid: Grid) -> Value:
        rows = [[plain(cell) for cell in row] for row in grid.rows]
        return {
            "kind": "grid",
            "columns": list(grid.columns),
            "widths": widths(grid.columns, rows, TEXT_WIDTH),
            "right": sorted(grid.right),
            "rows": [[self._line(cell) for cell in row] for row in grid.rows],
        }

    def _chart(self, chart: Chart, *, floats: bool) -> Iterator[Value]:
        """The picture, on several pages where it is too high for one, and its figures."""
        for picture, svg in paged(chart.picture, SHEET, HIGHEST, self._t):
            name = f"chart-{len(self.files)}.svg"
            self.files[name] = svg.encode()
            yield {
                "kind": "chart",
                "file": name,
                "title": picture.title,
                "words": description(picture, self._t),
                "floats": floats and height_of(svg) > _FLOATS,
            }
        if not chart.tabled:
            yield self._grid(chart_grid(chart.picture, self._t))

    def _line(self, spans: Line) -> list[Value]:
        return [self._span(span) for span in spans]

    def _span(self, span: Span) -> Value:
        return {
            "words": self._words(span.text),
            "style": span.style,
            "url": span.url,
            "notes": list(span.notes),
        }

    def _words(self, text: str) -> list[dict[str, str]]:
        return pieces(text, self.files, self._t)
