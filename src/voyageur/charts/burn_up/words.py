"""Hours planned and logged in words: for those who don't see the picture, and its table."""

from voyageur.charts.burn_up.value import BurnUp, due
from voyageur.charts.table import Table
from voyageur.locale.format import day, number
from voyageur.locale.translate import Translator


def hours(value: float, t: Translator) -> str:
    """Hours to a tenth."""
    return f"{number(round(value, 1), t.lang)}\u00a0h"


def description(chart: BurnUp, t: Translator) -> str:
    """Where it stands today, and when it ends."""
    if not chart.past:
        return t("There is nothing to show.")
    said = t(
        "Until {day}: {logged} logged, {planned} planned, of {total} in all.",
        day=day(chart.today, t.lang),
        logged=hours(chart.past[-1].logged, t),
        planned=hours(due(chart), t),
        total=hours(chart.total, t),
    )
    return f"{said} {_ends(chart, t)}"


def _ends(chart: BurnUp, t: Translator) -> str:
    if chart.likely_end is None:
        return t("The plan ends on {day}.", day=day(chart.ends, t.lang))
    return t(
        "The plan ends on {day}; at the pace so far it is done on {likely}.",
        day=day(chart.ends, t.lang),
        likely=day(chart.likely_end, t.lang),
    )


def table(chart: BurnUp, t: Translator) -> Table:
    """The figures."""
    rows = tuple(
        (
            day(week.monday, t.lang),
            hours(week.planned, t),
            hours(week.logged, t) if week.monday <= chart.today else "–",
        )
        for week in chart.weeks
    )
    return Table((t("Week of"), t("Planned to date"), t("Logged to date")), rows, figures=2)
