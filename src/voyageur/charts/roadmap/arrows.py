"""The arrows of a roadmap: curves between the rows, upright beside the boxes of a row."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.charts.look import Look
from voyageur.charts.roadmap.layout import Laid
from voyageur.charts.svg import number

_BEND = 0.55
"""How far a curve stays upright at its ends, as a share of its height."""


def drawn_arrows(at: Laid, look: Look) -> Iterator[str]:
    """All arrows; those to one node share its head."""
    size = look.text * 0.42
    ends: dict[tuple[float, float], None] = {}
    for n, links in enumerate(at.links):
        upper, lower = at.lines[n], at.lines[n + 1]
        for high, low in links:
            x1, y1 = upper.spots[high], at.reach(upper, high)[1]
            x2, (top, bottom) = lower.spots[low], at.reach(lower, low)
            if low.lane:
                y2 = bottom
            else:
                ends[x2, top] = None
                y2 = top - size * 0.8
            yield _curve((x1, y1, upper.bottom), (x2, lower.top - size * 1.6, y2), look)
    for x, y in ends:
        yield head(x, y, size, look.colours.quiet)


def _curve(start: tuple[float, float, float], end: tuple[float, float, float], look: Look) -> str:
    """Straight down, over to the other side, and straight down again: upright in every row."""
    (x1, y1, leave), (x2, come, y2) = start, end
    bend = (come - leave) * _BEND
    ways = (x1, leave + bend, x2, come - bend, x2, come)
    drawn = (
        f"M{number(x1)} {number(y1)}L{number(x1)} {number(leave)}"
        f"C{' '.join(map(number, ways))}L{number(x2)} {number(y2)}"
    )
    return svg.element(
        "path", d=drawn, fill="none", stroke=look.colours.quiet,
        stroke_width=look.text * 0.085, stroke_opacity=0.7,
    )  # fmt: skip


def head(x: float, y: float, size: float, fill: str) -> str:
    """A small arrowhead that points down to a place."""
    return svg.element(
        "path", d=f"M{number(x)} {number(y)}l{number(-size * 0.8)} {number(-size * 1.5)}"
        f"h{number(size * 1.6)}z", fill=fill,
    )  # fmt: skip
