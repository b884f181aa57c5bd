"""From when to when things go."""

from collections.abc import Iterable
from datetime import date

from voyageur.charts.timeline.value import Span, Task, Timeline


def reach(tasks: Iterable[Task]) -> Span:
    """From the first day of tasks to their last, exams included."""
    days = [day for task in tasks for day in (task.start, task.end, task.exam or task.end)]
    return min(days), max(days)


def span(chart: Timeline) -> Span:
    """The days of the axis."""
    first, last = reach(chart.tasks)
    if chart.window:
        first, last = min(first, chart.window[0]), max(last, chart.window[1])
    return chart.start or first, chart.end or last


def today_in(chart: Timeline) -> date | None:
    """Today, where it lies on the axis."""
    first, last = span(chart)
    return chart.today if chart.today and first <= chart.today <= last else None


def off_in(chart: Timeline) -> list[Span]:
    """The absences, as far as they lie on the axis; those that meet are one."""
    first, last = span(chart)
    found: list[Span] = []
    for start, end in sorted((max(start, first), min(end, last)) for start, end in chart.off):
        if start > end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
