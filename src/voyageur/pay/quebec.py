"""Quebec's income tax of a year (Revenu Québec, TP-1015.F, section 2.1.1)."""

from decimal import ROUND_DOWN, Decimal

from voyageur.domain.tax import TaxTable
from voyageur.pay.brackets import amount_at, bracket_tax
from voyageur.pay.contributions import Contributions
from voyageur.pay.parts import basic_amount, needed, provincial_part
from voyageur.pay.regions import QUEBEC
from voyageur.pay.rounding import nearest_cent


def quebec_tax(gross: Decimal, due: Contributions, table: TaxTable, periods: int) -> Decimal:
    """Variable Y in dollars a year, of an employee with the gross of one pay in each period.

    The deduction for workers (H) and the additional QPP contributions (CSA) are taken off first.
    Base QPP contributions, EI and QPIP earn no credit: the basic amount stands for them.

    Raises:
        InputError: the table lacks a figure.
    """
    tax = provincial_part(table, QUEBEC)
    workers = needed(tax.workers_deduction, table, f"provinces.{QUEBEC}.workers_deduction")
    deduction = min(nearest_cent(workers.rate * gross), nearest_cent(workers.max / periods))
    income = max(Decimal(0), periods * (gross - deduction - nearest_cent(due.deducted)))
    # Revenu Québec drops the cents of its constants, where the CRA rounds them: 2,662 is 2,662.75.
    rounding = ROUND_DOWN if periods > 1 else None
    before = bracket_tax(income, tax.brackets, rounding)
    basic = amount_at(basic_amount(tax, table, QUEBEC), income)
    return max(Decimal(0), before - tax.credit_rate * basic)
