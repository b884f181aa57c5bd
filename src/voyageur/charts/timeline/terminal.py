"""A timeline as lines of characters."""

from collections.abc import Iterator
from textwrap import wrap

from voyageur.charts.timeline.calendar import called, marks, years
from voyageur.charts.timeline.days import Days
from voyageur.charts.timeline.span import off_in, span, today_in
from voyageur.charts.timeline.value import Task, Timeline
from voyageur.charts.timeline.words import nothing, window
from voyageur.locale.format import day
from voyageur.locale.translate import Translator

_MAIN, _BESIDE, _EXAM, _OFF, _TODAY = "█", "▒", "◆", "·", "│"


def to_text(chart: Timeline, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``SQL: first queries  ▐███▌ ◆``."""
    if not chart.tasks:
        return wrap(nothing(t), width)
    left = min(max(len(task.label) for task in chart.tasks) + 2, max(16, width * 2 // 5))
    days = Days(span(chart), left, width)
    lines = list(_axis(days, t))
    for group in chart.groups:
        if group.name:
            lines += wrap(group.name, width)
        lines += [_row(task, chart, days) for task in group.tasks]
    return [*lines, *_under(chart, days, width, t)]


def _axis(days: Days, t: Translator) -> Iterator[str]:
    """Years and months, each where it begins."""
    marked = marks(days.span, round(days.right - days.left) // 6)
    tiers = [
        {mark: str(mark.year) for mark in years(marked)},
        dict(zip(marked, called(marked, t), strict=False)),
    ]
    for tier in tiers:
        cells = [" "] * int(days.right)
        free = 0
        for mark, said in tier.items():
            at = int(days.start(mark))
            if at >= free and at + len(said) <= len(cells):
                cells[at : at + len(said)] = said
                free = at + len(said) + 1
        if line := "".join(cells).rstrip():
            yield line


def _row(task: Task, chart: Timeline, days: Days) -> str:
    left, right = int(days.left), int(days.right)
    label = task.label if len(task.label) <= left - 2 else f"{task.label[: left - 3]}…"
    cells = [*f"{label:<{left}}", *" " * (right - left)]
    for first, last in off_in(chart):
        start, end = _cell(days.start(first), days), _cell(days.end(last) - 1e-6, days)
        cells[start : end + 1] = _OFF * (end + 1 - start)
    if today := today_in(chart):
        cells[_cell(days.middle(today), days)] = _TODAY
    start, bar = _bar(task, days)
    cells[start : start + len(bar)] = bar
    if task.exam:
        cells[_cell(days.middle(task.exam), days)] = _EXAM
    return "".join(cells).rstrip()


def _bar(task: Task, days: Days) -> tuple[int, str]:
    """The cells of a task; at its ends half of one, where it isn't done in the other half."""
    from_, to = days.start(task.start), days.end(task.end)
    start, end = _cell(from_, days), _cell(to - 1e-6, days)
    bar = [_BESIDE if task.beside else _MAIN] * (end + 1 - start)
    if not task.beside and end > start:
        bar[0] = "▐" if from_ - start >= 0.5 else _MAIN
        bar[-1] = "▌" if to - end <= 0.5 else _MAIN
    return start, "".join(bar)


def _cell(place: float, days: Days) -> int:
    return min(max(int(place), int(days.left)), int(days.right) - 1)


def _under(chart: Timeline, days: Days, width: int, t: Translator) -> Iterator[str]:
    """What the band at the end means, and the forms."""
    if chart.window:
        start = _cell(days.start(chart.window[0]), days)
        end = _cell(days.end(chart.window[1]) - 1e-6, days)
        yield " " * start + ("└" + "─" * (end - start - 1) + "┘" if end > start else "▲")
        yield from wrap(window(chart.window, t), width)
    today = today_in(chart)
    forms = [
        (_MAIN, t("main track"), any(task.beside for task in chart.tasks)),
        (_BESIDE, t("second track"), any(task.beside for task in chart.tasks)),
        (_EXAM, t("exam day"), any(task.exam for task in chart.tasks)),
        (_OFF, t("away"), bool(off_in(chart))),
        (_TODAY, t("today, {day}", day=day(today, t.lang)) if today else "", today is not None),
    ]
    said = "   ".join(f"{mark}\u00a0{form}" for mark, form, there in forms if there)
    yield from (line.replace("\u00a0", " ") for line in wrap(said, width))
