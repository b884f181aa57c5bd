"""Periods hold both their days, and don't run backwards."""

from datetime import date, timedelta

import pytest

from voyageur.domain.period import Period

FIRST, LAST = date(2027, 7, 1), date(2027, 7, 14)


@pytest.mark.parametrize("day", [FIRST, date(2027, 7, 8), LAST])
def test_a_period_holds_its_first_and_its_last_day(day: date) -> None:
    assert day in Period(FIRST, LAST)


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST + timedelta(days=1)])
def test_a_period_does_not_hold_the_days_around_it(day: date) -> None:
    assert day not in Period(FIRST, LAST)


def test_one_day_is_a_period() -> None:
    assert FIRST in Period(FIRST, FIRST)


def test_a_period_that_ends_before_it_starts_is_refused_with_both_days() -> None:
    with pytest.raises(ValueError, match="ends on 2027-07-01 before it starts on 2027-07-14"):
        Period(LAST, FIRST)


def test_periods_sort_by_their_first_day() -> None:
    later = Period(LAST, LAST)
    assert sorted([later, Period(FIRST, LAST)]) == [Period(FIRST, LAST), later]
