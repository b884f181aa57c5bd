"""The picture of a badge that somebody issues to themselves: a seal that says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from voyageur.charts import svg
from voyageur.charts.fonts import Weight, balanced, width
from voyageur.charts.look import LIGHT, Look

SIZE = 512
_MIDDLE = SIZE / 2
_ROOM = 320
"""How wide words may be inside the seal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """The words of the picture: what was completed, of what, by whose word, and when."""

    stage: str
    role: str
    mark: str
    day: str


def title_of(seal: Seal) -> str:
    """What the picture says, in one line."""
    return f"{seal.stage} · {seal.role} · {seal.mark} · {seal.day}"


def draw(seal: Seal) -> str:
    """The picture as SVG, 512 by 512, with its words as its title."""
    look = Look(width=SIZE, text=19, colours=LIGHT)
    return svg.picture(look, SIZE, title_of(seal), seal.mark, _parts(seal))


def _parts(seal: Seal) -> Iterator[str]:
    yield _circle(250, LIGHT.accent)
    yield _circle(234, LIGHT.paper)
    yield _circle(224, LIGHT.wash, stroke=LIGHT.soft, stroke_width=2)
    yield _words("VOYAGEUR", 108, 19, LIGHT.accent, 700)
    for level in (130, 144):  # water, on which voyageurs came
        wave = f"M176 {level}q20 -12 40 0t40 0t40 0t40 0"
        look = {"fill": "none", "stroke": LIGHT.soft, "stroke_linecap": "round"}
        yield svg.element("path", d=wave, stroke_width=4, **look)
    size, lines = _fitting(seal.stage)
    for row, line in enumerate(lines):
        y = 240 + size * (0.3 - 0.6 * (len(lines) - 1) + 1.2 * row)
        yield _words(line, y, size, LIGHT.ink, 700)
    for row, line in enumerate(balanced(seal.role, 18, _ROOM)[:2]):
        yield _words(line, 332 + 24 * row, 18, LIGHT.quiet)
    half = width(seal.mark, 18, 700) / 2 + 18
    yield svg.rect(_MIDDLE - half, 378, 2 * half, 36, rx=18, fill=LIGHT.second)
    yield _words(seal.mark, 402.5, 18, LIGHT.paper, 700)
    yield _words(seal.day, 446, 16, LIGHT.quiet)


def _fitting(words: str) -> tuple[float, list[str]]:
    """The largest size at which the words have room, and their lines."""
    for size in (42.0, 36.0, 31.0, 27.0, 23.0):
        lines = balanced(words, size, _ROOM, 700)
        if 1.2 * len(lines) * size <= 130 and not any(line.endswith("…") for line in lines):
            break
    return size, lines[:4]


def _circle(radius: float, fill: str, **look: float | str | None) -> str:
    return svg.element("circle", cx=_MIDDLE, cy=_MIDDLE, r=radius, fill=fill, **look)


def _words(said: str, y: float, size: float, fill: str, weight: Weight = 400) -> str:
    return svg.words(said, _MIDDLE, y, size=size, fill=fill, anchor="middle", weight=weight)
