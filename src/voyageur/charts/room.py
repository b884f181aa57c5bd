"""Where words find room in a picture: their boxes, and what stands in their way."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from voyageur.charts.fonts import Weight, width
from voyageur.charts.svg import Anchor

_ASCENT, _DESCENT = 0.78, 0.24
"""How far letters go over and under the baseline, in ems."""


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they share any ground."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def wider(self, by: float) -> "Box":
        """The same, by so much larger on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def box_of(
    said: str, x: float, y: float, size: float, anchor: Anchor = "start", weight: Weight = 400
) -> Box:
    """The box of words on the baseline ``y``."""
    wide = width(said, size, weight)
    left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return Box(left, y - _ASCENT * size, left + wide, y + _DESCENT * size)


def box_of_step(one: tuple[float, float], other: tuple[float, float], thick: float = 1) -> Box:
    """The box of an upright or level line."""
    (x1, y1), (x2, y2) = one, other
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)).wider(thick)


@dataclass(slots=True)
class Room:
    """The ground of a picture with what is taken of it; ``gap`` stays between words."""

    ground: Box
    gap: float = 0
    taken: list[Box] = field(default_factory=list)
    words: list[Box] = field(default_factory=list)

    def free(self, *boxes: Box) -> bool:
        """Whether boxes lie on the ground and meet nothing."""
        return all(self.ground.holds(box) and not self._hit(box) for box in boxes)

    def _hit(self, box: Box) -> bool:
        aside, over = self.gap, self.gap * 0.4
        wide = Box(box.left - aside, box.top - over, box.right + aside, box.bottom + over)
        return any(map(box.meets, self.taken)) or any(map(wide.meets, self.words))

    def take(self, *boxes: Box) -> None:
        """From now on they stand in the way."""
        self.taken.extend(boxes)

    def say(self, *boxes: Box) -> None:
        """Take room for words, for which faint lines make way."""
        self.take(*boxes)
        self.words.extend(boxes)


def gaps(left: float, right: float, y: float, boxes: Iterable[Box]) -> list[tuple[float, float]]:
    """A level line at ``y`` as the pieces that leave out the boxes it would strike through."""
    pieces: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda box: box.left):
        if box.top < y < box.bottom and box.right > left:
            if box.left > left:
                pieces.append((left, min(box.left, right)))
            left = box.right
        if left >= right:
            return pieces
    return [*pieces, (left, right)]


def box_around(x: float, y: float, radius: float) -> Box:
    """The box of a mark."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def boxes_along(
    one: tuple[float, float], other: tuple[float, float], thick: float = 1
) -> list[Box]:
    """Boxes that together cover a line of any slope, closely."""
    (x1, y1), (x2, y2) = one, other
    pieces = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / 4))
    places = [(x1 + (x2 - x1) * n / pieces, y1 + (y2 - y1) * n / pieces) for n in range(pieces + 1)]
    return [box_of_step(start, end, thick) for start, end in pairwise(places)]
