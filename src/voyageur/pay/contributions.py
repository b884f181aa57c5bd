"""Contributions of an employee: CPP or QPP, EI and QPIP (T4127, chapters 6 and 7)."""

from dataclasses import dataclass
from decimal import Decimal

from voyageur.domain.tax import PensionPlan, TaxTable
from voyageur.pay.amounts import Pay
from voyageur.pay.parts import needed
from voyageur.pay.regions import QUEBEC
from voyageur.pay.rounding import nearest_cent, to_dollars, whole_cents

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributions:
    """Of one pay, in dollars, and what they do to the taxes of a year.

    ``credited`` is what a year's contributions earn a credit on (K2, K2P): base contributions, EI
    and QPIP. ``deducted`` is taken off this pay before tax (F5): the additional contributions.
    """

    pension: Decimal = _NONE
    base: Decimal = _NONE
    second: Decimal = _NONE
    ei: Decimal = _NONE
    qpip: Decimal = _NONE
    credited: Decimal = _NONE
    deducted: Decimal = _NONE


def contributions(
    gross: Decimal, table: TaxTable, region: str, periods: int, paid: Pay
) -> Contributions:
    """What is due on the gross of a pay after ``paid`` earlier in the year.

    Of a year with one pay (``periods`` 1) these are the contributions of the year.

    Raises:
        InputError: the table lacks a figure.
    """
    in_quebec = region == QUEBEC
    plan = needed(table.qpp, table, "qpp") if in_quebec else needed(table.cpp, table, "cpp")
    pension, second = _pension(gross, plan, periods, paid)
    base = pension * plan.base_rate / plan.rate
    credited = _of_year(
        base, plan.max_base, periods, done=_reached(paid.pension, pension, plan.max)
    )
    insurance = needed(table.ei, table, "ei")
    rate, most = (
        (insurance.rate_quebec, insurance.max_quebec)
        if in_quebec
        else (insurance.rate, insurance.max)
    )
    ei = _premium(gross, rate, most, paid.ei)
    credited += _of_year(ei, most, periods, done=_reached(paid.ei, ei, most))
    qpip = _NONE
    if in_quebec:
        parental = needed(table.qpip, table, "qpip")
        qpip = _premium(gross, parental.rate, parental.max, paid.qpip)
        done = _reached(paid.qpip, qpip, parental.max)
        credited += _of_year(qpip, parental.max, periods, done=done)
    return Contributions(
        pension=pension,
        base=base,
        second=second,
        ei=ei,
        qpip=qpip,
        credited=credited,
        deducted=pension * plan.first_additional_rate / plan.rate + second,
    )


def _pension(gross: Decimal, plan: PensionPlan, periods: int, paid: Pay) -> tuple[Decimal, Decimal]:
    """Factors C and C2: up to the first ceiling, and above it once a year's earnings pass it."""
    exemption = whole_cents(plan.basic_exemption / periods)
    due = max(_NONE, nearest_cent((gross - exemption) * plan.rate))
    first = min(due, plan.max - to_dollars(paid.pension))
    before = to_dollars(paid.gross)
    above = max(_NONE, before + gross - max(before, plan.ympe))
    left = plan.second_max - to_dollars(paid.pension_second_additional)
    return max(_NONE, first), max(_NONE, min(nearest_cent(above * plan.second_rate), left))


def _premium(gross: Decimal, rate: Decimal, most: Decimal, paid: int) -> Decimal:
    return max(_NONE, min(nearest_cent(gross * rate), most - to_dollars(paid)))


def _reached(paid: int, now: Decimal, most: Decimal) -> bool:
    return to_dollars(paid) + now >= most


def _of_year(of_pay: Decimal, most: Decimal, periods: int, *, done: bool) -> Decimal:
    """A pay's part in a year's credit: P × C, and the maximum from the pay that reaches it on.

    T4127, step 2, K2: who has contributed the maximum gets the credit on the maximum for the rest
    of the year.
    """
    return most if done else min(periods * of_pay, most)
