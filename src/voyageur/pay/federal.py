"""Federal income tax of a year (T4127, chapter 4, option 1, steps 2 and 3)."""

from decimal import Decimal

from voyageur.domain.tax import TaxTable
from voyageur.pay.brackets import amount_at, bracket_tax
from voyageur.pay.parts import needed
from voyageur.pay.regions import QUEBEC


def federal_tax(
    income: Decimal, credited: Decimal, table: TaxTable, region: str, rounding: str | None
) -> Decimal:
    """Factor T1 in dollars a year on a taxable income (A) with basic credits.

    Credits: the basic personal amount (K1), ``credited`` contributions (K2) and the Canada
    employment amount (K4). Quebec's residents get the abatement. ``rounding`` is that of the
    constants, see ``bracket_tax``.

    Raises:
        InputError: the table lacks a figure.
    """
    tax = needed(table.federal, table, "federal")
    basic = needed(tax.basic_personal_amount, table, "federal.basic_personal_amount")
    employment = needed(tax.canada_employment_amount, table, "federal.canada_employment_amount")
    amounts = amount_at(basic, income) + credited + min(income, employment)
    before = bracket_tax(income, tax.brackets, rounding) - tax.credit_rate * amounts
    due = max(Decimal(0), before)
    if region != QUEBEC:
        return due
    return due * (1 - needed(tax.quebec_abatement_rate, table, "federal.quebec_abatement_rate"))
