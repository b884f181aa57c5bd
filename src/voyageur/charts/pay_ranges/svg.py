"""Pay ranges drawn: a bar from low to high, a mark in the middle, a form for each kind."""

from collections.abc import Iterator

from voyageur.charts import rows, svg
from voyageur.charts.axes import Mark as Place
from voyageur.charts.fonts import shortened, width
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.pay_ranges.value import Kind, PayRange, PayRanges
from voyageur.charts.pay_ranges.words import KINDS, amounts, description, dollars
from voyageur.charts.scale import Scale, ticks
from voyageur.locale.translate import Translator


def to_svg(chart: PayRanges, look: Look, t: Translator) -> str:
    """The picture."""
    if not chart.rows:
        return svg.only_words(look, chart.title, description(chart, t))
    low, high = min(row.low for row in chart.rows), max(row.high for row in chart.rows)
    on = rows.ground([(row.label, amounts(row, t)) for row in chart.rows], look)
    values = ticks(0.96 * low, 1.02 * high, min(on.ticks(dollars(high, t)), 6))
    scale = Scale(min([low, *values]), max([high, *values]), on.left, on.right)
    marks = [(scale(value), dollars(value, t)) for value in values]
    parts, down = _axis(marks, look, t)
    top = y = rows.top(look) + down
    group = ""
    for row in chart.rows:
        if row.group and row.group != group:
            group = row.group
            drawn, y = _heading(group, y + (look.line * 0.4 * look.air if y > top else 0), look)
            parts.append(drawn)
        at = rows.place(row.label, y, on)
        parts += rows.grid(marks, at, on)
        parts += _bar(row, at.middle, scale, look)
        parts += rows.words(row.label, amounts(row, t), at, on, ink=look.colours.ink)
        y = at.end
    if entries := list(_entries(chart, look, t)):
        drawn, y = legend(entries, y, look)
        parts.append(drawn)
    return svg.picture(look, y + 2, chart.title, description(chart, t), parts)


def _axis(marks: list[Place], look: Look, t: Translator) -> tuple[list[str], float]:
    """The amounts, and that they are of a year: left of them, or over them if they reach there."""
    said = t("CAD a year")
    taken = width(said, look.small) + look.small
    down = look.line if marks[0][0] - width(marks[0][1], look.small) / 2 < taken else 0.0
    year = svg.words(said, 0, rows.base(look), size=look.small, fill=look.colours.quiet)
    return [year, *rows.axis(marks, look, down)], down


def _entries(chart: PayRanges, look: Look, t: Translator) -> Iterator[tuple[Mark, str]]:
    """What the forms stand for, where there are several, and the mark in the middle."""
    kinds = list(dict.fromkeys(row.kind for row in chart.rows))
    if len(kinds) > 1:
        yield from ((_mark(kind, look), t(KINDS[kind])) for kind in kinds)
    if any(row.middle is not None for row in chart.rows):
        yield (lambda x, y, wide: "".join(_middle(x + wide / 2, y, look))), t("median")


def _heading(group: str, y: float, look: Look) -> tuple[str, float]:
    """The name over a group, and where that ends."""
    said = shortened(group, look.text, look.width, 600)
    base = y + look.text
    return (
        svg.words(said, 0, base, size=look.text, fill=look.colours.ink, weight=600),
        y + look.line * 1.1,
    )


def _bar(row: PayRange, y: float, scale: Scale, look: Look) -> Iterator[str]:
    """Hollow for what the guide states, full for what is earned, faint for what is posted."""
    left, right, thick = scale(row.low), scale(row.high), look.text * 0.8
    colours = look.colours
    fill, stroke = {
        "guide": (colours.paper, colours.second),
        "official": (colours.accent, colours.accent),
        "posted": (colours.soft, colours.accent),
    }[row.kind]
    yield svg.rect(
        left, y - thick / 2, max(right - left, 2), thick,
        rx=thick / 2 if row.kind == "guide" else 1.5, fill=fill, stroke=stroke, stroke_width=1.25,
    )  # fmt: skip
    if row.middle is not None:
        yield from _middle(scale(row.middle), y, look)


def _middle(x: float, y: float, look: Look) -> Iterator[str]:
    """A short upright, set off from the bar."""
    half, colours = look.text * 0.6, look.colours
    yield svg.line(x, y - half, x, y + half, stroke=colours.paper, stroke_width=4)
    yield svg.line(x, y - half, x, y + half, stroke=colours.ink, stroke_width=2)


def _mark(kind: Kind, look: Look) -> Mark:
    row = PayRange(label="", kind=kind, low=0, high=1)
    return lambda x, y, wide: "".join(_bar(row, y, Scale(0, 1, x + 1, x + wide - 1), look))
