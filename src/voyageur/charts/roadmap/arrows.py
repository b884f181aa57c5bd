"""The arrows of a roadmap: curves between the rows, upright beside the boxes of a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from voyageur.charts import svg
from voyageur.charts.look import Look
from voyageur.charts.roadmap.layout import Laid
from voyageur.charts.svg import number

_BEND = 0.55
"""How far a curve stays upright at its ends, as a share of its height."""

_FREE = 0.8
"""The part of a curve that is set off from what it crosses; the rest may join others."""


def drawn_arrows(at: Laid, look: Look) -> Iterator[str]:
    """All arrows, source by source, set off from those below; those to one node share its head."""
    size, quiet = look.text * 0.42, look.colours.quiet
    ends: dict[tuple[float, float], None] = {}
    ways: dict[str, list[_Way]] = {}
    for n, links in enumerate(at.links):
        upper, lower = at.lines[n], at.lines[n + 1]
        for high, low in links:
            x2, (top, bottom) = lower.spots[low], at.reach(lower, low)
            if not low.lane:
                ends[x2, top] = None
            way = _Way(
                upper.spots[high], at.reach(upper, high)[1], upper.bottom,
                x2, lower.top - size * 1.6, bottom if low.lane else top - size * 0.8,
                joins=not low.lane,
            )  # fmt: skip
            ways.setdefault(high.node, []).append(way)
    for own in ways.values():
        ground, drawn = ("".join(part(way) for way in own) for part in (_Way.crossing, _Way.whole))
        yield svg.element(
            "path", d=ground, fill="none", stroke=look.colours.wash, stroke_width=size * 0.75
        )
        yield svg.element(
            "path", d=drawn, fill="none", stroke=quiet, stroke_width=size * 0.2, stroke_opacity=0.75
        )
    for x, y in ends:
        yield head(x, y, size, quiet)


@dataclass(frozen=True, slots=True)
class _Way:
    """Straight down, over to the other side, and straight down again: upright in every row."""

    x1: float
    y1: float
    leave: float
    x2: float
    come: float
    y2: float
    joins: bool

    def _bends(self) -> list[tuple[float, float]]:
        bend = (self.come - self.leave) * _BEND
        return [
            (self.x1, self.leave), (self.x1, self.leave + bend),
            (self.x2, self.come - bend), (self.x2, self.come),
        ]  # fmt: skip

    def _start(self) -> str:
        x = number(self.x1)
        return f"M{x} {number(self.y1)}L{x} {number(self.leave)}"

    def whole(self) -> str:
        """All of it."""
        end = f"L{number(self.x2)} {number(self.y2)}"
        return f"{self._start()}{_curve(self._bends())}{end}"

    def crossing(self) -> str:
        """What others may not seem to join: to a node, all but where it comes to that."""
        return f"{self._start()}{_curve(_first(self._bends()))}" if self.joins else self.whole()


def _curve(points: list[tuple[float, float]]) -> str:
    return f"C{' '.join(number(one) for point in points[1:] for one in point)}"


def _first(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The first part of a curve (de Casteljau)."""
    found = [points[0]]
    while len(points) > 1:
        points = [
            (x + (to - x) * _FREE, y + (down - y) * _FREE)
            for (x, y), (to, down) in pairwise(points)
        ]
        found.append(points[0])
    return found


def head(x: float, y: float, size: float, fill: str) -> str:
    """A small arrowhead that points down to a place."""
    return svg.element(
        "path", d=f"M{number(x)} {number(y)}l{number(-size * 0.8)} {number(-size * 1.5)}"
        f"h{number(size * 1.6)}z", fill=fill,
    )  # fmt: skip
