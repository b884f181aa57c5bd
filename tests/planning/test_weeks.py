"""Weeks that aren't even, exam days, windows, renewals."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planning.tiny import MONDAY, certification, facts, knows, wish
from voyageur.domain.period import Period, months_after
from voyageur.domain.plan import HoursIn, Plan
from voyageur.domain.profile import Held
from voyageur.domain.unit import Hours
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.exams import exam_day, prepared_by
from voyageur.planning.schedule import make_plan
from voyageur.planning.verify import verify
from voyageur.planning.window import finish_window
from voyageur.planning.wish import Wish

DAY = timedelta(days=1)
JULY = Period(date(2027, 7, 1), date(2027, 7, 31))
ONTARIO = StudyWeek(hours=10, holidays="ON")


def limited(wanted: Wish, **parts: object) -> Wish:
    return replace(wanted, person=replace(wanted.person, **parts))  # type: ignore[arg-type]


def test_weekdays_have_their_own_hours() -> None:
    week = StudyWeek(hours=9, weekdays=(0, 2, 0, 2, 0, 5, 0))
    assert [week.minutes_on(MONDAY + n * DAY) for n in range(7)] == [0, 120, 0, 120, 0, 300, 0]


def test_other_hours_keep_the_pattern_of_the_weekdays() -> None:
    other = (HoursIn(period=JULY, hours=18),)
    week = StudyWeek(hours=9, weekdays=(0, 2, 0, 2, 0, 5, 0), other_hours=other)
    saturday = date(2027, 7, 3)
    assert week.minutes_on(saturday) == 600
    assert week.minutes_on(saturday - 7 * DAY) == 300
    even = StudyWeek(hours=7, other_hours=(HoursIn(period=JULY, hours=0),))
    assert even.minutes_on(saturday) == 0


@pytest.mark.parametrize(
    ("day", "region", "kept"),
    [
        (date(2027, 7, 1), "canada", True),
        (date(2027, 2, 15), "ON", True),
        (date(2027, 2, 15), "QC", False),
        (date(2027, 6, 24), "QC", True),
        (date(2027, 6, 24), "ON", False),
    ],
)
def test_statutory_holidays_of_a_province_are_free(day: date, region: str, kept: bool) -> None:
    """Family Day is kept in Ontario, the Fête nationale in Québec, Canada Day everywhere."""
    assert StudyWeek(hours=7, holidays=region).is_free(day) is not kept
    assert StudyWeek(hours=7).is_free(day)


def test_an_exam_is_sat_on_a_working_day_after_the_last_of_preparing() -> None:
    friday = date(2027, 6, 25)
    assert exam_day(ONTARIO, friday) == date(2027, 6, 28)
    assert exam_day(ONTARIO, date(2027, 6, 30)) == date(2027, 7, 2)
    assert exam_day(ONTARIO, friday, opens=date(2027, 9, 4)) == date(2027, 9, 7)


@given(
    last=st.integers(0, 400).map(lambda n: MONDAY + n * DAY),
    away=st.tuples(st.integers(0, 300), st.integers(0, 40)),
)
def test_whoever_is_prepared_in_time_sits_the_exam_in_time_and_nobody_else(
    last: date, away: tuple[int, int]
) -> None:
    first = MONDAY + away[0] * DAY
    week = replace(ONTARIO, away=(Period(first, first + away[1] * DAY),))
    prepared = prepared_by(week, last, MONDAY)
    if prepared >= MONDAY:
        assert exam_day(week, prepared) <= last
        assert exam_day(week, prepared + DAY) > last


@given(st.lists(st.tuples(*[st.integers(1, 40)] * 3).map(sorted), min_size=1, max_size=30))
def test_a_window_is_in_order_and_within_the_extremes(units: list[list[int]]) -> None:
    capacity = Capacity(StudyWeek(hours=7), MONDAY)
    hours = [Hours(*each) for each in units]
    window = finish_window(hours, capacity)
    assert window is not None
    first, last = (sum(getattr(h, end) for h in hours) for end in ("low", "high"))
    assert capacity.day_ending(first * 60) <= window.early <= window.middle  # type: ignore[operator]
    assert window.middle <= window.late <= capacity.day_ending(last * 60)  # type: ignore[operator]
    assert window == finish_window(hours, capacity)


def test_hours_that_are_sure_leave_no_window() -> None:
    window = finish_window([Hours(7, 7, 7)] * 3, Capacity(StudyWeek(hours=7), MONDAY))
    assert window is not None
    assert {window.early, window.middle, window.late} == {MONDAY + 20 * DAY}


def test_months_end_on_their_last_day() -> None:
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_after(date(2027, 11, 15), 26) == date(2030, 1, 15)


def plan_of(wanted: Wish, certifications: Sequence[object] = ()) -> Plan:
    known = facts(certifications=certifications) if certifications else facts()  # type: ignore[arg-type]
    plan = make_plan(wanted, known)
    assert verify(plan, known, wanted.profile) == ()
    return plan


def test_a_certification_held_that_runs_out_on_the_way_is_named() -> None:
    expires = MONDAY + 60 * DAY
    held = Held(certification="plain", expires=expires)
    profile = replace(knows(), certifications=(held,))
    (renewal,) = plan_of(wish(profile)).renewals
    assert (renewal.certification, renewal.expires) == ("plain", expires)
    late = replace(held, expires=MONDAY + 4000 * DAY)
    assert plan_of(wish(replace(profile, certifications=(late,)))).renewals == ()


def test_a_certification_earned_on_the_way_can_run_out_before_the_end() -> None:
    short = replace(certification("plain"), validity_months=1)
    others = [c for c in facts().certifications.values() if c.id != "plain"]
    plan = plan_of(wish(hours=2), [short, *others])
    (exam,) = [item for item in plan.items if item.exam_on]
    assert exam.exam_on is not None
    (renewal,) = plan.renewals
    assert renewal.expires == months_after(exam.exam_on, 1)


def test_uneven_weeks_give_sound_plans() -> None:
    weekdays = (0.0, 2.0, 0.0, 2.0, 0.0, 3.0, 0.0)
    wanted = limited(
        wish(), weekdays=weekdays, holidays="ON", other_hours=(HoursIn(period=JULY, hours=20),)
    )
    plan = plan_of(wanted)
    assert {item.start.weekday() for item in plan.items} <= {1, 3, 5}
    assert plan.status == "optimal"
    assert verify(replace(plan, person=replace(plan.person, holidays="QC")), facts(), knows()) == ()


def test_a_monthly_budget_moves_an_exam_to_a_later_month() -> None:
    """``expert`` needs ``plain``: two exams, that together cost more than a month allows."""
    dear = [
        replace(
            certification(c.id, c.prices[0].value if c.prices else None),
            prerequisite=c.prerequisite,
        )
        for c in facts().certifications.values()
    ]
    wanted = limited(wish(hours=60), must=("certification:plain", "certification:senior"))
    dear = [replace(c, prerequisite=None) if c.id == "senior" else c for c in dear]
    free = plan_of(wanted, dear)
    costs = {item.unit: item.cost.cents for item in free.items if item.cost}
    assert len({f"{i.exam_on:%Y-%m}" for i in free.items if i.exam_on}) == 1
    most = replace(free.cost, cents=max(costs.values()))  # type: ignore[type-var]
    tight = plan_of(limited(wanted, monthly=most), dear)
    assert len({f"{i.exam_on:%Y-%m}" for i in tight.items if i.exam_on}) == 2
    assert tight.items[-1].end == free.items[-1].end
    none = make_plan(
        limited(wanted, monthly=replace(most, cents=most.cents - 1)), facts(certifications=dear)
    )
    assert none.status == "infeasible"
    (conflict,) = none.conflicts
    assert conflict.limits == ("monthly",)
    assert conflict.remedies[0].to == f"{most.cents / 100:.2f}"
