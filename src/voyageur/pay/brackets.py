"""Tax by brackets, and amounts that fall with income."""

from collections.abc import Iterable
from decimal import Decimal

from voyageur.domain.tax import Bracket, PhasedAmount


def bracket_tax(income: Decimal, brackets: Iterable[Bracket], rounding: str | None) -> Decimal:
    """R × A − K of T4127, step 2: dollars of tax on a year's income.

    The constant K makes the tax continuous where the rate changes. It follows from the brackets and
    is printed in whole dollars, rounded by ``rounding`` (of ``decimal``); withholding uses the
    printed one. None keeps it exact, as a tax return does.
    """
    rate = constant = Decimal(0)
    for bracket in brackets:
        if income <= bracket.from_:
            break
        constant += bracket.from_ * (bracket.rate - rate)
        rate = bracket.rate
    if rounding:
        constant = constant.quantize(Decimal(1), rounding)
    return rate * income - constant


def amount_at(amount: Decimal | PhasedAmount, income: Decimal) -> Decimal:
    """A personal amount at an income: BPAF and BPAMB of T4127, chapter 2, fall in a line."""
    if isinstance(amount, Decimal):
        return amount
    span = amount.phase_end - amount.phase_start
    fallen = (amount.max - amount.min) * (income - amount.phase_start) / span
    return min(amount.max, max(amount.min, amount.max - fallen))
