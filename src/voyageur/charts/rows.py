"""Rows of bars on one axis: label, bar, and words at the row's end.

On a narrow ground label and words stand over the bar, so that the bar keeps its length.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from voyageur.charts import svg
from voyageur.charts.axes import Mark, mark_words, middles
from voyageur.charts.fonts import lines_of, shortened, width
from voyageur.charts.look import Look

_LABELS, _WORDS = 0.4, 0.3
"""The parts of the width that labels and words may take beside the bars."""

_NARROW = 34
"""A ground of fewer letters than this is narrow."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where bars begin and end."""

    left: float
    right: float
    look: Look
    narrow: bool = field(default=False, kw_only=True)

    def ticks(self, widest: str) -> int:
        """How many marks have room on the axis, if that is the widest."""
        wide = width(widest, self.look.small) + self.look.small
        return 1 + max(2, int((self.right - self.left) / wide))


def ground(rows: Sequence[tuple[str, str]], look: Look) -> Ground:
    """The ground for rows of label and words."""
    if look.width < _NARROW * look.text:
        return Ground(1, look.width - look.small * 1.2, look, narrow=True)
    label = max(width(label, look.text) for label, _ in rows)
    words = max(width(words, look.small) for _, words in rows)
    left = min(label, look.width * _LABELS) + look.text * 0.9
    behind = min(words, look.width * _WORDS) + look.text
    return Ground(left, look.width - behind, look)


def axis(marks: Sequence[Mark], look: Look, down: float = 0) -> Iterator[str]:
    """What the marks say, over the rows that begin ``down`` from the top, as far as has room."""
    for (_, said), middle in zip(marks, middles(marks, look), strict=True):
        if middle is not None:
            yield mark_words(said, middle, base(look) + down, look)


def base(look: Look) -> float:
    """The baseline of the axis' words."""
    return top(look) - look.text * 0.5


def top(look: Look) -> float:
    """Where the first row begins, under the axis."""
    return look.line * 1.2


@dataclass(frozen=True, slots=True)
class Place:
    """Where the parts of a row stand: its bar's middle, its end, and how far the grid goes."""

    middle: float
    end: float
    grid: tuple[float, float]


def place(label: str, y: float, on: Ground) -> Place:
    """The row of a label that begins at ``y``."""
    text = on.look.text
    if on.narrow:
        return Place(y + text * 2.05, y + text * 2.95, (y + text * 1.45, y + text * 2.65))
    more = len(_lines(label, on)) - 1
    high = on.look.line * (1 + 0.3 * on.look.air) + more * text * 1.2
    return Place(y + high / 2, y + high, (y, y + high))


def grid(marks: Iterable[Mark], at: Place, on: Ground) -> Iterator[str]:
    """The faint lines of the axis behind a row."""
    for x, _ in marks:
        yield svg.line(x, at.grid[0], x, at.grid[1], stroke=on.look.colours.line, stroke_width=0.75)


def words(label: str, said: str, at: Place, on: Ground, *, ink: str) -> Iterator[str]:
    """A row's label, in three lines if need be, and its words."""
    look = on.look
    size = look.text
    foot = at.middle - size * 0.9 if on.narrow else at.middle + size * 0.36
    room = look.width * 0.45 if on.narrow else look.width - on.right - size * 0.9
    said = shortened(said, look.small, room)
    lines = _lines(label, on)
    if on.narrow:
        lines = [shortened(label, size, look.width - width(said, look.small) - size)]
    first = foot - (len(lines) - 1) * size * 0.6
    for n, line in enumerate(lines):
        yield svg.words(line, 0, first + n * size * 1.2, size=size, fill=ink)
    yield svg.words(said, look.width, foot, size=look.small, fill=look.colours.quiet, anchor="end")


def _lines(label: str, on: Ground) -> list[str]:
    return lines_of(label, on.look.text, on.left - on.look.text * 0.8, most=3)
