"""In which order the nodes and lanes of each row stand, so that few arrows cross."""

from collections.abc import Sequence
from itertools import pairwise

from voyageur.charts.roadmap.rows import Link, Place, Row

_TURNS = 12
Links = Sequence[Sequence[Link]]
Spots = dict[Place, float]


def ordered(rows: Sequence[Row], links: Links) -> list[Row]:
    """Each row in the order in which arrows cross least, of those that going up and down finds.

    Of several, that in which they go least far across.
    """
    best = now = [list(row) for row in rows]
    least = _cost(best, links)
    for turn in range(_TURNS):
        now = _swept(now, links, down=turn % 2 == 0)
        if (found := _cost(now, links)) < least:
            best, least = now, found
    return best


def _swept(rows: Sequence[Row], links: Links, *, down: bool) -> list[Row]:
    """Each row by the middle of what it is tied to in the row before."""
    found = [list(row) for row in rows]
    for n in range(1, len(found)) if down else reversed(range(len(found) - 1)):
        other = _shares(found[n - 1 if down else n + 1])
        wanted = _shares(found[n]) | middles(above(n, links) if down else below(n, links), other)
        found[n].sort(key=wanted.__getitem__)
    return found


def _shares(row: Row) -> Spots:
    return {place: (n + 0.5) / len(row) for n, place in enumerate(row)}


def above(n: int, links: Links) -> list[Link]:
    """What each of row ``n`` is tied to in the row above, itself first."""
    return [(low, high) for high, low in links[n - 1]] if n else []


def below(n: int, links: Links) -> list[Link]:
    """The same in the row below."""
    return list(links[n]) if n < len(links) else []


def middles(ties: Sequence[Link], spots: Spots) -> Spots:
    """For each that is tied to something, the mean place of that."""
    found: dict[Place, list[float]] = {}
    for here, there in ties:
        found.setdefault(here, []).append(spots[there])
    return {place: sum(at) / len(at) for place, at in found.items()}


def _cost(rows: Sequence[Row], links: Links) -> tuple[int, float]:
    across = 0.0
    for (upper, lower), ties in zip(pairwise(rows), links, strict=True):
        high, low = _shares(upper), _shares(lower)
        across += sum(abs(high[one] - low[other]) for one, other in ties)
    return _crossings(rows, links), round(across, 6)


def _crossings(rows: Sequence[Row], links: Links) -> int:
    found = 0
    for (upper, lower), ties in zip(pairwise(rows), links, strict=True):
        high = {place: n for n, place in enumerate(upper)}
        low = {place: n for n, place in enumerate(lower)}
        pairs = [(high[one], low[other]) for one, other in ties]
        found += sum(a < c and b > d for a, b in pairs for c, d in pairs)
    return found
