"""Pay ranges drawn: a bar from low to high, a mark in the middle, a form for each kind."""

from collections.abc import Iterator

from voyageur.charts import rows, svg
from voyageur.charts.fonts import shortened
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
    parts = list(rows.axis(marks, look))
    y, group = rows.top(look), ""
    for row in chart.rows:
        if row.group and row.group != group:
            group = row.group
            drawn, y = _heading(group, y, look)
            parts.append(drawn)
        at = rows.place(row.label, y, on)
        parts += rows.grid(marks, at, on)
        parts += _bar(row, at.middle, scale, look)
        parts += rows.words(row.label, amounts(row, t), at, on, ink=look.colours.ink)
        y = at.end
    kinds = list(dict.fromkeys(row.kind for row in chart.rows))
    if len(kinds) > 1:
        drawn, y = legend([(_mark(kind, look), t(KINDS[kind])) for kind in kinds], y, look)
        parts.append(drawn)
    return svg.picture(look, y + 2, chart.title, description(chart, t), parts)


def _heading(group: str, y: float, look: Look) -> tuple[str, float]:
    """The name over a group, and where that ends."""
    if y > rows.top(look):
        y += look.line * 0.4
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
        x = scale(row.middle)
        yield svg.line(
            x, y - thick * 0.75, x, y + thick * 0.75, stroke=colours.paper, stroke_width=4
        )
        yield svg.line(x, y - thick * 0.75, x, y + thick * 0.75, stroke=colours.ink, stroke_width=2)


def _mark(kind: Kind, look: Look) -> Mark:
    row = PayRange(label="", kind=kind, low=0, high=1)
    return lambda x, y, wide: "".join(_bar(row, y, Scale(0, 1, x + 1, x + wide - 1), look))
