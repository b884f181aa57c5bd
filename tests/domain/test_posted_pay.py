"""Pay a year: by the posting's own hours, else by the stated convention."""

from fractions import Fraction

import pytest

from voyageur.domain.money import Per
from voyageur.domain.posted_pay import PostedPay, times_a_year


def pay(low: int | None, high: int | None, period: Per, hours: Fraction | None = None) -> PostedPay:
    return PostedPay(
        low=low,
        high=high,
        currency="CAD",
        period=period,
        base=True,
        start=0,
        end=1,
        hours_a_week=hours,
    )


@pytest.mark.parametrize(
    ("period", "times"),
    [("hour", 1950), ("day", 260), ("week", 52), ("fortnight", 26), ("month", 12), ("year", 1)],
)
def test_a_period_is_paid_so_often_in_a_year_by_convention(period: Per, times: int) -> None:
    assert times_a_year(period) == times


def test_the_posting_s_own_hours_come_before_the_convention() -> None:
    assert pay(40_00, 50_00, "hour", Fraction(35)).a_year() == (72_800_00, 91_000_00)
    assert pay(40_00, 50_00, "hour").a_year() == (78_000_00, 97_500_00)


def test_hours_change_nothing_of_pay_that_is_not_hourly() -> None:
    assert pay(3_000_00, 3_000_00, "fortnight", Fraction(35)).a_year() == (78_000_00, 78_000_00)


def test_an_end_that_is_not_said_stays_unsaid() -> None:
    assert pay(60_000_00, None, "year").a_year() == (60_000_00, None)
    assert pay(None, 5_000_00, "month").a_year() == (None, 60_000_00)


def test_cents_are_rounded_half_up() -> None:
    assert pay(1, 3, "hour", Fraction("37.51")).a_year() == (1951, 5852)
