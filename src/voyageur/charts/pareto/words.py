"""Choices in words: what the picture shows to those who don't see it, and its table."""

from voyageur.charts.pareto.value import Choice, Pareto, beaten_by, front
from voyageur.charts.table import Table
from voyageur.domain.message import N_
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator

BEST = N_("none reaches as much sooner")
BEATEN = N_("another does at least as well in both")


def figures(choice: Choice, t: Translator) -> str:
    """After how long, and how much."""
    weeks, share = number(choice.weeks, t.lang), percent(choice.share, t.lang)
    if weeks == "1":
        return t("1 week, {share}", share=share)
    return t("{weeks} weeks, {share}", weeks=weeks, share=share)


def description(chart: Pareto, t: Translator) -> str:
    """Those that no other beats, and how many are beaten."""
    if not chart.choices:
        return t("There is nothing to show.")
    best = front(chart.choices)
    names = "; ".join(f"{one.label} ({figures(one, t)})" for one in best)
    said = t("By weeks and share of postings met, no other choice beats: {names}.", names=names)
    if rest := len(chart.choices) - len(best):
        said += " " + t("Beaten by another choice: {n}.", n=rest)
    return said


def table(chart: Pareto, t: Translator) -> Table:
    """The figures, and by what a choice is beaten."""
    columns = (t("Choice"), t("Beaten by"), t("Weeks"), t("Postings met"))
    return Table(columns, tuple(_row(one, chart, t) for one in chart.choices), figures=2)


def _row(choice: Choice, chart: Pareto, t: Translator) -> tuple[str, ...]:
    better = beaten_by(choice, chart.choices)
    weeks, share = number(choice.weeks, t.lang), percent(choice.share, t.lang)
    return (choice.label, better.label if better else "–", weeks, share)
