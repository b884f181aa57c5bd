"""A timeline drawn: the months above, a row for each task, what may happen as bands behind."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.charts.fonts import Weight, balanced, shortened, width
from voyageur.charts.legend import legend
from voyageur.charts.look import Look
from voyageur.charts.timeline import axis, forms
from voyageur.charts.timeline.days import Days
from voyageur.charts.timeline.notes import notes
from voyageur.charts.timeline.span import off_in, span, today_in
from voyageur.charts.timeline.value import Group, Task, Timeline
from voyageur.charts.timeline.words import continued, description, nothing
from voyageur.locale.translate import Translator

_LABELS, _MORE = 0.4, 0.52
"""The share of the width that labels may take; more where rows are low, so that few break."""

_LINES = 3
"""So many lines a label may have."""

_LEAST = 2.5
"""A bar is at least so wide."""


def to_svg(chart: Timeline, look: Look, t: Translator) -> str:
    """The picture."""
    if not chart.tasks:
        said = svg.words(nothing(t), 0, look.line, size=look.text, fill=look.colours.quiet)
        return svg.picture(look, look.line * 1.5, chart.title, description(chart, t), [said])
    longest = max(width(task.label, look.small) for task in chart.tasks)
    left = min(longest + look.text, look.width * (_LABELS if look.air == 1 else _MORE))
    days = Days(span(chart), left, look.width - look.small * 0.6)
    marked = axis.marked(days, look)
    top = y = axis.height(marked, look, t)
    rows: list[str] = []
    for group in chart.groups:
        drawn, y = _group(group, days, y, look, t)
        rows += drawn
    y += look.small * 0.4
    under, end = ([], y) if chart.followed else _under(chart, days, y, look, t)
    parts = [
        *_bands(chart, days, (top, y), look),
        *axis.drawn(marked, days, y, look, t),
        *_today(chart, days, (top, y), look),
        *rows,
        *under,
    ]
    return svg.picture(look, end + 2, chart.title, description(chart, t), parts)


def _under(
    chart: Timeline, days: Days, y: float, look: Look, t: Translator
) -> tuple[list[str], float]:
    """What today, the band at the end and the forms are, and where that ends."""
    said, end = notes(chart, days, y, look, t)
    if entries := forms.entries(chart, look, t):
        drawn, end = legend(entries, end + look.small * 0.2, look)
        said = [*said, drawn]
    return said, end


def _bands(chart: Timeline, days: Days, reach: tuple[float, float], look: Look) -> Iterator[str]:
    top, bottom = reach
    for away in off_in(chart):
        yield forms.off(days.start(away[0]), top, days.wide(away), bottom - top, look)
    if chart.window:
        x, wide = days.start(chart.window[0]), days.wide(chart.window)
        yield from forms.window(x, top, wide, bottom - top, look)


def _today(chart: Timeline, days: Days, reach: tuple[float, float], look: Look) -> Iterator[str]:
    if today := today_in(chart):
        x = days.middle(today)
        yield svg.line(x, reach[0], x, reach[1], stroke=look.colours.ink, stroke_width=1)


def _group(
    group: Group, days: Days, y: float, look: Look, t: Translator
) -> tuple[list[str], float]:
    """The name, and under it a row for each task."""
    parts: list[str] = []
    if group.name:
        name = continued(group.name, t) if group.continued else group.name
        y += look.text * 0.5 * look.air
        for said in _label(name, look.text, days.left - look.text, bold=True):
            y += look.text * 1.25
            parts.append(svg.words(said, 0, y, size=look.text, fill=look.colours.ink, weight=600))
        y += look.text * 0.35 * look.air
    for task in group.tasks:
        lines = _label(task.label, look.small, days.left - look.text, bold=False)
        high = look.small * (1.2 * len(lines) + 0.4 * look.air)
        parts += _row(task, lines, days, y + high / 2, look)
        y += high
    return parts, y


def _row(task: Task, lines: list[str], days: Days, y: float, look: Look) -> Iterator[str]:
    size = look.small
    first = y - size * 1.2 * (len(lines) - 1) / 2 + size * 0.36
    for n, said in enumerate(lines):
        yield svg.words(said, 0, first + n * size * 1.2, size=size, fill=look.colours.ink)
    wide = max(days.wide((task.start, task.end)), _LEAST)
    x = min(days.start(task.start), days.right - wide)
    yield forms.bar(x, y, wide, look, beside=task.beside)
    if task.exam:
        yield forms.exam(days.middle(task.exam), y, look)


def _label(said: str, size: float, room: float, *, bold: bool) -> list[str]:
    """The words in at most three lines."""
    weight: Weight = 600 if bold else 400
    lines = balanced(said, size, room, weight)
    if len(lines) <= _LINES:
        return lines
    return [*lines[: _LINES - 1], shortened(" ".join(lines[_LINES - 1 :]), size, room, weight)]
