"""The checker, on a sound plan and on plans broken by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.planning.tiny import LEFT, MONDAY, facts, knows, wish
from voyageur.domain.money import Money
from voyageur.domain.period import Period
from voyageur.domain.plan import HoursIn, Item, Plan, WeekShare
from voyageur.domain.profile import Profile
from voyageur.planning.schedule import make_plan
from voyageur.planning.verify import verify

HOLIDAY = Period(MONDAY + timedelta(days=14), MONDAY + timedelta(days=20))
SOUND = make_plan(wish(by=MONDAY + timedelta(days=400), budget=100_000, away=(HOLIDAY,)), facts())


def broken(plan: Plan, profile: Profile | None = None) -> str:
    return "\n".join(verify(plan, facts(), profile or Profile()))


def change(unit: str, /, **parts: object) -> Plan:
    """The sound plan with one item changed."""
    items = (replace(i, **parts) if i.unit == unit else i for i in SOUND.items)  # type: ignore[arg-type]
    return replace(SOUND, items=tuple(items))


def limit(**parts: object) -> Plan:
    """The sound plan, its person limited otherwise."""
    return replace(SOUND, person=replace(SOUND.person, **parts))  # type: ignore[arg-type]


def item(unit: str) -> Item:
    return next(i for i in SOUND.items if i.unit == unit)


def test_a_sound_plan_breaks_nothing() -> None:
    assert broken(SOUND) == ""


def test_more_hours_than_the_week_has() -> None:
    assert "7 h of 6 h" in broken(limit(hours=6))


def test_a_week_partly_away_has_only_the_hours_of_its_other_days() -> None:
    friday = MONDAY + timedelta(days=4)
    plan = limit(away=(HOLIDAY, Period(friday, friday + timedelta(days=2))))
    assert f"week of {MONDAY}: 7 h of 4 h" in broken(plan)


def test_hours_of_a_week_that_are_not_those_of_its_items() -> None:
    week = replace(SOUND.weeks[0], hours=6.5)
    plan = replace(SOUND, weeks=(week, *SOUND.weeks[1:]))
    assert "6.5 h stated, 7 h in its items" in broken(plan)


@pytest.mark.parametrize("missing", [0.1, 1])
def test_an_item_whose_weeks_do_not_add_up(missing: float) -> None:
    last = SOUND.weeks[-1]
    share = last.items[-1]
    less = WeekShare(item=share.item, hours=share.hours - missing)
    week = replace(last, hours=last.hours - missing, items=(*last.items[:-1], less))
    plan = replace(SOUND, weeks=(*SOUND.weeks[:-1], week))
    assert "in the weeks, " in broken(plan)


def test_an_item_without_any_week() -> None:
    assert "study-code-basics: 0 h in the weeks, 10 h in all" in broken(replace(SOUND, weeks=()))


def test_a_cost_that_is_not_the_sum() -> None:
    assert "states a cost of 1 cents" in broken(replace(SOUND, cost=Money(1, "CAD")))


def test_an_end_before_the_start() -> None:
    git = item("study-git")
    plan = change("study-git", end=git.start - timedelta(days=1))
    assert "study-git ends before it starts" in broken(plan)


def test_work_before_the_first_day() -> None:
    assert "is outside the time given" in broken(limit(start=MONDAY + timedelta(days=1)))


def test_work_after_the_deadline() -> None:
    by = SOUND.items[-1].end - timedelta(days=1)
    assert f"{SOUND.items[-1].unit}: " in broken(limit(by=by))


def test_work_on_a_day_away() -> None:
    plan = change("study-git", start=HOLIDAY.start)
    assert "study-git starts or ends on a day away" in broken(plan)


def test_two_items_at_the_same_time() -> None:
    plan = change("study-watch", start=item("project-ship").start)
    assert "study-watch starts before the item above it has ended" in broken(plan)


def test_an_item_before_the_one_it_waits_for() -> None:
    later = SOUND.items[-1].uid
    plan = change("study-git", blocked_by=(later,))
    assert f"study-git starts before {SOUND.items[-1].unit} has ended" in broken(plan)


def test_a_stage_after_a_later_one() -> None:
    assert "after a later stage" in broken(change("study-watch", stage="start"))


def test_the_closing_before_the_last_stage() -> None:
    assert "after a later stage" in broken(change("study-ship", stage="closing"))


def test_a_unit_whose_needs_nobody_taught() -> None:
    items = tuple(i for i in SOUND.items if i.unit != "study-code-basics")
    plan = replace(SOUND, items=items)
    assert "study-code waits for something that is not in the plan" in broken(plan)
    assert "study-code starts before what it needs is known" in broken(plan)
    assert "study-code starts" not in broken(plan, knows({"code": 1}))


def test_a_retired_exam() -> None:
    plan = change("exam-plain", unit="exam-old")
    assert "old is retired on" in broken(plan)


@pytest.mark.parametrize(("days", "gone"), [(0, False), (1, True)])
def test_an_exam_on_and_after_its_last_day(days: int, gone: bool) -> None:
    plan = change("exam-plain", unit="exam-leaving", exam_on=LEFT + timedelta(days=days))
    assert ("leaving is retired" in broken(plan)) == gone


def test_an_exam_without_the_certification_it_demands() -> None:
    plan = change("exam-plain", unit="exam-expert")
    assert "exam-expert starts before what it needs is known" in broken(plan)
    assert "exam-expert starts" not in broken(plan, knows(holds=["plain"]))


@pytest.mark.parametrize(("cents", "over"), [(14000, False), (13999, True), (0, True)])
def test_more_money_than_the_budget(cents: int, over: bool) -> None:
    assert ("the plan costs 14000 cents" in broken(limit(budget=Money(cents, "CAD")))) == over


BREAKS: dict[str, Callable[[], Plan]] = {
    "swapped": lambda: replace(SOUND, items=(SOUND.items[1], SOUND.items[0], *SOUND.items[2:])),
    "doubled": lambda: replace(SOUND, items=(*SOUND.items, SOUND.items[-1])),
    "shifted": lambda: change("study-ship", start=MONDAY, end=MONDAY),
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_plan_shuffled_by_hand_does_not_pass(how: str) -> None:
    assert broken(BREAKS[how]())


def test_an_exam_before_it_is_prepared_on_a_sunday_or_too_late() -> None:
    exam = item("exam-plain")
    assert "is before the end of preparing" in broken(change("exam-plain", exam_on=exam.end))
    sunday = exam.end + timedelta(days=7 + 6 - exam.end.weekday())
    assert "is on no working day" in broken(change("exam-plain", exam_on=sunday))
    late = MONDAY + timedelta(days=401)
    while late.weekday() > 4:
        late += timedelta(days=1)
    assert "is after the deadline" in broken(change("exam-plain", exam_on=late))
    assert "has no exam day" in broken(change("exam-plain", exam_on=None))
    assert "has an exam day and no exam" in broken(change("study-git", exam_on=exam.exam_on))


def test_a_month_that_costs_too_much() -> None:
    assert "costs 14000 cents of 13999" in broken(limit(monthly=Money(13999, "CAD")))
    assert "cents of" not in broken(limit(monthly=Money(14000, "CAD")))


def test_hours_of_other_weeks_and_weekdays_count() -> None:
    january = Period(MONDAY, MONDAY + timedelta(days=13))
    other = (HoursIn(period=january, hours=3),)
    assert f"week of {MONDAY}: 7 h of 3 h" in broken(limit(other_hours=other))
    saturdays = limit(weekdays=(0, 0, 0, 0, 0, 7, 0), start=MONDAY + timedelta(days=6))
    assert f"week of {MONDAY}: 7 h of 0 h" in broken(saturdays)


def test_work_on_a_holiday_that_is_kept() -> None:
    day = date(2027, 2, 15)
    moved = change("study-git", start=day, end=day)
    assert "starts or ends on a day away" in broken(
        replace(moved, person=replace(moved.person, holidays="ON"))
    )


def test_wishes_that_are_not_followed() -> None:
    assert "skill:blue has to be in the plan and isn't" in broken(limit(must=("skill:blue",)))
    assert "unit:study-git must not be in the plan and is" in broken(
        limit(never=("unit:study-git",))
    )
    assert broken(limit(must=("skill:red", "unit:study-git", "certification:plain"))) == ""
