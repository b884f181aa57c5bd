"""Money is integer cents, and so is what it is converted to."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.money import Money

CENTS = st.integers(0, 10**10)
RATES = st.fractions(Fraction(1, 100), Fraction(100), max_denominator=10_000)


@pytest.mark.parametrize(
    ("cents", "rate", "converted"),
    [(10_000, "1.38", 13_800), (9_999, "1.38", 13_799), (1, "1.5", 2), (1, "1.49", 1), (0, "9", 0)],
)
def test_a_price_is_converted_and_rounded_half_up(cents: int, rate: str, converted: int) -> None:
    assert Money(cents, "USD").converted(Fraction(rate), "CAD") == Money(converted, "CAD")


def test_a_price_for_each_month_stays_one_for_each_month() -> None:
    assert Money(5_000, "USD", "month").converted(Fraction(2), "CAD").per == "month"


@given(CENTS, RATES)
def test_the_rounding_is_never_off_by_more_than_half_a_cent(cents: int, rate: Fraction) -> None:
    found = Money(cents, "USD").converted(rate, "CAD").cents
    assert isinstance(found, int)
    assert -Fraction(1, 2) < found - cents * rate <= Fraction(1, 2)


@given(CENTS, CENTS, RATES)
def test_the_dearer_of_two_prices_stays_the_dearer(one: int, other: int, rate: Fraction) -> None:
    low, high = (Money(cents, "USD").converted(rate, "CAD").cents for cents in sorted([one, other]))
    assert low <= high
