"""What is withheld from one pay, as if all pays of the year were alike (T4127, option 1)."""

from decimal import ROUND_HALF_UP

from voyageur.domain.tax import TaxTable
from voyageur.pay.amounts import NOTHING, Pay
from voyageur.pay.contributions import Contributions, contributions
from voyageur.pay.federal import federal_tax
from voyageur.pay.provincial import provincial_tax
from voyageur.pay.quebec import quebec_tax
from voyageur.pay.regions import QUEBEC
from voyageur.pay.rounding import to_cents, to_dollars


def pay_of(gross: int, table: TaxTable, region: str, periods: int, paid: Pay = NOTHING) -> Pay:
    """The pay of a gross in cents, in a region by its id, after ``paid`` earlier in the year.

    With ``periods`` 1 it is a whole year: the maximums of the year hold, and the constants of the
    brackets are exact, as on a tax return.

    Raises:
        InputError: the table lacks a figure.
    """
    due = contributions(to_dollars(gross), table, region, periods, paid)
    return taxed(gross, due, table, region, periods)


def taxed(gross: int, due: Contributions, table: TaxTable, region: str, periods: int) -> Pay:
    """The pay of a gross in cents from which contributions are due.

    Steps 1 and 6: the year's taxable income is that of this pay times the pays a year, and each tax
    of the year is divided by them and rounded, as the CRA's calculator shows them.

    Raises:
        InputError: the table lacks a figure.
    """
    dollars = to_dollars(gross)
    income = periods * (dollars - due.deducted)
    rounding = ROUND_HALF_UP if periods > 1 else None
    federal = federal_tax(income, due.credited, table, region, rounding)
    provincial = (
        quebec_tax(dollars, due, table, periods)
        if region == QUEBEC
        else provincial_tax(income, due.credited, table, region, rounding)
    )
    base = to_cents(due.base)
    return Pay(
        gross=gross,
        federal_tax=to_cents(federal / periods),
        provincial_tax=to_cents(provincial / periods),
        pension_base=base,
        pension_first_additional=to_cents(due.pension) - base,
        pension_second_additional=to_cents(due.second),
        ei=to_cents(due.ei),
        qpip=to_cents(due.qpip),
    )
