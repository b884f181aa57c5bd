"""How wide the columns of a table are on paper, from what stands in them."""

from collections.abc import Sequence

from voyageur.charts.fonts import width
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.paper.sheet import TEXT_WIDTH

SIZE = 9.0
"""Points of words in tables."""
PADDING = 10.0
"""Points between two columns."""
_VALUE, _INSET = 13.0, 11.0
"""Points of a key figure, and of the space between its card's edge and its words."""
_BROKEN = 28
"""Letters of a word from which on the template breaks it anywhere."""


def widths(columns: Sequence[str], rows: Sequence[Sequence[str]], room: float) -> list[float]:
    """Widths in points that fill the room: no word is broken where all of the longest fit.

    Columns that fit get what they need; the others share the rest by what they hold.
    """
    cells = [[name, *(row[n] for row in rows)] for n, name in enumerate(columns)]
    least = [
        max(_width(word[:_BROKEN]) for cell in column for word in cell.split(" "))
        for column in cells
    ]
    whole = [max(_width(cell) for cell in column) for column in cells]
    if sum(whole) <= room:
        return _stretched(whole, room)
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    return _shared(least, whole, room)


def cards(figures: Sequence[KeyFigure]) -> int:
    """How many key figures stand side by side: as many as leave room for their longest word."""
    most = min(len(figures), 5)
    words = [word for one in figures for word in one.label.split(" ")]
    widest = max([0.0, *(width(word, SIZE) for word in words)])
    widest = max([widest, *(width(one.value, _VALUE, 700) for one in figures)])
    for count in range(most, 1, -1):
        inside = (TEXT_WIDTH - (count - 1) * PADDING) / count - 2 * _INSET
        if widest <= inside and not (len(figures) > 3 and len(figures) - count == 1):
            return count
    return 1


def _width(words: str) -> float:
    """Room for words in the heavier cut, as some stand in it."""
    return width(words, SIZE, 600) + PADDING


def _stretched(whole: Sequence[float], room: float) -> list[float]:
    """What is left over goes to the widest column, so that figures stay near their words."""
    widest = max(range(len(whole)), key=lambda n: whole[n])
    more = room - sum(whole)
    return [one + more if n == widest else one for n, one in enumerate(whole)]


def _shared(least: Sequence[float], whole: Sequence[float], room: float) -> list[float]:
    """The narrow columns whole, the wide ones by the square roots of what they hold."""
    found = list(least)
    open_ = set(range(len(least)))
    while open_:
        left = room - sum(found[n] for n in range(len(found)) if n not in open_)
        weights = {n: whole[n] ** 0.5 for n in open_}
        share = {n: left * weights[n] / sum(weights.values()) for n in open_}
        done = {n for n in open_ if share[n] >= whole[n]}
        tight = {n for n in open_ if share[n] < least[n]}
        if not done and not tight:
            for n in open_:
                found[n] = share[n]
            break
        for n in tight or done:
            found[n] = least[n] if n in tight else whole[n]
            open_.discard(n)
    return found
