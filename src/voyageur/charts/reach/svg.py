"""Postings within reach drawn: a curve of steps over days, its biggest steps named."""

from collections.abc import Iterator
from itertools import pairwise

from voyageur.charts import axes, svg
from voyageur.charts.callout import callout
from voyageur.charts.fonts import width
from voyageur.charts.look import Look
from voyageur.charts.plot import Plot
from voyageur.charts.reach.value import Point, ReachCurve, jumps
from voyageur.charts.reach.words import caption, description, of_all
from voyageur.charts.room import Box, Room, box_of
from voyageur.charts.scale import Scale
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator

_NAMED = 5
"""So many steps are named, where there is room."""


def to_svg(chart: ReachCurve, look: Look, t: Translator) -> str:
    """The picture."""
    if len({point.day for point in chart.points}) < 2:
        return svg.only_words(look, chart.title, description(chart, t))
    said, top = axes.caption(caption(chart, t), look)
    if chart.window:
        top += look.line * 1.3
    highest = max(0.01, max(point.share for point in chart.points) or 0.1)
    shares = [(share, percent(share, t.lang)) for share in axes.percents(0, highest, 6)]
    plot = _plot(chart, axes.column(shares, look), top, highest, look, t)
    left, right, floor = plot.across.start, plot.across.end, plot.up.start
    curve = list(_curve(chart, plot))
    plot.room.take(
        *(Box(x - 2, min(y, to), until + 2, floor) for (x, y), (until, to) in pairwise(curve))
    )
    named = [*_end(chart, plot, t), _start(chart, plot, t)]
    named += [_step(point, plot) for point, _ in jumps(chart, _NAMED)]
    levels = [(plot.up(share), words) for share, words in shares]
    days = axes.days(plot.across, chart.points[0].day, chart.last, look, t.lang)
    parts = [
        *said,
        *_window(chart, plot, t),
        *axes.levels(levels, left, right, look, plot.room.words),
        *_drawn(curve, plot),
        *axes.floor(days, left, right, floor, look),
        *named,
    ]
    height = axes.floor_base(floor, look) + look.small * 0.4
    return svg.picture(look, height, chart.title, description(chart, t), parts)


def _plot(
    chart: ReachCurve, left: float, top: float, highest: float, look: Look, t: Translator
) -> Plot:
    last = chart.points[-1]
    behind = max(
        width(percent(last.share, t.lang), look.text, 600),
        width(of_all(last, chart, t), look.small),
    )
    high = max(0.36 * look.width, 12 * look.line)
    across = Scale(
        chart.points[0].day.toordinal(),
        chart.last.toordinal(),
        left,
        look.width - behind - look.text,
    )
    up = Scale(0, highest, top + high, top + look.line * 1.4)
    ground = Box(left - 1.5, top + look.text / 2, look.width, top + high)
    return Plot(across, up, Room(ground, look.small * 0.6), look)


def _at(point: Point, plot: Plot) -> tuple[float, float]:
    return plot.at(point.day.toordinal(), point.share)


def _curve(chart: ReachCurve, plot: Plot) -> Iterator[tuple[float, float]]:
    """The corners of the steps."""
    level = None
    for point in chart.points:
        x, y = _at(point, plot)
        if level is not None and level != y:
            yield x, level
        yield x, y
        level = y


def _drawn(curve: list[tuple[float, float]], plot: Plot) -> Iterator[str]:
    colours, floor = plot.look.colours, plot.up.start
    area = [(curve[0][0], floor), *curve, (curve[-1][0], floor)]
    yield svg.path(area, fill=colours.soft, fill_opacity=0.45)
    yield svg.path(curve, stroke=colours.accent, stroke_width=1.75, stroke_linejoin="round")
    yield _dot(*curve[-1], plot, 3)


def _dot(x: float, y: float, plot: Plot, radius: float) -> str:
    return svg.element("circle", cx=x, cy=y, r=radius, fill=plot.look.colours.accent)


def _end(chart: ReachCurve, plot: Plot, t: Translator) -> Iterator[str]:
    """Where it leads, right of the curve's end."""
    look, last = plot.look, chart.points[-1]
    x, y = _at(last, plot)
    x, base = x + look.text * 0.7, y + look.text * 0.36
    share, met = percent(last.share, t.lang), of_all(last, chart, t)
    under = base + look.line * 0.95
    lift = max(0.0, under + look.small * 0.35 - plot.up.start)  # over the axis, both
    base, under = base - lift, under - lift
    plot.room.say(
        box_of(share, x, base, look.text, "start", 600), box_of(met, x, under, look.small)
    )
    yield svg.words(share, x, base, size=look.text, fill=look.colours.accent, weight=600)
    yield svg.words(met, x, under, size=look.small, fill=look.colours.quiet)


def _start(chart: ReachCurve, plot: Plot, t: Translator) -> str:
    first = chart.points[0]
    said = t("{share} today", share=percent(first.share, t.lang))
    return callout(said, *_at(first, plot), plot.room, plot.look)


def _step(point: Point, plot: Plot) -> str:
    x, y = _at(point, plot)
    put = callout(point.label, x, y, plot.room, plot.look, aside=True)
    return put and put + _dot(x, y, plot, 2.25)


def _window(chart: ReachCurve, plot: Plot, t: Translator) -> Iterator[str]:
    """The days between which the plan ends eight times in ten: a band under a named bracket."""
    if not chart.window:
        return
    look, colours = plot.look, plot.look.colours
    left, right = (max(plot.across(one.toordinal()), plot.across.start) for one in chart.window)
    top, tick = plot.room.ground.top - look.text / 2, look.text * 0.3
    yield svg.rect(left, top, max(right - left, 1), plot.up.start - top, fill=colours.wash)
    bracket = [(left, top + tick), (left, top), (right, top), (right, top + tick)]
    yield svg.path(bracket, stroke=colours.quiet, stroke_width=0.75)
    said = t("ends here 8 times in 10")
    half = width(said, look.small) / 2
    middle = min(max((left + right) / 2, half), look.width - half)
    yield svg.words(
        said, middle, top - look.text * 0.4, size=look.small, fill=colours.quiet, anchor="middle"
    )
