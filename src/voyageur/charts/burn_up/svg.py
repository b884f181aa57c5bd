"""Hours drawn as they add up: the plan dashed, the work done full, what is likely dotted."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from voyageur.charts import axes, svg
from voyageur.charts.burn_up.value import BurnUp, due, logged, planned, to_come
from voyageur.charts.burn_up.words import description, hours
from voyageur.charts.callout import callout
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.plot import Plot, Point
from voyageur.charts.room import Box, Room, box_around, box_of, boxes_along
from voyageur.charts.scale import Scale, ticks
from voyageur.charts.svg import Anchor
from voyageur.locale.format import day
from voyageur.locale.translate import Translator


def to_svg(chart: BurnUp, look: Look, t: Translator) -> str:
    """The picture."""
    if not chart.past:
        return svg.only_words(look, chart.title, description(chart, t))
    said, top = axes.caption(t("Hours since the start"), look)
    marks = [(mark, hours(mark, t)) for mark in ticks(0, _most(chart), 5)]
    plot = _plot(chart, axes.column(marks, look), top, look)
    left, right, floor = plot.across.start, plot.across.end, plot.up.start
    drawn = [*_lines(chart, plot)]
    named = [*_ends(chart, plot, t), *_today(chart, plot, t)]
    levels = [(plot.up(value), words) for value, words in marks]
    days = axes.days(plot.across, chart.weeks[0].monday, chart.last, look, t.lang)
    parts = [
        *said,
        *axes.levels(levels, left, right, look, plot.room.words),
        *drawn,
        *axes.floor(days, left, right, floor, look),
        *named,
    ]
    forms, height = legend(
        _forms(chart, look, t), axes.floor_base(floor, look) + look.small * 0.4, look
    )
    return svg.picture(look, height + 2, chart.title, description(chart, t), [*parts, forms])


def _most(chart: BurnUp) -> float:
    """The end of the axis: two hours at least, as numbers are written to a tenth."""
    lines = [*planned(chart), *logged(chart)]
    return max(2.0, chart.total, *(value for _, value in lines))


def _plot(chart: BurnUp, left: float, top: float, look: Look) -> Plot:
    floor = top + max(0.36 * look.width, 13 * look.line)
    first = chart.weeks[0].monday
    across = Scale(first.toordinal(), chart.last.toordinal(), left, look.width - look.text * 0.5)
    up = Scale(0, _most(chart), floor, top + look.line * 2.6)
    ground = Box(left - 1.5, top + look.text * 0.3, look.width, floor)
    return Plot(across, up, Room(ground, look.small * 0.6), look)


def _line(points: Sequence[tuple[date, float]], plot: Plot) -> list[Point]:
    return [plot.at(when.toordinal(), value) for when, value in points]


def _lines(chart: BurnUp, plot: Plot) -> Iterator[str]:
    """The goal, the work done, what is likely, and the plan."""
    colours, room = plot.look.colours, plot.room
    goal = plot.up(chart.total)
    yield svg.line(
        plot.across.start, goal, plot.across.end, goal, stroke=colours.ink, stroke_width=0.75
    )
    plan, done = _line(planned(chart), plot), _line(logged(chart), plot)
    floor = plot.up.start
    area = [(done[0][0], floor), *done, (done[-1][0], floor)]
    yield svg.path(area, fill=colours.soft, fill_opacity=0.45)
    yield _planned(plan, plot.look)
    yield _logged(done, plot.look)
    lines = [*pairwise(plan), *pairwise(done), ((plot.across.start, goal), (plot.across.end, goal))]
    if ahead := to_come(chart):
        lines.append((done[-1], plot.at(ahead.toordinal(), chart.total)))
        yield _likely(lines[-1], plot.look)
    for piece in lines:
        room.take(*boxes_along(*piece, thick=1.5))
    room.take(*boxes_along((done[-1][0], floor), done[-1]))


def _planned(line: Sequence[Point], look: Look) -> str:
    return svg.path(line, stroke=look.colours.quiet, stroke_width=1.25, stroke_dasharray="5 3")


def _logged(line: Sequence[Point], look: Look) -> str:
    return svg.path(line, stroke=look.colours.accent, stroke_width=2, stroke_linejoin="round")


def _likely(line: Sequence[Point], look: Look) -> str:
    return svg.path(
        line, stroke=look.colours.accent, stroke_width=1.5, stroke_dasharray="0 4",
        stroke_linecap="round",
    )  # fmt: skip


def _forms(chart: BurnUp, look: Look, t: Translator) -> list[tuple[Mark, str]]:
    """What each line is."""
    found = [(_planned, t("planned hours")), (_logged, t("logged hours"))]
    if to_come(chart):
        found.append((_likely, t("at the pace so far")))
    return [(partial(_level, form, look), said) for form, said in found]


def _level(form: Callable[[Sequence[Point], Look], str], look: Look, *at: float) -> str:
    """A line as its legend shows it."""
    x, y, wide = at
    return form([(x + 1, y), (x + wide - 1, y)], look)


def _today(chart: BurnUp, plot: Plot, t: Translator) -> Iterator[str]:
    """How much is logged and was planned, by the end of the line of work."""
    look, colours = plot.look, plot.look.colours
    x, y = _line(logged(chart), plot)[-1]
    plot.room.take(box_around(x, y, 3.5))
    yield svg.element("circle", cx=x, cy=y, r=3, fill=colours.accent)
    done = t("{hours} logged", hours=hours(chart.past[-1].logged, t))
    plan = t("{hours} planned", hours=hours(due(chart), t))
    under = look.small * 1.35
    for at, base, anchor in _near(x, y, look):
        first = box_of(done, at, base, look.text, anchor, 600)
        second = box_of(plan, at, base + under, look.small, anchor)
        if plot.room.free(first, second):
            plot.room.say(first, second)
            yield svg.words(
                done, at, base, size=look.text, fill=colours.accent, anchor=anchor, weight=600
            )
            yield svg.words(
                plan, at, base + under, size=look.small, fill=colours.quiet, anchor=anchor
            )
            return


def _near(x: float, y: float, look: Look) -> Iterator[tuple[float, float, Anchor]]:
    """Places for two lines of words about a point: right of it, over it, under it."""
    aside = look.text * 0.8
    for n in range(25):
        right, down = divmod(n, 5)
        yield x + aside * (1 + right), y + look.text * (0.36 + down * 0.6), "start"
    for n in range(14):
        base = y - look.small * 1.9 - n * look.text * 0.6
        yield x - aside, base, "end"
        yield x + 2, base, "end"
        yield x, base, "start"
    for n in range(10):
        yield x - aside, y + look.text * (1.2 + n * 0.6), "end"


def _ends(chart: BurnUp, plot: Plot, t: Translator) -> Iterator[str]:
    """All hours, and the days on which they are planned and likely to be done."""
    look, colours = plot.look, plot.look.colours
    last, level = planned(chart)[-1]
    ends = [(last, level, t("plan: {day}", day=day(chart.ends, t.lang)), colours.quiet)]
    if ahead := to_come(chart):
        likely = t("likely: {day}", day=day(ahead, t.lang))
        ends.append((ahead, chart.total, likely, colours.accent))
    for when, hours_then, said, stroke in sorted(ends):
        x, y = plot.at(when.toordinal(), hours_then)
        yield svg.element(
            "circle", cx=x, cy=y, r=2.75, fill=colours.paper, stroke=stroke, stroke_width=1.5
        )
        yield callout(said, x, y, plot.room, look)
    whole = t("{hours} in all", hours=hours(chart.total, t))
    yield callout(whole, plot.across.start, plot.up(chart.total), plot.room, look)
