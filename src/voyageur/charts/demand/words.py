"""Shares in words: what the picture shows to those who don't see it, and its table."""

from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.table import Table
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator

NAMED = 5
"""So many rows a description names, the first ones; the rest is in the table."""


def description(chart: Demand, t: Translator) -> str:
    """How many rows, and the first of them with their figures."""
    if not chart.rows:
        return t("There is nothing to show.")
    said = [_sentence(row, t) for row in chart.rows[:NAMED]]
    if len(chart.rows) > NAMED:
        rest = chart.rows[NAMED:]
        said.append(
            t(
                "{n} more lie between {low} and {high}.",
                n=len(rest),
                low=percent(min(row.share for row in rest), t.lang),
                high=percent(max(row.share for row in rest), t.lang),
            )
        )
    return " ".join(said)


def _sentence(row: Share, t: Translator) -> str:
    return t("{name}: {words} (95% interval: {interval}).", name=row.label, words=row.words,
             interval=interval(row, t))  # fmt: skip


def interval(row: Share, t: Translator) -> str:
    """The interval in words."""
    low, high = percent(row.low, t.lang), percent(row.high, t.lang)
    return t("{low} – {high}", low=low, high=high)


def table(chart: Demand, t: Translator) -> Table:
    """The figures."""
    rows = tuple(
        (row.label, row.words, percent(row.low, t.lang), percent(row.high, t.lang))
        for row in chart.rows
    )
    return Table((t("What"), t("Share"), t("Low"), t("High")), rows, figures=3)
