"""From a wish to a plan in weeks."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.tiny import (
    BUILDER,
    EVERYTHING,
    LEFT,
    MONDAY,
    SKILLS,
    UNITS,
    facts,
    knows,
    wish,
    with_certifications,
)
from voyageur.domain.errors import InputError
from voyageur.domain.money import Money
from voyageur.domain.period import Period
from voyageur.domain.plan import CLOSING, Plan, Remedy
from voyageur.planning.finish import levels_on, uid_of
from voyageur.planning.schedule import make_plan
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish

SOME_LEVELS = st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4), max_size=5)


def plan_of(wanted: Wish | None = None) -> Plan:
    return make_plan(wanted or wish(), facts())


def exams(plan: Plan) -> list[str]:
    return [item.unit for item in plan.items if item.unit.startswith("exam-")]


@settings(max_examples=40, deadline=None)
@given(
    levels=SOME_LEVELS,
    hours=st.sampled_from([1, 3.5, 7, 10, 60]),
    start=st.integers(0, 6),
    gone=st.integers(0, 40),
    demand=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 50)),
)
def test_every_plan_is_proven_and_keeps_every_rule(
    levels: dict[str, int], hours: float, start: int, gone: int, demand: dict[str, int]
) -> None:
    first = MONDAY + timedelta(days=start)
    away = (Period(first + timedelta(days=5), first + timedelta(days=5 + gone)),)
    profile = knows(levels)
    plan = make_plan(wish(profile, hours=hours, start=first, away=away), facts(demand))
    assert plan.status == "optimal"
    assert verify(plan, facts(demand), profile) == ()
    assert plan == make_plan(wish(profile, hours=hours, start=first, away=away), facts(demand))


def test_stages_follow_the_roadmap_and_portfolio_and_network_close_it() -> None:
    stages = [item.stage for item in plan_of().items]
    order = [stage.id for stage in BUILDER.stages] + [CLOSING]
    assert stages == sorted(stages, key=order.index)
    assert {item.unit for item in plan_of().items[-2:]} == {"portfolio-page", "networking-people"}


def test_the_exam_comes_after_all_its_skills() -> None:
    plan = plan_of()
    exam = next(item for item in plan.items if item.unit == "exam-plain")
    study = next(item for item in plan.items if item.unit == "study-code")
    assert study.uid in exam.blocked_by
    assert study.end <= exam.start


def test_a_demanded_exam_is_planned_before_the_one_that_demands_it() -> None:
    plan = plan_of(wish(wanted=with_certifications(BUILDER, "expert")))
    assert exams(plan) == ["exam-plain", "exam-expert"]


def test_weeks_add_up_to_the_items_and_never_exceed_the_hours() -> None:
    plan = plan_of(wish(hours=10))
    done: Counter[str] = Counter()
    for week in plan.weeks:
        assert week.monday.weekday() == 0
        assert week.hours <= 10
        for share in week.items:
            done[share.item] += round(share.hours * 100)
    assert {item.uid: round(item.hours * 100) for item in plan.items} == pytest.approx(done, abs=5)


def test_work_starts_on_the_first_day_and_goes_on_without_a_pause() -> None:
    plan = plan_of()
    assert plan.items[0].start == MONDAY
    for one, two in pairwise(plan.items):
        assert timedelta(0) <= two.start - one.end <= timedelta(days=1)


def test_work_that_ends_with_a_day_is_followed_on_the_next() -> None:
    first, second = plan_of(wish(hours=7)).items[:2]
    assert (first.hours, first.end) == (10, date(2027, 1, 13))
    assert second.start == date(2027, 1, 14)


def test_days_away_are_free_of_work() -> None:
    holiday = Period(date(2027, 2, 1), date(2027, 2, 14))
    plan = plan_of(wish(away=(holiday,)))
    days = {day for item in plan.items for day in (item.start, item.end)}
    assert not any(day in holiday for day in days)
    assert not {date(2027, 2, 1), date(2027, 2, 8)} & {week.monday for week in plan.weeks}


def test_an_exam_is_sat_before_it_retires_or_not_planned_at_all() -> None:
    wanted = with_certifications(BUILDER, "leaving", "plain")
    assert exams(plan_of(wish(wanted=wanted))) == ["exam-leaving"]
    late = plan_of(wish(wanted=wanted, start=LEFT - timedelta(days=7)))
    assert exams(late) == ["exam-plain"]


def test_an_exam_that_can_only_be_sat_too_late_is_a_conflict_with_the_hours() -> None:
    wanted = with_certifications(BUILDER, "leaving")
    plan = plan_of(wish(wanted=wanted, start=LEFT - timedelta(days=14)))
    assert plan.status == "infeasible"
    assert [conflict.limits for conflict in plan.conflicts] == [("hours",)]
    (remedy,) = plan.conflicts[0].remedies
    more = wish(wanted=wanted, start=LEFT - timedelta(days=14), hours=float(remedy.to))
    assert exams(plan_of(more)) == ["exam-leaving"]


def test_the_budget_decides_which_exam_is_taken_and_the_reason_names_it() -> None:
    dear = wish(wanted=with_certifications(BUILDER, "plain", "leaving"))
    assert exams(plan_of(dear)) == ["exam-plain"]
    plan = plan_of(wish(wanted=dear.role, budget=5000))
    assert exams(plan) == ["exam-leaving"]
    assert plan.cost == Money(3000, "CAD")
    (left,) = [s for s in plan.skipped if s.ref == "certification:plain"]
    assert left.reason.values == {"certification": "certification:leaving"}


def test_an_exam_of_unknown_price_is_not_taken_within_a_budget() -> None:
    either = with_certifications(BUILDER, "expert", "leaving")
    assert exams(plan_of(wish(wanted=either)))[-1] == "exam-expert"
    assert exams(plan_of(wish(wanted=either, budget=1_000_000))) == ["exam-leaving"]


def test_a_budget_that_pays_no_exam_says_what_would() -> None:
    plan = plan_of(wish(budget=2999))
    assert plan.status == "infeasible"
    assert plan.items == ()
    (conflict,) = plan.conflicts
    assert conflict.remedies == (Remedy(limit="budget", from_="29.99", to="30.00"),)


def test_the_cost_is_the_sum_at_the_rate_given() -> None:
    assert plan_of(wish(rate="1.40")).cost == Money(14000, "CAD")
    assert plan_of(wish(rate="2")).cost == Money(20000, "CAD")


def test_an_unknown_price_is_listed_and_not_in_the_sum() -> None:
    plan = plan_of(wish(wanted=with_certifications(BUILDER, "expert")))
    assert [unknown.ref for unknown in plan.unknown_costs] == ["certification:expert"]
    assert plan.cost == Money(14000, "CAD")
    assert next(item for item in plan.items if item.unit == "exam-expert").cost is None


def test_whoever_knows_everything_has_only_the_closing_to_do() -> None:
    plan = plan_of(wish(knows(EVERYTHING, holds=["plain"])))
    assert plan.status == "optimal"
    assert {item.stage for item in plan.items} == {CLOSING}


def test_nothing_at_all_to_do_is_an_empty_plan() -> None:
    open_ended = facts(units=[u for u in UNITS if u.stages != ("*/last",)])
    plan = make_plan(wish(knows(EVERYTHING, holds=["plain"])), open_ended)
    assert plan.status == "optimal"
    assert plan.items == plan.weeks == ()
    assert plan.cost == Money(0, "CAD")


def test_more_than_sixty_years_are_refused() -> None:
    with pytest.raises(InputError, match="more than 60 years"):
        plan_of(wish(hours=0.02))


def test_the_identity_of_an_item_does_not_change_with_its_dates() -> None:
    early, late = plan_of(), plan_of(wish(start=MONDAY + timedelta(days=40), hours=20))
    assert {i.unit: i.uid for i in early.items} == {i.unit: i.uid for i in late.items}
    assert len({i.uid for i in early.items}) == len(early.items)
    assert uid_of("study-code", 1) != uid_of("study-code")


def test_levels_grow_with_what_has_ended() -> None:
    plan = plan_of()
    units = facts().units
    ends = {item.unit: item.end for item in plan.items}
    before = levels_on(knows(), plan.items, units, ends["study-code"] - timedelta(days=1))
    assert before == {"code": 1}
    assert levels_on(knows(), plan.items, units, ends["study-code"])["code"] == 2
    assert levels_on(knows({"code": 4}), plan.items, units, ends["study-code"])["code"] == 4


def test_within_a_stage_what_postings_ask_for_comes_first() -> None:
    def first(demand: dict[str, int]) -> str:
        items = make_plan(wish(), facts(demand)).items
        return next(item.unit for item in items if item.stage == "store")

    assert first({"store": 30}) == "study-store"
    git = [
        replace(u, gives=tuple(replace(g, to=2) for g in u.gives)) if u.id == "study-git" else u
        for u in UNITS
    ]
    items = make_plan(wish(), facts({"git": 30}, units=git)).items
    assert next(item.unit for item in items if item.stage == "store") == "study-git"
