"""What stands where in a picture: the boxes of its words, its strokes, and what is wrong there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from voyageur.charts.fonts import Weight, width

_WEIGHTS: dict[str, Weight] = {"400": 400, "600": 600, "700": 700}
_ASCENT, _DESCENT = 0.76, 0.2
"""How far Inter's letters go over and under the baseline, in ems."""


@dataclass(frozen=True)
class Box:
    """Words and the room they take."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def meets(self, other: "Box", slack: float = 0.01) -> bool:
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )


Point = tuple[float, float]
Stroke = tuple[Point, Point]


def root(svg: str) -> ET.Element:
    """The picture as a tree: well-formed, or the test fails here."""
    return ET.fromstring(svg)


def named(tree: ET.Element, name: str) -> list[ET.Element]:
    return [one for one in tree.iter() if one.tag.rpartition("}")[2] == name]


def boxes(svg: str) -> list[Box]:
    """The box of each text, by the typeface's widths."""
    return [_box(text) for text in named(root(svg), "text")]


def _box(text: ET.Element) -> Box:
    said = "".join(text.itertext())
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    size = float(text.get("font-size", "0"))
    wide = width(said, size, _WEIGHTS[text.get("font-weight", "400")])
    left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    return Box(said, left, y - _ASCENT * size, left + wide, y + _DESCENT * size, size)


def strokes(svg: str) -> list[Stroke]:
    """The straight pieces of all that is drawn with a stroke: lines and paths."""
    tree = root(svg)
    found: list[Stroke] = []
    for one in named(tree, "line"):
        x1, y1, x2, y2 = (float(one.get(key, "0")) for key in ("x1", "y1", "x2", "y2"))
        found.append(((x1, y1), (x2, y2)))
    for one in named(tree, "path"):
        if one.get("stroke"):
            found += _pieces(one.get("d", ""))
    return found


def _pieces(drawn: str) -> Iterator[Stroke]:
    """Pieces of a path of M, L and Z; of curves the chords between their ends."""
    for part in re.findall(r"M[^M]*", drawn):
        ends = [
            (float(found[1]), float(found[2]))
            for found in re.finditer(r"(-?[\d.]+)[ ,](-?[\d.]+)(?=\s*(?:[A-Za-z]|$))", part)
        ]
        yield from pairwise(ends)


def crosses(stroke: Stroke, box: Box, slack: float = 0.15) -> bool:
    """Whether a stroke goes through the middle of a box (its height less ``slack`` each side)."""
    inside = slack * (box.bottom - box.top)
    (x1, y1), (x2, y2) = stroke
    enter, leave = 0.0, 1.0
    for start, way, low, high in (
        (x1, x2 - x1, box.left + 0.5, box.right - 0.5),
        (y1, y2 - y1, box.top + inside, box.bottom - inside),
    ):
        if way == 0:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / way, (high - start) / way))
        enter, leave = max(enter, near), min(leave, far)
    return enter < leave


def faults(svg: str) -> list[str]:
    """What no picture may have: words outside, too small, over one another, or struck through."""
    tree, found = root(svg), boxes(svg)
    wide, high = (float(size) for size in tree.get("viewBox", "").split()[2:])
    outside = [
        f"outside: {box}"
        for box in found
        if box.left < -0.01 or box.top < -0.01 or box.right > wide + 0.01 or box.bottom > high
    ]
    small = [f"too small: {box}" for box in found if box.size < 9]
    over = [f"overlap: {one} {two}" for one, two in combinations(found, 2) if one.meets(two)]
    lines = strokes(svg)
    struck = [f"struck: {box} {one}" for box in found for one in lines if crosses(one, box)]
    beyond = [
        f"stroke outside: {one}"
        for one in lines
        for x, y in one
        if not (-0.01 <= x <= wide + 0.01 and -0.01 <= y <= high + 0.01)
    ]
    return [*outside, *small, *over, *struck, *beyond]
