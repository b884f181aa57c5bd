"""A roadmap's nodes in rows, such that each arrow leads down, and the lanes it takes between."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from voyageur.charts.roadmap.graph import Arrow, depths


class Place(NamedTuple):
    """A node in its row, or the lane in which its arrows pass a row further down."""

    node: str
    lane: bool = False


Row = list[Place]
Link = tuple[Place, Place]


def levels(ids: Sequence[str], drawn: tuple[Arrow, ...], wide: Mapping[str, float]) -> list[Row]:
    """The nodes of one stage by what has to come before; those without arrows fill the gaps."""
    depth = depths(list(ids), drawn)
    bound = {one for arrow in drawn if set(arrow) <= set(ids) for one in arrow}
    found: list[list[str]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
    for one in sorted(ids, key=lambda one: one not in bound):
        if one in bound:
            found[depth[one]].append(one)
        else:
            min(found, key=lambda level: sum(wide[node] for node in level)).append(one)
    return [[Place(one) for one in ids if one in level] for level in found]


def folded(row: Row, wide: Mapping[str, float], gap: float, room: float) -> list[Row]:
    """A row as the few that the room asks for, each about as wide as the others."""
    sizes = [wide[place.node] + gap for place in row]
    runs = {sum(sizes[n:m]) for n in range(len(row)) for m in range(n + 1, len(row) + 1)}
    fair = room + gap
    few = len(_cut(row, sizes, fair))
    for run in sorted(run for run in runs if max(sizes) <= run < fair):
        if len(_cut(row, sizes, run)) == few:
            fair = run
            break
    return _cut(row, sizes, fair)


def _cut(row: Row, sizes: Sequence[float], room: float) -> list[Row]:
    found: list[Row] = [[]]
    used = 0.0
    for place, size in zip(row, sizes, strict=True):
        if found[-1] and used + size > room + 1e-6:
            found.append([])
            used = 0.0
        found[-1].append(place)
        used += size
    return found


def laned(rows: Sequence[Row], drawn: tuple[Arrow, ...]) -> tuple[list[Row], list[list[Link]]]:
    """The rows with lanes beside their nodes, and what leads from each row to the next.

    All arrows of a node share one lane as far as they go the same way.
    """
    at = {place.node: n for n, row in enumerate(rows) for place in row}
    found = [list(row) for row in rows]
    links: list[list[Link]] = [[] for _ in rows[1:]]
    for node, top in at.items():
        ends = [end for start, end in drawn if start == node]
        last = max((at[end] for end in ends), default=top)
        above = Place(node)
        for n in range(top + 1, last + 1):
            links[n - 1] += [(above, Place(end)) for end in ends if at[end] == n]
            if n < last:
                lane = Place(node, lane=True)
                found[n].append(lane)
                links[n - 1].append((above, lane))
                above = lane
    return found, links
