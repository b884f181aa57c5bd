"""A surveyor's sheet: a fine grid, and on it a way that climbs from mark to mark."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.publishing.studio.art.area import Area
from voyageur.publishing.studio.art.draw import shore

_CELL = 54.0
_WAY = ((-0.02, 0.93), (0.15, 0.82), (0.35, 0.86), (0.55, 0.55), (0.75, 0.48), (1.02, 0.04))
"""Corners of the way: of the width, and of the free room below the words."""


def cover(area: Area) -> Iterator[str]:
    """The grid, and the way through the lower part."""
    yield from _grid(area, 0, area.palette.cover_quiet, 0.16)
    yield from _way(area)


def slide(area: Area) -> Iterator[str]:
    """Marks of a scale along two edges; where there is room, the way of the cover."""
    if area.deep:
        yield shore(area)
        yield from _grid(area, area.free + 36, area.palette.cover_quiet, 0.16)
        yield from _way(area)
        return
    for n in range(1, int(area.width / _CELL)):
        x = n * _CELL
        yield svg.line(
            x, 22, x, 22 + (18 if n % 5 == 0 else 9), stroke=area.palette.line, stroke_width=2
        )
        y = area.height - 22
        yield svg.line(
            x, y, x, y - (18 if n % 5 == 0 else 9), stroke=area.palette.line, stroke_width=2
        )


def _grid(area: Area, top: float, stroke: str, opacity: float) -> Iterator[str]:
    for n in range(int(area.width / _CELL) + 1):
        yield svg.line(
            n * _CELL,
            top,
            n * _CELL,
            area.height,
            stroke=stroke,
            stroke_opacity=opacity,
            stroke_width=1.5,
        )
    for n in range(int(area.height / _CELL) + 1):
        if n * _CELL >= top:
            yield svg.line(
                0,
                n * _CELL,
                area.width,
                n * _CELL,
                stroke=stroke,
                stroke_opacity=opacity,
                stroke_width=1.5,
            )


def _way(area: Area) -> Iterator[str]:
    palette = area.palette
    top = area.free + (60 if area.deep else 0)
    corners = [(x * area.width, top + y * (area.height - top)) for x, y in _WAY]
    below = [*corners, (corners[-1][0], area.height), (corners[0][0], area.height)]
    yield svg.path(below, fill=palette.cover_accent, fill_opacity=0.14)
    yield svg.path(corners, stroke=palette.cover_accent, stroke_width=7, stroke_linejoin="round")
    for x, y in corners[1:-1]:
        yield svg.line(
            x,
            y,
            x,
            area.height,
            stroke=palette.cover_accent,
            stroke_width=2,
            stroke_dasharray="3 9",
        )
        yield svg.element(
            "circle",
            cx=x,
            cy=y,
            r=17,
            fill=palette.cover,
            stroke=palette.cover_accent,
            stroke_width=7,
        )
