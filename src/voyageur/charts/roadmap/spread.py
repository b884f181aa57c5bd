"""Where across the picture nodes and lanes stand: near what they are tied to, none on another."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, pairwise

from voyageur.charts.roadmap.order import Links, Spots, above, below, middles
from voyageur.charts.roadmap.rows import Place, Row

_TURNS = 32
_UPRIGHT = 4.0
"""How much more a lane insists on its place than a node does."""

_INWARD = 0.15
"""The part of its way to the middle of its row that a node goes at each turn."""

_STILL = 0.05
"""Where nothing moves farther, all has come to rest."""

Apart = Callable[[Place, Place], float]
"""How far the middles of two neighbours lie apart, at least."""


def spread(
    rows: Sequence[Row], links: Links, apart: Sequence[Apart], ends: Sequence[tuple[float, float]]
) -> list[Spots]:
    """The middles of each row's places; ``ends`` says between where they may lie."""
    spots = [
        _settled(row, dict.fromkeys(row, _mean(end)), space, end)
        for row, space, end in zip(rows, apart, ends, strict=True)
    ]
    trails = _trails(rows, links)
    for turn in range(_TURNS):
        order = range(len(rows))
        moved = 0.0
        for n in order if turn % 2 == 0 else reversed(order):
            wanted = spots[n] | _nodes(n, spots, links) | _lanes(rows[n], spots, trails)
            found = _settled(rows[n], _drawn_in(wanted, _mean(ends[n])), apart[n], ends[n])
            moved = max([moved, *(abs(at - spots[n][place]) for place, at in found.items())])
            spots[n] = found
        if moved < _STILL:
            break
    return spots


def _nodes(n: int, spots: Sequence[Spots], links: Links) -> Spots:
    """Between what each is tied to above and below."""
    up = middles(above(n, links), spots[n - 1])
    down = middles(below(n, links), spots[min(n + 1, len(spots) - 1)])
    return {
        place: _mean([at[place] for at in (up, down) if place in at])
        for place in (*up, *down)
        if not place.lane
    }


def _drawn_in(wanted: Spots, middle: float) -> Spots:
    """The nodes a little nearer to the middle of their row."""
    return {
        place: at if place.lane else at + _INWARD * (middle - at) for place, at in wanted.items()
    }


_Trail = tuple[list[int], list[tuple[int, Place]]]
"""The rows that a lane goes through, and where it ends: row and node."""


def _trails(rows: Sequence[Row], links: Links) -> dict[Place, _Trail]:
    """Of every lane."""
    ends: dict[str, list[tuple[int, Place]]] = {}
    for n, ties in enumerate(links, 1):
        for high, low in ties:
            if not low.lane:
                ends.setdefault(high.node, []).append((n, low))
    found: dict[Place, _Trail] = {}
    for n, row in enumerate(rows):
        for lane in (place for place in row if place.lane):
            found.setdefault(lane, ([], ends.get(lane.node, [])))[0].append(n)
    return found


def _lanes(row: Row, spots: Sequence[Spots], trails: Mapping[Place, _Trail]) -> Spots:
    """Where the whole of each lane has its middle, so that it stays upright as far as it goes."""
    found: Spots = {}
    for lane in (place for place in row if place.lane):
        through, ends = trails[lane]
        own = [spots[n][lane] for n in through]
        found[lane] = _mean([*own, _mean([spots[n][place] for n, place in ends])])
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _settled(row: Row, wanted: Spots, apart: Apart, ends: tuple[float, float]) -> Spots:
    """As near to what is wanted as the order and the spaces allow (least squares)."""
    if not row:
        return {}
    offsets = list(accumulate((apart(*pair) for pair in pairwise(row)), initial=0.0))
    blocks: list[tuple[float, float, int]] = []  # weighted sum, weight, how many
    for place, offset in zip(row, offsets, strict=True):
        weight = _UPRIGHT if place.lane else 1.0
        block = (weight * (wanted[place] - offset), weight, 1)
        while blocks and blocks[-1][0] / blocks[-1][1] >= block[0] / block[1]:
            before = blocks.pop()
            block = (before[0] + block[0], before[1] + block[1], before[2] + block[2])
        blocks.append(block)
    low, high = ends[0], ends[1] - offsets[-1]
    flat = [min(max(total / weight, low), high) for total, weight, n in blocks for _ in range(n)]
    return {place: at + offset for place, at, offset in zip(row, flat, offsets, strict=True)}
