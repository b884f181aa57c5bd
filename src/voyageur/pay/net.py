"""Net pay of a salaried person with basic credits, by a dated tax table.

The method is the CRA's T4127 "Payroll Deductions Formulas", option 1; for Quebec's own tax it is
Revenu Québec's TP-1015.F. It is an estimate: see ``NetPay.not_covered``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.tax import TaxTable
from voyageur.pay.amounts import NOTHING, Pay
from voyageur.pay.notes import basis, certainty_notes, not_covered
from voyageur.pay.regions import QUEBEC, region_of
from voyageur.pay.salary import check_amount, of_year
from voyageur.pay.withhold import pay_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NetPay:
    """What is left of a gross, and by what it was computed.

    ``pay`` is the first pay of a year, ``year`` the sum of all its pays: later pays are higher once
    the maximums of contributions are reached. With one pay a year they are the same.
    """

    pay: Pay
    year: Pay
    periods: int
    region: str
    plan: Literal["CPP", "QPP"]
    edition: str
    valid_from: date
    source: str
    basis: Message
    notes: tuple[Message, ...]
    not_covered: tuple[Message, ...]


def net_pay(gross: Money, table: TaxTable, province: str, periods: int = 1) -> NetPay:
    """What is left of a gross in a province or territory by its code.

    With ``periods`` 1, the tax and contributions of a whole year; with 12, 24, 26 or 52 what is
    withheld from each pay, and their sum, which the tax return then settles. A gross for each year
    is spread over the pays; one for each ``once`` or for the unit of the pays is that of one pay.

    Raises:
        UsageError: the amount, the province or the number of pays can't be computed with.
        InputError: the table lacks a figure.
    """
    check_amount(gross, periods)
    region = region_of(province)
    first, year = NOTHING, NOTHING
    for cents in _pays(of_year(gross, periods), periods):
        pay = pay_of(cents, table, region, periods, year)
        first = first if year.gross else pay
        year += pay
    return NetPay(
        pay=first,
        year=year,
        periods=periods,
        region=region,
        plan="QPP" if region == QUEBEC else "CPP",
        edition=table.id,
        valid_from=table.valid_from,
        source=table.source,
        basis=basis(table),
        notes=certainty_notes(table, region, periods),
        not_covered=not_covered(region),
    )


def _pays(year: int, periods: int) -> Iterator[int]:
    """Cents of each pay: as equal as whole cents can be, and together the year's."""
    before = 0
    for number in range(1, periods + 1):
        until = (2 * year * number + periods) // (2 * periods)
        yield until - before
        before = until
