"""The words of a roadmap's nodes as lines, and the boxes they fill."""

from dataclasses import dataclass

from voyageur.charts.fonts import balanced, lines_of, shortened, width
from voyageur.charts.look import Look
from voyageur.charts.roadmap.value import Node

_LINES = 5
_CHARACTERS = 16
"""About how wide a node grows before its words break, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of a node, over them what it comes ``after``, and how wide and high its box is."""

    lines: tuple[str, ...]
    after: tuple[str, ...]
    width: float
    height: float


def label(node: Node, look: Look, room: float, after: str = "") -> Label:
    """The words in lines of about the same length; what has no room ends in an ellipsis."""
    size = look.text
    pad = size * 0.75 + (tick(look) if node.state == "known" else 0)
    most = min(room, size * _CHARACTERS) - pad - size * 0.75
    lines = balanced(node.label, size, most)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], shortened(" ".join(lines[_LINES - 1 :]), size, most)]
    lesser = lines_of(after, look.small, most) if after else []
    inside = [width(line, size) for line in lines] + [width(line, look.small) for line in lesser]
    high = 1.22 * (size * len(lines) + look.small * len(lesser)) + size * 0.75 * look.air
    return Label(tuple(lines), tuple(lesser), max(inside) + pad + size * 0.75, high)


def stub(look: Look) -> float:
    """How long an arrow is that comes from another part."""
    return look.text * 0.8


def tick(look: Look) -> float:
    """The room that the check mark of a known node takes before its words."""
    return look.text * 1.1
