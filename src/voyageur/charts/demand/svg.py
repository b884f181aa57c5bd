"""Shares drawn: a bar from zero, its interval as a whisker; quiet rows hollow."""

from collections.abc import Iterator

from voyageur.charts import rows, svg
from voyageur.charts.axes import percents
from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.demand.words import description
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.scale import Scale
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator


def to_svg(chart: Demand, look: Look, t: Translator) -> str:
    """The picture."""
    if not chart.rows:
        return svg.only_words(look, chart.title, description(chart, t))
    on = rows.ground([(row.label, row.words) for row in chart.rows], look)
    scale = Scale(0, chart.end, on.left, on.right)
    shares = percents(0, chart.end, min(on.ticks(percent(1, t.lang)), 6))
    marks = [(scale(share), percent(share, t.lang)) for share in shares]
    parts = list(rows.axis(marks, look))
    y = rows.top(look)
    for row in chart.rows:
        at = rows.place(row.label, y, on)
        ink = look.colours.quiet if row.quiet else look.colours.ink
        parts += rows.grid(marks, at, on)
        parts += _bar(row, at.middle, scale, look)
        parts += rows.words(row.label, row.words, at, on, ink=ink)
        y = at.end
    if any(row.high > row.low for row in chart.rows):
        drawn, y = legend([(_sample(look), t("95% interval"))], y, look)
        parts.append(drawn)
    return svg.picture(look, y + 2, chart.title, description(chart, t), parts)


def _bar(row: Share, y: float, scale: Scale, look: Look) -> Iterator[str]:
    thick = look.text * 0.85
    x, colours = min(scale(row.share), scale.end), look.colours
    yield svg.rect(
        scale.start, y - thick / 2, max(x - scale.start, 0.75), thick,
        fill=colours.wash if row.quiet else colours.soft,
        stroke=colours.quiet if row.quiet else None,
        stroke_width=0.75 if row.quiet else None,
    )  # fmt: skip
    if not row.quiet:
        yield svg.rect(x - 1, y - thick / 2, 2, thick, fill=colours.accent)
    yield svg.line(
        scale.start, y - thick * 0.75, scale.start, y + thick * 0.75,
        stroke=colours.quiet, stroke_width=0.75,
    )  # fmt: skip
    if row.high > row.low:
        low, high = (min(scale(end), scale.end) for end in (row.low, row.high))
        yield from _whisker(low, high, y, look)


def _whisker(left: float, right: float, y: float, look: Look) -> Iterator[str]:
    cap, ink = look.text * 0.22, look.colours.ink
    yield svg.line(left, y, right, y, stroke=ink, stroke_width=1)
    for x in (left, right):
        yield svg.line(x, y - cap, x, y + cap, stroke=ink, stroke_width=1)


def _sample(look: Look) -> Mark:
    return lambda x, y, wide: "".join(_whisker(x + 1, x + wide - 1, y, look))
