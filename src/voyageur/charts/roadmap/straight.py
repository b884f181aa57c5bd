"""The last touch: lanes without needless bends, and nodes right under what they follow."""

from collections.abc import Sequence

from voyageur.charts.roadmap.order import Links, Spots, above
from voyageur.charts.roadmap.rows import Place, Row
from voyageur.charts.roadmap.spread import Apart

_TURNS = 3
_NEAR = 2.0
"""A node so near (in sizes of the text) to being under its only predecessor is put there."""

Span = tuple[float, float]


def straightened(
    rows: Sequence[Row],
    links: Links,
    spots: Sequence[Spots],
    apart: Sequence[Apart],
    ends: Sequence[Span],
    text: float,
) -> list[Spots]:
    """The same places, moved only where neighbours leave room."""
    found = [dict(at) for at in spots]

    def room(n: int, place: Place) -> Span:
        row = rows[n]
        k = row.index(place)
        low, high = ends[n]
        if k:
            low = found[n][row[k - 1]] + apart[n](row[k - 1], place)
        if k + 1 < len(row):
            high = found[n][row[k + 1]] - apart[n](place, row[k + 1])
        return low, max(low, high)

    for _ in range(_TURNS):
        for n in range(1, len(rows)):
            ties = above(n, links)
            for place in rows[n]:
                before = [found[n - 1][high] for low, high in ties if low == place]
                if (
                    place.lane
                    or len(before) != 1
                    or abs(before[0] - found[n][place]) > _NEAR * text
                ):
                    continue
                found[n][place] = _nearest(before[0], room(n, place))
        for lane in dict.fromkeys(place for row in rows for place in row if place.lane):
            own = [n for n, row in enumerate(rows) if lane in row]
            start = found[own[0] - 1][Place(lane.node)]
            for n, x in zip(own, _upright([room(n, lane) for n in own], start), strict=True):
                found[n][lane] = x
    return found


def _upright(rooms: Sequence[Span], start: float) -> list[float]:
    """A way down through the rooms with as few bends as there can be, as near to ``start``."""
    found: list[float] = []
    at = start
    while len(found) < len(rooms):
        low, high = rooms[len(found)]
        run = 0
        for one, other in rooms[len(found) :]:
            if max(low, one) > min(high, other) + 1e-6:
                break
            low, high, run = max(low, one), min(high, other), run + 1
        at = _nearest(at, (low, high))
        found += [at] * run
    return found


def _nearest(value: float, span: Span) -> float:
    return min(max(value, span[0]), max(span))
