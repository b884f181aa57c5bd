"""Which arrows a roadmap needs: all that it means, and not one more."""

from collections.abc import Mapping

from voyageur.charts.roadmap.value import Roadmap

Arrow = tuple[str, str]
_Next = Mapping[str, list[str]]


def arrows(chart: Roadmap) -> tuple[Arrow, ...]:
    """The edges that are drawn, in the order of their nodes.

    Left out are those that lead back, to an earlier stage or in a circle, and those that say
    nothing new, since the way over others is there.
    """
    place = {node.id: n for n, node in enumerate(chart.nodes)}
    stage = {node.id: n for n, one in enumerate(chart.stages) for node in one.nodes}
    after: dict[str, list[str]] = {node.id: [] for node in chart.nodes}
    for start, end in dict.fromkeys(chart.edges):
        known = start in place and end in place
        if known and stage[start] <= stage[end] and start not in _reached(end, after):
            after[start].append(end)
    found = [
        (start, end)
        for start, ends in after.items()
        for end in ends
        if not any(end in _reached(other, after) for other in ends if other != end)
    ]
    return tuple(sorted(found, key=lambda arrow: (place[arrow[0]], place[arrow[1]])))


def needs(chart: Roadmap) -> dict[str, list[str]]:
    """For each node, the labels of what it waits for."""
    return _named((*incoming(chart), *arrows(chart)), chart)


def others(chart: Roadmap) -> dict[str, list[str]]:
    """For each node, the labels of what it waits for that isn't in this part."""
    return _named(incoming(chart), chart)


def incoming(chart: Roadmap) -> tuple[Arrow, ...]:
    """What leads here from the parts before."""
    before = {node.id for node in chart.before}
    own = {node.id for node in chart.nodes}
    return tuple(edge for edge in chart.edges if edge[0] in before and edge[1] in own)


def _named(drawn: tuple[Arrow, ...], chart: Roadmap) -> dict[str, list[str]]:
    labels = {node.id: node.label for node in (*chart.before, *chart.nodes)}
    found: dict[str, list[str]] = {node.id: [] for node in chart.nodes}
    for start, end in drawn:
        found[end].append(labels[start])
    return found


def depths(ids: list[str], drawn: tuple[Arrow, ...]) -> dict[str, int]:
    """How many of these, at most, have to come before each: the longest way to it."""
    inside = [arrow for arrow in drawn if arrow[0] in ids and arrow[1] in ids]
    found = dict.fromkeys(ids, 0)
    for _ in ids:
        for start, end in inside:
            found[end] = max(found[end], found[start] + 1)
    return found


def _reached(start: str, after: _Next) -> set[str]:
    """Where one comes to from a node, itself included."""
    found, open_ = {start}, [start]
    while open_:
        new = [end for end in after[open_.pop()] if end not in found]
        found.update(new)
        open_.extend(new)
    return found
