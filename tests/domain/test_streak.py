"""How many weeks in a row somebody has worked."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.streak import weeks_in_a_row

SUNDAY = date(2026, 11, 29)
WEEK = timedelta(days=7)
DAYS = st.sets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=30)


def test_each_week_with_work_counts_once() -> None:
    days = [date(2026, 11, 9), date(2026, 11, 15), date(2026, 11, 16), date(2026, 11, 23)]
    assert weeks_in_a_row(days, SUNDAY) == 3


def test_a_week_that_is_not_over_yet_does_not_end_the_row() -> None:
    assert weeks_in_a_row([date(2026, 11, 20)], date(2026, 11, 23)) == 1
    assert weeks_in_a_row([date(2026, 11, 20)], SUNDAY) == 1
    assert weeks_in_a_row([date(2026, 11, 20)], SUNDAY + timedelta(days=1)) == 0


def test_a_gap_ends_the_row_and_nothing_is_no_row() -> None:
    assert weeks_in_a_row([date(2026, 11, 10), date(2026, 11, 24)], SUNDAY) == 1
    assert weeks_in_a_row([], SUNDAY) == 0


@given(days=DAYS, as_of=st.dates(date(2026, 2, 1), date(2026, 12, 31)))
def test_a_week_of_work_before_the_row_makes_it_longer(days: set[date], as_of: date) -> None:
    row = weeks_in_a_row(days, as_of)
    worked = {day - timedelta(days=day.weekday()) for day in days if day <= as_of}
    this = as_of - timedelta(days=as_of.weekday())
    last = this if this in worked else this - WEEK
    assert all(last - n * WEEK in worked for n in range(row))
    assert weeks_in_a_row(days | {last - row * WEEK}, as_of) > row
