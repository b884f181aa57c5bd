"""The step function from effort to days."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.planning.problems import START, periods
from voyageur.domain.period import Period
from voyageur.planning.capacity import HORIZON_DAYS, Capacity, StudyWeek

MONDAY = date(2027, 1, 4)
HOURS = st.sampled_from([0.5, 1, 2.5, 3.3, 7, 10, 40, 60, 168])
STARTS = st.integers(0, 6).map(lambda n: MONDAY + timedelta(days=n))
SOME_DAYS = st.integers(-5, 200)


def capacity_of(hours: float, start: date, away: Sequence[Period] = ()) -> Capacity:
    return Capacity(StudyWeek(hours=hours, away=tuple(away)), start)


def minutes_on(capacity: Capacity, day: date) -> int:
    return capacity.minutes_until(day) - capacity.minutes_until(day - timedelta(days=1))


@given(hours=HOURS, start=STARTS, away=periods(), week=st.integers(-1, 30))
def test_a_week_never_gives_more_than_its_hours(
    hours: float, start: date, away: Sequence[Period], week: int
) -> None:
    monday = MONDAY + timedelta(days=7 * week)
    capacity = capacity_of(hours, start, away)
    there = capacity.minutes_until(monday + timedelta(days=6)) - capacity.minutes_until(
        monday - timedelta(days=1)
    )
    assert 0 <= there <= round(hours * 60)


@given(hours=HOURS, start=STARTS, away=periods(), days=st.tuples(SOME_DAYS, SOME_DAYS))
def test_the_sum_never_falls(
    hours: float, start: date, away: Sequence[Period], days: tuple[int, int]
) -> None:
    earlier, later = sorted(MONDAY + timedelta(days=n) for n in days)
    capacity = capacity_of(hours, start, away)
    assert capacity.minutes_until(earlier) <= capacity.minutes_until(later)


@given(hours=HOURS, start=STARTS, away=periods(), minutes=st.integers(1, 20_000))
def test_work_ends_on_the_first_day_that_has_enough(
    hours: float, start: date, away: Sequence[Period], minutes: int
) -> None:
    capacity = capacity_of(hours, start, away)
    end = capacity.day_ending(minutes)
    assert end is not None
    assert capacity.minutes_until(end - timedelta(days=1)) < minutes <= capacity.minutes_until(end)


@given(hours=HOURS, start=STARTS, away=periods(), minutes=st.integers(0, 20_000))
def test_work_starts_on_the_first_day_with_time_left(
    hours: float, start: date, away: Sequence[Period], minutes: int
) -> None:
    capacity = capacity_of(hours, start, away)
    begin = capacity.day_starting(minutes)
    assert begin is not None
    before = capacity.minutes_until(begin - timedelta(days=1))
    assert before <= minutes < capacity.minutes_until(begin)
    assert not any(begin in period for period in away)


@given(hours=HOURS, start=STARTS, away=periods(), minutes=st.integers(1, 20_000))
def test_the_last_minute_is_worked_on_the_day_it_starts(
    hours: float, start: date, away: Sequence[Period], minutes: int
) -> None:
    capacity = capacity_of(hours, start, away)
    assert capacity.day_starting(minutes - 1) == capacity.day_ending(minutes)


@given(hours=HOURS, start=STARTS, away=periods())
def test_days_away_and_days_before_the_start_give_nothing(
    hours: float, start: date, away: Sequence[Period]
) -> None:
    capacity = capacity_of(hours, start, away)
    for period in away:
        for n in range((period.end - period.start).days + 1):
            assert minutes_on(capacity, period.start + timedelta(days=n)) == 0
    assert capacity.minutes_until(start - timedelta(days=1)) == 0


def test_a_whole_week_gives_all_its_hours_whatever_they_are() -> None:
    assert capacity_of(10, MONDAY).minutes_until(MONDAY + timedelta(days=6)) == 600
    assert capacity_of(3.3, MONDAY).minutes_until(MONDAY + timedelta(days=13)) == 396


def test_a_start_on_wednesday_leaves_five_sevenths_of_the_week() -> None:
    capacity = capacity_of(7, START)
    assert START.weekday() == 2
    assert capacity.minutes_until(START) == 60
    assert capacity.minutes_until(START + timedelta(days=4)) == 5 * 60


def test_the_order_of_absences_does_not_matter() -> None:
    one = Period(MONDAY, MONDAY + timedelta(days=3))
    two = Period(MONDAY + timedelta(days=10), MONDAY + timedelta(days=12))
    last = MONDAY + timedelta(days=30)
    sums = {capacity_of(10, MONDAY, away).minutes_until(last) for away in ((one, two), (two, one))}
    assert len(sums) == 1


def test_effort_beyond_the_horizon_has_no_day() -> None:
    capacity = capacity_of(0.5, MONDAY)
    assert capacity.day_ending(10**9) is None
    assert capacity.day_starting(10**9) is None


def test_a_deadline_beyond_the_horizon_gives_what_the_horizon_has() -> None:
    capacity = capacity_of(10, MONDAY)
    edge = capacity.minutes_until(MONDAY + timedelta(days=HORIZON_DAYS))
    assert capacity.minutes_until(date(9999, 12, 31)) == edge
