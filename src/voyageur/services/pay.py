"""Net pay for what somebody asks by names: the region, the year, the tables at hand."""

from collections.abc import Mapping
from datetime import date

from voyageur.catalogue.tables.kinds import TAX
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money, Per
from voyageur.domain.net_pay import NetReport
from voyageur.domain.tax import TaxTable
from voyageur.pay.amounts import Pay
from voyageur.pay.net import NetPay, net_pay
from voyageur.pay.reverse import gross_for
from voyageur.pay.tables import table_for
from voyageur.services.context import Context

PERIODS: Mapping[Per, int] = {"year": 1, "month": 12, "fortnight": 26, "week": 52}
"""Pays a year, by the period that an amount is for."""

_MORE = 100_00
"""Cents more of gross by which the marginal share is measured: a hundred dollars."""


def read_per(words: str) -> Per:
    """The period that an amount is for.

    Raises:
        UsageError: there is no such one.
    """
    for name in PERIODS:
        if words == name:
            return name
    raise UsageError(
        N_("there is no period “{value}”"),
        remedy=N_("Use one of {names}."),
        where="--per",
        value=words,
        names=", ".join(PERIODS),
    )


def province_code(context: Context, name: str) -> str:
    """The code of a province or territory by any of its names, or of the one that a city is in.

    Raises:
        UsageError: there is no such place, or it is all of Canada.
    """
    region = context.lookup.region(name)
    province = context.lookup.province_of(region.id)
    if province is None:
        raise UsageError(
            N_("taxes differ by province, and {region} is none"),
            remedy=N_("Name a province or territory, for example --in Ontario."),
            where="--in",
            region=f"region:{region.id}",
        )
    return context.catalogue.regions[province].code or ""


def tax_tables(context: Context) -> list[TaxTable]:
    """All tax tables at hand."""
    return [context.tables.tax(ident) for ident in context.tables.editions(TAX)]


def table_of(context: Context, per: str, year: int | None, day: date) -> TaxTable:
    """The table for a period: of a whole year, or of payrolls in force on a day of it.

    Raises:
        UsageError: there is none for that year; the nearest is named.
    """
    asked = day.year if year is None else year
    if per == "year":
        return table_for(tax_tables(context), asked)
    return table_for(tax_tables(context), day if asked == day.year else date(asked, 12, 31))


def newest_year(context: Context, day: date) -> TaxTable:
    """The newest table of a whole year that isn't of a year to come; its edition is to be said."""
    tables = [one for one in tax_tables(context) if one.kind == "year"]
    past = [one for one in tables if one.valid_from.year <= day.year]
    return max(past or tables, key=lambda one: one.valid_from)


def net_of(gross: Money, table: TaxTable, code: str) -> NetReport:
    """What is left of a gross, with the share that a hundred dollars more would leave.

    Raises:
        UsageError: the amount or the place can't be computed with.
        InputError: the table lacks a figure.
    """
    periods = PERIODS[gross.per]
    found = net_pay(gross, table, code, periods)
    more = net_pay(Money(gross.cents + _MORE, gross.currency, gross.per), table, code, periods)
    return _report(found, gross, (more.pay.net - found.pay.net) / _MORE)


def gross_of(net: Money, table: TaxTable, code: str) -> NetReport:
    """The smallest gross that leaves a net, and what becomes of it.

    Raises:
        UsageError: the amount or the place can't be computed with, or no gross leaves so much.
        InputError: the table lacks a figure.
    """
    return net_of(gross_for(net, table, code, PERIODS[net.per]), table, code)


def _report(found: NetPay, gross: Money, marginal: float) -> NetReport:
    return NetReport(
        region=found.region,
        gross=gross,
        periods=found.periods,
        plan=found.plan,
        pay=_lines(found.pay),
        year=_lines(found.year),
        marginal=round(marginal, 4),
        edition=found.edition,
        source=found.source,
        basis=found.basis,
        notes=found.notes,
        not_covered=found.not_covered,
    )


def _lines(pay: Pay) -> dict[str, int]:
    """The lines of a pay in cents, in the order of a pay slip; what there isn't is left out."""
    lines = {
        "gross": pay.gross,
        "federal_tax": pay.federal_tax,
        "provincial_tax": pay.provincial_tax,
        "pension": pay.pension,
        "pension_second": pay.pension_second_additional,
        "ei": pay.ei,
        "qpip": pay.qpip,
    }
    kept = {name: cents for name, cents in lines.items() if cents or name == "gross"}
    return {**kept, "net": pay.net}
