"""Choices drawn as marks between time and reach, those that none beats joined by a line."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from voyageur.charts import axes, svg
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.pareto.labels import key, name, numbered
from voyageur.charts.pareto.value import Choice, Pareto, front
from voyageur.charts.pareto.words import BEATEN, BEST, description, figures
from voyageur.charts.plot import Plot, Point
from voyageur.charts.room import Box, Room, box_around, box_of_step
from voyageur.charts.scale import Scale, ticks
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator


def to_svg(chart: Pareto, look: Look, t: Translator) -> str:
    """The picture."""
    if not chart.choices:
        return svg.only_words(look, chart.title, description(chart, t))
    said, top = axes.caption(t("↑ More postings whose requirements are met"), look)
    low, high = _range([one.share for one in chart.choices], 0.04)
    shares = [(share, percent(share, t.lang)) for share in axes.percents(low, min(high, 1), 6)]
    plot = _plot(chart, axes.column(shares or [(0, "0%")], look), top, (low, high), look)
    best = front(chart.choices)
    rest = [one for one in chart.choices if one not in best]
    line = _stairs([_at(one, plot) for one in best])
    plot.room.take(*(box_of_step(*step, thick=3) for step in pairwise(line)))
    plot.room.take(*(box_around(*_at(one, plot), _radius(plot.look) + 1) for one in chart.choices))
    named, keyed = _named(best, rest, plot, t)
    axis, y = _axes(shares, plot, t)
    parts = [
        *said,
        *axis,
        svg.path(line, stroke=look.colours.accent, stroke_width=1.25),
        *(_mark(*_at(one, plot), plot, best=False) for one in rest),
        *(_mark(*_at(one, plot), plot, best=True) for one in best),
        *named,
    ]
    if rest:
        drawn, y = legend([(_sample(plot, best=True), t(BEST)),
                           (_sample(plot, best=False), t(BEATEN))], y, look)  # fmt: skip
        parts.append(drawn)
    if keyed:
        drawn_key, y = key(keyed, y, look)
        parts += drawn_key
    return svg.picture(look, y + 2, chart.title, description(chart, t), parts)


def _plot(chart: Pareto, left: float, top: float, shares: tuple[float, float], look: Look) -> Plot:
    top += look.small * 0.6
    floor = top + max(0.45 * look.width, 15 * look.line)
    weeks = _range([one.weeks for one in chart.choices], 1)
    ground = Box(left + 2, top - look.small * 0.3, look.width, floor - 2)
    across = Scale(*weeks, left, look.width)
    return Plot(across, Scale(*shares, floor, top), Room(ground, look.small * 0.4), look)


def _at(choice: Choice, plot: Plot) -> Point:
    return plot.at(choice.weeks, choice.share)


def _radius(look: Look) -> float:
    return look.text * 0.36


def _range(values: Sequence[float], least: float) -> tuple[float, float]:
    """From a little under the lowest to a little over the highest, but not under nothing."""
    low, high = min(values), max(values)
    aside = max((high - low) * 0.14, least)
    return max(0, low - aside), high + aside


def _stairs(points: Sequence[Point]) -> list[Point]:
    """Level until the next choice, then up to it."""
    line = [points[0]]
    for x, y in points[1:]:
        line += [(x, line[-1][1]), (x, y)]
    return line


def _axes(
    shares: list[tuple[float, str]], plot: Plot, t: Translator
) -> tuple[Iterator[str], float]:
    """The axes, and where they end below."""
    look, across, floor = plot.look, plot.across, plot.up.start
    weeks = [mark for mark in ticks(across.low, across.high, 7) if mark == round(mark)]
    marks = [(across(mark), number(mark, t.lang)) for mark in weeks]
    base = axes.floor_base(floor, look) + look.small * 1.5

    def drawn() -> Iterator[str]:
        levels = [(plot.up(share), words) for share, words in shares]
        yield from axes.levels(levels, across.start, across.end, look, plot.room.words)
        yield from axes.floor(marks, across.start, across.end, floor, look)
        said = t("← Fewer weeks until it is done")
        yield svg.words(said, across.start, base, size=look.small, fill=look.colours.quiet)

    return drawn(), base + look.small * 0.4


def _named(
    best: Sequence[Choice], rest: Sequence[Choice], plot: Plot, t: Translator
) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Names by the marks, those that none beats first; and a key for those without room."""
    drawn: list[str] = []
    unplaced: list[Choice] = []
    for choice in [*best, *rest]:
        put = name(choice, *_at(choice, plot), plot.room, plot.look, best=choice in best)
        drawn.append(put)
        if not put:
            unplaced.append(choice)
    keyed: list[tuple[str, str, str]] = []
    for choice in unplaced:
        put = numbered(len(keyed) + 1, *_at(choice, plot), plot.room, plot.look)
        drawn.append(put)
        sign = str(len(keyed) + 1) if put else "·"
        keyed.append((sign, choice.label, figures(choice, t)))
    return drawn, keyed


def _mark(x: float, y: float, plot: Plot, *, best: bool) -> str:
    """Full for what none beats, hollow and quiet for the others."""
    colours = plot.look.colours
    return svg.element(
        "circle", cx=x, cy=y, r=_radius(plot.look),
        fill=colours.accent if best else colours.paper,
        stroke=colours.accent if best else colours.quiet, stroke_width=1.25,
    )  # fmt: skip


def _sample(plot: Plot, *, best: bool) -> Mark:
    return lambda x, y, wide: _mark(x + wide / 2, y, plot, best=best)
