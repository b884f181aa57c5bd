"""The forms of a timeline: bars, exam days, absences, and the legend that says what they are."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.charts.legend import Mark
from voyageur.charts.look import Look
from voyageur.charts.timeline.span import off_in
from voyageur.charts.timeline.value import Timeline
from voyageur.locale.translate import Translator


def bar(x: float, y: float, wide: float, look: Look, *, beside: bool) -> str:
    """Full for what is done first of all, hollow and thinner for what is done beside it."""
    colours = look.colours
    thick = look.small * (0.55 if beside else 0.8)
    return svg.rect(
        x, y - thick / 2, wide, thick, rx=1.5,
        fill=colours.paper if beside else colours.accent, stroke=colours.accent, stroke_width=1.25,
    )  # fmt: skip


def exam(x: float, y: float, look: Look) -> str:
    """A diamond, set off from what it stands on."""
    half = look.small * 0.45
    corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y), (x, y - half)]
    colours = look.colours
    return svg.path(corners, fill=colours.second, stroke=colours.paper, stroke_width=1)


def off(x: float, y: float, wide: float, high: float, look: Look) -> str:
    """A faint band."""
    return svg.rect(x, y, wide, high, fill=look.colours.line, fill_opacity=0.55)


def window(x: float, y: float, wide: float, high: float, look: Look) -> Iterator[str]:
    """A band with broken edges."""
    colours = look.colours
    yield svg.rect(x, y, wide, high, fill=colours.soft, fill_opacity=0.4)
    for at in (x, x + wide):
        yield svg.line(
            at, y, at, y + high, stroke=colours.accent, stroke_width=0.75, stroke_dasharray="3 2"
        )


def entries(chart: Timeline, look: Look, t: Translator) -> list[tuple[Mark, str]]:
    """What the legend has to say: only of forms that are there."""
    found: list[tuple[Mark, str]] = []
    tasks = (*chart.before, *chart.tasks)
    if any(task.beside for task in tasks):
        found.append((lambda x, y, wide: bar(x, y, wide, look, beside=False), t("main track")))
        found.append((lambda x, y, wide: bar(x, y, wide, look, beside=True), t("second track")))
    if any(task.exam for task in tasks):
        found.append((lambda x, y, wide: exam(x + wide / 2, y, look), t("exam day")))
    if off_in(chart):
        high = look.small
        found.append((lambda x, y, wide: off(x, y - high / 2, wide, high, look), t("away")))
    return found
