"""Words that stand by the point they speak of, as near as there is room."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.charts.fonts import shortened, width
from voyageur.charts.look import Look
from voyageur.charts.room import Room, box_of, box_of_step
from voyageur.charts.svg import Anchor

_ANCHORS: tuple[tuple[Anchor, float], ...] = (
    ("end", 3),
    ("middle", 0),
    ("start", -3),
    ("start", 0),
)
_LIFTS = 6
_WIDEST = 0.55
"""The part of the ground's width that words may take."""

_LEAST = 0.6
"""Words that had to be cut shorter than this part of theirs say too little."""


def callout(said: str, x: float, y: float, room: Room, look: Look, *, aside: bool = False) -> str:
    """The words over the point, on a thin line where they stand higher; none if there is no room.

    With ``aside`` rather left of it, and there also cut short. What they take of the room is taken.
    """
    size, ground = look.small, room.ground
    whole = shortened(said, size, (ground.right - ground.left) * _WIDEST)
    for short, base, anchor, at, stem in [
        *(_left(whole, x, y, size) if aside else ()),
        *_over(whole, x, y, size),
        *(_left(_cut(whole, x - ground.left, size), x, y, size) if aside else ()),
    ]:
        words = box_of(short, at, base, size, anchor)
        stems = [box_of_step((x, words.bottom + 1), (x, y - size * 0.45))] if stem else []
        if not short or not room.free(words, *stems):
            continue
        room.say(words)
        room.take(*stems)
        drawn = svg.words(short, at, base, size=size, fill=look.colours.ink, anchor=anchor)
        foot = y - size * 0.45
        line = svg.line(x, words.bottom, x, foot, stroke=look.colours.quiet, stroke_width=0.5)
        return drawn + (line if stem else "")
    return ""


_Place = tuple[str, float, Anchor, float, bool]
"""Words, baseline, anchor, x, and whether a line leads to them."""


def _left(said: str, x: float, y: float, size: float) -> Iterator[_Place]:
    yield said, y + size * 0.36, "end", x - size * 0.6, False


def _over(said: str, x: float, y: float, size: float) -> Iterator[_Place]:
    for lift in range(_LIFTS):
        for anchor, aside in _ANCHORS:
            yield said, y - size * (0.7 + lift * 1.35), anchor, x + aside, lift > 0


def _cut(said: str, room: float, size: float) -> str:
    short = shortened(said, size, room - size * 0.7)
    return short if width(short, size) >= _LEAST * width(said, size) else ""
