"""Bullets that are drawn and not written, put before the words they stand at."""

from collections.abc import Iterable, Sequence

from voyageur.understanding.documents.pdf_objects import Box
from voyageur.understanding.documents.pdf_words import Segment, Word

MOST_DOTS = 500
"""On one page; more are a drawing, whose dots are none of ours."""
THINNEST = 0.8
"""Points of the smallest bullet."""
SMALLEST, LARGEST = 0.1, 0.55
"""A bullet's size, in heights of the font; larger dots are of a time line or a rating."""
SQUARE = 0.7
"""Its shorter side, as a share of the longer one, at least."""
REACH = 2.2
"""Widest gap between a bullet and its words, in heights of the font."""
ALONE = 3.0
"""No other dot stands so near to a bullet, in heights of the font."""
SEPARATE = 1.2
"""No words stand so near before a bullet, in heights of the font."""
BULLET = "\u2022"


def add_bullets(segments: Sequence[Segment], shapes: Iterable[Box]) -> None:
    """Begin with a bullet each segment that has a dot of its own before it."""
    boxes = sorted(box for box in shapes if _is_dot(box))
    if len(boxes) > MOST_DOTS:
        return
    for box in boxes:
        left, bottom, right, top = box
        middle = (bottom + top) / 2
        size = top - bottom
        level = [
            s
            for s in segments
            if s.y < middle < s.y + 0.8 * s.height
            and SMALLEST * s.height <= size <= LARGEST * s.height
        ]
        owner = min(
            (s for s in level if 0 <= s.x0 - right <= REACH * s.height),
            key=lambda s: s.x0,
            default=None,
        )
        if owner is None:
            continue
        near = ALONE * owner.height
        crowded = any(-SEPARATE * s.height < s.x1 - left <= 0 for s in level) or any(
            other != box and abs(other[0] - left) < near and other[1] < middle < other[3]
            for other in boxes
        )
        if not crowded:
            owner.words.insert(0, Word(BULLET, left, right, owner.y, owner.height, spaced=True))
            owner.x0 = left


def _is_dot(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) >= max(SQUARE * max(width, height), THINNEST)
