"""The gross that leaves a wanted net."""

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.tax import TaxTable
from voyageur.pay.regions import region_of
from voyageur.pay.salary import MOST, check_amount, is_of_year
from voyageur.pay.withhold import pay_of

_ROUNDING = 100
"""Cents of gross within which net may fall and rise again.

Each of up to six deductions is rounded on its own (6 cents between two grosses), and printed
constants make taxes jump by up to half a dollar a year (11 cents of a month's pay, with Ontario's
surtaxes), while of each further cent of gross 0.19 at least is left, in Ontario above 200,000.
"""


def gross_for(net: Money, table: TaxTable, province: str, periods: int = 1) -> Money:
    """The smallest gross, in cents, that leaves at least a net; for the same unit as the net.

    With ``periods`` 1 it is that of a year, else of a pay before maximums are reached (the first of
    a year, see ``NetPay.pay``).

    Raises:
        UsageError: the amount, the province or the number of pays can't be computed with, no gross
            up to 100 million dollars a year leaves so much, or a year's net is wanted of
            several pays.
        InputError: the table lacks a figure.
    """
    check_amount(net, periods)
    if is_of_year(net) and periods > 1:
        raise UsageError(
            N_("a gross is found for the net of one pay, or of a year as a whole"),
            remedy=N_("Give the net of one pay, or leave out the pays a year."),
        )
    region = region_of(province)

    def leaves_enough(gross: int) -> bool:
        return pay_of(gross, table, region, periods).net >= net.cents

    high = MOST // periods
    if not leaves_enough(high):
        raise UsageError(
            N_("no pay up to 100 million dollars a year leaves this net"),
            remedy=N_("Give a lower net."),
        )
    low = net.cents - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if leaves_enough(middle) else (middle, high)
    near = range(max(net.cents, high - _ROUNDING), high + 1)
    return Money(next(filter(leaves_enough, near)), net.currency, net.per)
