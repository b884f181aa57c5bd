"""Pay ranges in words: what the picture shows to those who don't see it, and its table."""

from voyageur.charts.pay_ranges.value import Kind, PayRange, PayRanges
from voyageur.charts.table import Table
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.locale.format import money
from voyageur.locale.translate import Translator

KINDS: dict[Kind, str] = {
    "guide": N_("what the guide states"),
    "official": N_("what a whole occupational group earns"),
    "posted": N_("what employers post"),
}


def dollars(value: float, t: Translator) -> str:
    """An amount in whole dollars."""
    return money(Money(round(value) * 100, "CAD"), t.lang)


def amounts(row: PayRange, t: Translator) -> str:
    """A range in words."""
    return t("{low} – {high}", low=dollars(row.low, t), high=dollars(row.high, t))


def description(chart: PayRanges, t: Translator) -> str:
    """Row by row: whose, from, to, and the middle."""
    if not chart.rows:
        return t("There is nothing to show.")
    return " ".join(_sentence(row, t) for row in chart.rows)


def _sentence(row: PayRange, t: Translator) -> str:
    name = ", ".join(part for part in (row.group, row.label) if part)
    if row.middle is None:
        return t("{name}: {amounts} a year.", name=name, amounts=amounts(row, t))
    middle = dollars(row.middle, t)
    return t(
        "{name}: {amounts} a year, middle {middle}.",
        name=name,
        amounts=amounts(row, t),
        middle=middle,
    )


def table(chart: PayRanges, t: Translator) -> Table:
    """The figures."""
    grouped = any(row.group for row in chart.rows)
    columns = (t("CAD a year"), t("Low"), t("Middle"), t("High"))
    rows = tuple(
        (
            *((row.group,) if grouped else ()),
            row.label,
            dollars(row.low, t),
            "–" if row.middle is None else dollars(row.middle, t),
            dollars(row.high, t),
        )
        for row in chart.rows
    )
    return Table((t("Role"), *columns) if grouped else columns, rows, figures=3)
