"""A long timeline in parts, on one axis."""

from dataclasses import replace
from itertools import accumulate

from voyageur.charts.timeline.span import span
from voyageur.charts.timeline.value import Group, Timeline

_FEW = 2
"""Fewer tasks of a group don't stand alone at the end of a part, or at the beginning of one."""


def cuts(chart: Timeline) -> list[int]:
    """After how many tasks it may be parted: between groups, and in long ones not near an end."""
    found: list[int] = []
    for group, end in zip(
        chart.groups, accumulate(len(g.tasks) for g in chart.groups), strict=True
    ):
        start = end - len(group.tasks)
        found += [*range(start + _FEW, end - _FEW + 1), end]
    return sorted({n for n in found if 0 < n < len(chart.tasks)})


def cut(chart: Timeline, tasks: int) -> tuple[Timeline, Timeline]:
    """The first so many tasks, and the rest; the name of a group that is cut is said again."""
    first, last = span(chart)
    whole = replace(chart, start=first, end=last)
    heads: list[Group] = []
    tails: list[Group] = []
    for group in chart.groups:
        if group.tasks[:tasks]:
            heads.append(replace(group, tasks=group.tasks[:tasks]))
        if group.tasks[tasks:]:
            tails.append(replace(group, tasks=group.tasks[tasks:], continued=tasks > 0))
        tasks = max(tasks - len(group.tasks), 0)
    head = replace(whole, groups=tuple(heads), followed=True)
    return head, replace(whole, groups=tuple(tails), before=(*chart.before, *head.tasks))
