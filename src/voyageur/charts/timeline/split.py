"""A long timeline as several, which fit on a page each."""

from collections.abc import Iterator
from dataclasses import replace

from voyageur.charts.timeline.span import span
from voyageur.charts.timeline.value import Group, Timeline


def parts(chart: Timeline, most: int) -> list[Timeline]:
    """Timelines of at most ``most`` rows (from two on), a group's name being one, on one axis.

    They part between groups; a group that is too long for one is cut, its name said
    again. One without tasks is left out.
    """
    if not chart.tasks:
        return [chart]
    first, last = span(chart)
    found: list[list[Group]] = [[]]
    for group in chart.groups:
        for piece in _pieces(group, most - 1):
            if found[-1] and _rows(found[-1]) + _rows([piece]) > most:
                found.append([])
            found[-1].append(piece)
    return [replace(chart, groups=tuple(groups), start=first, end=last) for groups in found]


def _rows(groups: list[Group]) -> int:
    return sum(1 + len(group.tasks) for group in groups)


def _pieces(group: Group, most: int) -> Iterator[Group]:
    """A group, cut into as few as there must be, each about as long as the others."""
    tasks = group.tasks
    count = -(-len(tasks) // most)
    for n in range(count):
        start, end = (len(tasks) * k // count for k in (n, n + 1))
        yield replace(group, tasks=tasks[start:end])
