"""What the forms of a picture stand for, in as many lines as the width asks for."""

from collections.abc import Callable, Sequence

from voyageur.charts import svg
from voyageur.charts.fonts import width
from voyageur.charts.look import Look

Mark = Callable[[float, float, float], str]
"""Draws a form from ``x`` to ``x + width``, its middle at ``y``: called with x, y, width."""


def legend(entries: Sequence[tuple[Mark, str]], y: float, look: Look) -> tuple[str, float]:
    """The legend under ``y``, and where it ends."""
    size = look.small
    mark, gap = size * 1.8, size * 0.6
    x, base, parts = 0.0, y + look.line, []
    for draw, said in entries:
        wide = mark + gap + width(said, size)
        if x and x + wide > look.width:
            x, base = 0.0, base + look.line
        parts.append(draw(x, base - size * 0.35, mark))
        parts.append(svg.words(said, x + mark + gap, base, size=size, fill=look.colours.quiet))
        x += wide + size * 1.6
    return "".join(parts), base + look.line * 0.5
