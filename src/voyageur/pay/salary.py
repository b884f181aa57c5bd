"""A wanted gross or net as it comes from a person: what can be computed with, and what not."""

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money, Per

CURRENCY = "CAD"

MOST = 100_000_000_00
"""Cents a year above which nobody is paid a salary: it is a slip of the hand."""

_UNITS: dict[int, Per | None] = {1: "year", 12: "month", 24: None, 26: "fortnight", 52: "week"}
"""Pays a year, and the unit of an amount for each of them; twice a month has none."""


def check_amount(amount: Money, periods: int) -> None:
    """Say what is wrong with an amount of a pay or of a year.

    ``once`` and the unit of ``periods`` mean one pay.

    Raises:
        UsageError: not Canadian dollars, nothing or less, more than ``MOST`` a year, a number of
            pays that nobody has, or an amount for another unit.
    """
    if periods not in _UNITS:
        raise UsageError(
            N_("{count} pays a year are not computed"),
            remedy=N_("Use one of {names}."),
            count=periods,
            names=", ".join(map(str, _UNITS)),
        )
    if amount.currency != CURRENCY:
        raise UsageError(
            N_("net pay is computed in Canadian dollars, not in {currency}"),
            remedy=N_("Give the amount in Canadian dollars."),
            currency=amount.currency,
        )
    if not is_of_year(amount) and amount.per not in ("once", _UNITS[periods]):
        raise UsageError(
            N_("the amount is for another time than one of {count} pays a year"),
            remedy=N_("Give the amount of a year, or of one pay."),
            count=periods,
        )
    if amount.cents <= 0:
        raise UsageError(N_("the pay is zero or less"), remedy=N_("Give an amount above zero."))
    if of_year(amount, periods) > MOST:
        raise UsageError(
            N_("the pay is more than 100 million dollars a year"),
            remedy=N_("Check the amount: it is in dollars."),
        )


def is_of_year(amount: Money) -> bool:
    """Whether it is spread over the pays of a year."""
    return amount.per == "year"


def of_year(amount: Money, periods: int) -> int:
    """Its cents a year."""
    return amount.cents if is_of_year(amount) else amount.cents * periods
