"""Income tax of a year in the regions other than Quebec (T4127, option 1, steps 4 and 5)."""

from collections.abc import Iterable
from decimal import Decimal

from voyageur.domain.tax import Premium, ProvincialTax, Reduction, Surtax, TaxTable
from voyageur.pay.brackets import amount_at, bracket_tax
from voyageur.pay.parts import basic_amount, provincial_part

_NONE = Decimal(0)


def provincial_tax(
    income: Decimal, credited: Decimal, table: TaxTable, region: str, rounding: str | None
) -> Decimal:
    """Factor T2 in dollars a year: basic tax (T4), surtax (V1), health premium (V2), less S.

    ``credited`` are the contributions that earn a credit; ``rounding`` is that of the constants.

    Raises:
        InputError: the table lacks a figure.
    """
    tax = provincial_part(table, region)
    basic = amount_at(basic_amount(tax, table, region), income)
    earned = tax.credit_rate * (basic + (credited if tax.credits_for_contributions else _NONE))
    credits_ = earned + _employment_credit(tax, income) + _supplement(tax, earned)
    due = max(_NONE, bracket_tax(income, tax.brackets, rounding) - credits_)
    due += _surtax(due, tax.surtax)
    if tax.reduction:
        due -= _reduction(due, income, tax.reduction)
    return due + _health_premium(income, tax.health_premium)


def _employment_credit(tax: ProvincialTax, income: Decimal) -> Decimal:
    """K4P, which Yukon has."""
    return tax.credit_rate * min(income, tax.canada_employment_amount or _NONE)


def _supplement(tax: ProvincialTax, earned: Decimal) -> Decimal:
    """K5P, which Alberta has since its lowest rate fell below that of its old credits."""
    extra = tax.supplemental_credit
    return max(_NONE, earned - extra.threshold) * extra.factor if extra else _NONE


def _surtax(due: Decimal, steps: Iterable[Surtax]) -> Decimal:
    """V1: Ontario's surtaxes add up."""
    return sum((step.rate * max(_NONE, due - step.over) for step in steps), _NONE)


def _reduction(due: Decimal, income: Decimal, given: Reduction) -> Decimal:
    """S: Ontario's falls with the tax, British Columbia's with the income; never above the tax."""
    if given.basic is not None:
        left = 2 * given.basic - due
    else:
        over = max(_NONE, income - (given.full_up_to or _NONE))
        left = (given.amount or _NONE) - (given.rate or _NONE) * over
    return min(due, max(_NONE, left))


def _health_premium(income: Decimal, steps: Iterable[Premium]) -> Decimal:
    """V2: Ontario's health premium, due on income whatever the tax."""
    due = _NONE
    for step in steps:
        if income > step.over:
            due = min(step.max, step.base + step.rate * (income - step.over))
    return due
