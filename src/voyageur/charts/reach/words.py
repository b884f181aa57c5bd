"""Postings within reach in words: for those who don't see the picture, and its table."""

from datetime import date

from voyageur.charts.reach.value import Point, ReachCurve, jumps
from voyageur.charts.table import Table
from voyageur.locale.format import day, number, percent
from voyageur.locale.translate import Translator

_NAMED = 3
"""So many jumps a description names."""


def caption(chart: ReachCurve, t: Translator) -> str:
    """What is counted."""
    return t("Of {n} postings, those whose requirements are met", n=number(chart.n, t.lang))


def of_all(point: Point, chart: ReachCurve, t: Translator) -> str:
    """How many postings."""
    return t("{met} of {n}", met=number(point.met, t.lang), n=number(chart.n, t.lang))


def description(chart: ReachCurve, t: Translator) -> str:
    """From where to where, what brings most, and when the plan ends."""
    if not chart.points:
        return t("There is nothing to show.")
    first, last = chart.points[0], chart.points[-1]
    said = [_stands(first, chart, t)]
    if last.day != first.day:
        said.append(_stands(last, chart, t))
    if most := jumps(chart, _NAMED):
        names = "; ".join(_rise(point, more, t) for point, more in most)
        said.append(t("The biggest steps, in postings: {names}.", names=names))
    if chart.window:
        said.append(ends(chart.window, t))
    return " ".join(said)


def ends(window: tuple[date, date], t: Translator) -> str:
    """When the plan ends, eight times in ten."""
    start, end = (day(one, t.lang) for one in window)
    return t("Eight times in ten the plan ends between {start} and {end}.", start=start, end=end)


def _stands(point: Point, chart: ReachCurve, t: Translator) -> str:
    return t(
        "On {day} the requirements of {share} of the postings are met ({met}).",
        day=day(point.day, t.lang),
        share=percent(point.share, t.lang),
        met=of_all(point, chart, t),
    )


def _rise(point: Point, more: int, t: Translator) -> str:
    return t("{name}, {day} (+{n})", name=point.label, day=day(point.day, t.lang), n=more)


def table(chart: ReachCurve, t: Translator) -> Table:
    """The figures."""
    rows = tuple(
        (day(one.day, t.lang), one.label, number(one.met, t.lang), percent(one.share, t.lang))
        for one in chart.points
    )
    return Table((t("Day"), t("Unit"), t("Postings"), t("Share")), rows, figures=2)
