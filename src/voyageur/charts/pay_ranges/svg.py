"""Pay ranges drawn: a bar from low to high, a mark in the middle, a form for each kind."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.charts.fonts import shortened, width
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.pay_ranges.value import Kind, PayRange, PayRanges
from voyageur.charts.pay_ranges.words import KINDS, amounts, description, dollars
from voyageur.charts.scale import Scale, ticks
from voyageur.locale.translate import Translator

_LABELS = 0.36
"""The share of the width that labels may take."""


def to_svg(chart: PayRanges, look: Look, t: Translator) -> str:
    """The picture."""
    low, high = min(row.low for row in chart.rows), max(row.high for row in chart.rows)
    marks = ticks(0.96 * low, 1.02 * high, 6)
    longest = max(width(row.label, look.text) for row in chart.rows)
    left = min(longest + look.text, look.width * _LABELS)
    behind = max(width(amounts(row, t), look.small) for row in chart.rows) + look.text
    scale = Scale(min(low, *marks), max(high, *marks), left, look.width - behind)
    parts: list[str] = []
    y = look.line * 1.2
    top, group = y, ""
    for row in chart.rows:
        if row.group and row.group != group:
            group = row.group
            y += look.line * (0.4 if y > top else 0)
            name = shortened(group, look.text, look.width, 600)
            parts.append(
                svg.words(name, 0, y + look.text, size=look.text, fill=look.colours.ink, weight=600)
            )
            y += look.line * 1.1
        parts.extend(_row(row, y, scale, look, t))
        y += look.line * 1.3
    axis = list(_axis(marks, scale, top, y, look, t))
    kinds = list(dict.fromkeys(row.kind for row in chart.rows))
    if len(kinds) > 1:
        entries = [(_mark(kind, look), t(KINDS[kind])) for kind in kinds]
        drawn, y = legend(entries, y, look)
        parts.append(drawn)
    return svg.picture(look, y + 2, chart.title, description(chart, t), [*axis, *parts])


def _axis(
    marks: list[float], scale: Scale, top: float, bottom: float, look: Look, t: Translator
) -> Iterator[str]:
    for mark in marks:
        x = scale(mark)
        yield svg.line(x, top, x, bottom, stroke=look.colours.line, stroke_width=0.75)
        yield svg.words(
            dollars(mark, t), x, top - look.text * 0.5,
            size=look.small, fill=look.colours.quiet, anchor="middle",
        )  # fmt: skip


def _row(row: PayRange, y: float, scale: Scale, look: Look, t: Translator) -> Iterator[str]:
    middle, base = y + look.line / 2, y + look.line / 2 + look.text * 0.36
    label = shortened(row.label, look.text, scale.start - look.text * 0.8)
    yield svg.words(label, 0, base, size=look.text, fill=look.colours.ink)
    yield from _bar(row, middle, scale, look)
    yield svg.words(
        amounts(row, t), look.width, base,
        size=look.small, fill=look.colours.quiet, anchor="end",
    )  # fmt: skip


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
    return lambda x, y, wide: "".join(_bar(row, y, Scale(0, 1, x, x + wide), look))
