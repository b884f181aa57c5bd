"""The words of a roadmap's nodes as lines, and the boxes they fill."""

from dataclasses import dataclass

from voyageur.charts.fonts import balanced, shortened, width
from voyageur.charts.look import Look
from voyageur.charts.roadmap.value import Node

_LINES = 5
_CHARACTERS = 16
"""About how wide a node grows before its words break, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of a node, and how wide and high its box is."""

    lines: tuple[str, ...]
    width: float
    height: float


def label(node: Node, look: Look, room: float) -> Label:
    """The words in lines of about the same length; what has no room ends in an ellipsis."""
    size = look.text
    pad = size * 0.75 + (tick(look) if node.state == "known" else 0)
    most = min(room, size * _CHARACTERS) - pad - size * 0.75
    lines = balanced(node.label, size, most)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], shortened(" ".join(lines[_LINES - 1 :]), size, most)]
    wide = max(width(line, size) for line in lines) + pad + size * 0.75
    return Label(tuple(lines), wide, size * (1.22 * len(lines) + 0.75))


def tick(look: Look) -> float:
    """The room that the check mark of a known node takes before its words."""
    return look.text * 1.1
