"""Depth lines of a lake, as on a chart of its water."""

from collections.abc import Iterator
from math import cos, pi, sin

from voyageur.charts import svg
from voyageur.publishing.studio.art.area import Area
from voyageur.publishing.studio.art.curve import Point, smooth
from voyageur.publishing.studio.art.draw import shore
from voyageur.publishing.studio.art.mix import mixed

_CORNERS = 44
_SHADE = 0.085
"""How far each ring of water is nearer to the accent than the one around it. Solid colours: what is
seen through is drawn several times as slowly."""
_WAVES = ((2, 0.16, 0.6), (3, 0.10, 2.1), (5, 0.05, 4.0), (7, 0.022, 1.3))
"""How the shore strays from an ellipse: times around, how far of the radius, where it begins."""


def cover(area: Area) -> Iterator[str]:
    """A lake that reaches over the lower edges, an island in it."""
    deep = area.height - area.free
    yield from _lake(
        area, (area.width * 0.60, area.free + deep * 0.86), (1.02 * area.width, deep * 0.94), 15
    )
    yield from _isle(area, (area.width * 0.24, area.free + deep * 0.74), deep * 0.16)


def slide(area: Area) -> Iterator[str]:
    """A few lines in the lower corner; where there is room, the lake of the cover."""
    if area.deep:
        yield shore(area)
        yield _clip(area, "".join(cover(area)))
        return
    for n in range(4):
        points = _ring((area.width * 0.97, area.height + 14), (90 + 62 * n, 22 + 22 * n), n * 0.1)
        yield svg.element(
            "path",
            d=smooth(points, closed=True),
            fill="none",
            stroke=area.palette.line,
            stroke_width=2,
        )


def _lake(area: Area, middle: Point, reach: Point, lines: int) -> Iterator[str]:
    """Rings that grow outwards, water within water, each a little nearer to the accent."""
    look = area.palette
    for n in range(lines):
        part = 1 - n / lines
        points = _ring(middle, (reach[0] * part, reach[1] * part), n * 0.07)
        water = mixed(look.cover, look.accent, 1 - (1 - _SHADE) ** (n + 1))
        yield svg.element(
            "path", d=smooth(points, closed=True), fill=water,
            stroke=mixed(water, look.cover_quiet, 0.20 + 0.35 * n / lines),
            stroke_width=3 if n % 5 == 0 else 1.5,
        )  # fmt: skip


def _isle(area: Area, middle: Point, reach: float) -> Iterator[str]:
    for part, opacity in ((1.0, 0.5), (0.72, 0.75), (0.44, 1.0)):
        points = _ring(middle, (reach * 1.5 * part, reach * part), 2.4)
        yield svg.element(
            "path", d=smooth(points, closed=True),
            fill=area.palette.cover_accent if part == 0.44 else area.palette.cover,
            fill_opacity=opacity, stroke=area.palette.cover_accent, stroke_width=2,
        )  # fmt: skip


def _ring(middle: Point, reach: Point, turn: float) -> list[Point]:
    found = []
    for n in range(_CORNERS):
        angle = 2 * pi * n / _CORNERS
        stray = 1 + sum(far * sin(times * angle + at + turn) for times, far, at in _WAVES)
        found.append(
            (middle[0] + reach[0] * stray * cos(angle), middle[1] + reach[1] * stray * sin(angle))
        )
    return found


def _clip(area: Area, body: str) -> str:
    top = area.free + 36
    clip = svg.element("clipPath", svg.rect(0, top, area.width, area.height - top), id="low")
    return clip + svg.element("g", body, clip_path="url(#low)")
