"""Names of choices beside their marks: where there is room, else a number for a key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voyageur.charts import svg
from voyageur.charts.fonts import Weight, lines_of, shortened, width
from voyageur.charts.look import Look
from voyageur.charts.pareto.value import Choice
from voyageur.charts.room import Room, box_of
from voyageur.charts.svg import Anchor

_WIDEST = 0.36
"""The part of the picture's width that a name may take; a longer one goes on on a second line."""


@dataclass(frozen=True, slots=True)
class _Words:
    said: str
    fill: str
    weight: Weight = 400


def name(choice: Choice, x: float, y: float, room: Room, look: Look, *, best: bool) -> str:
    """Its name and words by its mark, at least the name; none where there is no room."""
    widest, colours = look.width * _WIDEST, look.colours
    weight: Weight = 600 if best else 400
    ink = colours.ink if best else colours.quiet
    said = [
        _Words(line, ink, weight) for line in lines_of(choice.label, look.small, widest, weight)
    ]
    more = [_Words(shortened(choice.words, look.small, widest), colours.quiet)]
    whole = _put([*said, *more], x, y, room, look) if choice.words else ""
    return whole or _put(said, x, y, room, look)


def numbered(number: int, x: float, y: float, room: Room, look: Look) -> str:
    """A number by its mark; none where there is no room even for that."""
    return _put([_Words(str(number), look.colours.ink, 600)], x, y, room, look)


def _put(lines: Sequence[_Words], x: float, y: float, room: Room, look: Look) -> str:
    size, high = look.small, look.small * 1.3
    for at, top, anchor in _places(x, y, high * len(lines), look):
        bases = [top + n * high + size * 1.0 for n in range(len(lines))]
        placed = list(zip(lines, bases, strict=True))
        boxes = [box_of(one.said, at, base, size, anchor, one.weight) for one, base in placed]
        if not room.free(*boxes):
            continue
        room.say(*boxes)
        return "".join(
            svg.words(
                one.said, at, base, size=size, fill=one.fill, anchor=anchor, weight=one.weight
            )
            for one, base in placed
        )
    return ""


def _places(x: float, y: float, high: float, look: Look) -> Iterator[tuple[float, float, Anchor]]:
    """Where words may stand about a mark: x, top and anchor; the nearest to reading order first."""
    gap, near = look.text * 0.75, look.text * 0.45
    yield x + gap, y - high / 2, "start"
    yield x - gap, y - high / 2, "end"
    yield x, y - near - high, "middle"
    yield x, y + near, "middle"
    for top in (y - near - high, y + near):
        yield x + near, top, "start"
        yield x - near, top, "end"


def key(entries: Sequence[tuple[str, str, str]], y: float, look: Look) -> tuple[list[str], float]:
    """Number, name and figures of what is named here, a line each under ``y``; and the end."""
    size, colours = look.small, look.colours
    aside = max(width(number, size, 600) for number, _, _ in entries) + size * 0.6
    parts = []
    for number, label, figures in entries:
        y += size * 1.45
        parts.append(svg.words(number, 0, y, size=size, fill=colours.ink, weight=600))
        behind = f" ({figures})"
        short = shortened(label, size, look.width - aside - width(behind, size))
        parts.append(svg.words(short + behind, aside, y, size=size, fill=colours.quiet))
    return parts, y + size * 0.4
