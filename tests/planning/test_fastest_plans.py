"""Plans in the order that brings postings in reach soonest."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.tiny import MONDAY, SKILLS, facts, knows, wish
from voyageur.domain.plan import BEYOND, CLOSING, Plan
from voyageur.planning.fastest.problem import Posting
from voyageur.planning.schedule import make_plan
from voyageur.planning.selection import Facts
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish

BLUE, CODE, WATCH = (frozenset((skill,)) for skill in ("blue", "code", "watch"))
ADVERTS = (Posting(6, (WATCH,)), Posting(4, (CODE, WATCH)), Posting(1, (BLUE,)))


def asked() -> Facts:
    demand = {"watch": 10, "code": 4, "blue": 1}
    return replace(facts(demand), postings=ADVERTS, threshold=0.7)


def plan_of(wanted: Wish) -> Plan:
    plan = make_plan(replace(wanted, order="fastest"), asked())
    assert verify(plan, asked(), wanted.profile) == ()
    return plan


def units(plan: Plan) -> list[str]:
    return [item.unit for item in plan.items]


def test_what_most_postings_wait_for_comes_first_whatever_its_stage() -> None:
    plan = plan_of(wish())
    assert units(plan)[:3] == ["study-watch", "study-code-basics", "study-code"]
    assert (plan.order, plan.status) == ("fastest", "optimal")
    assert [str(item.here[0]) for item in plan.items][:2] == [
        "with it 6 more postings are in reach",
        "it comes before unit:study-code, with which 4 more postings are in reach",
    ]


def test_a_unit_beyond_the_roadmap_is_taken_where_a_posting_waits_for_it() -> None:
    plan = plan_of(wish())
    (blue,) = [item for item in plan.items if item.unit == "study-blue"]
    assert blue.stage == BEYOND
    assert "study-linux" in units(plan)
    assert "study-blue" not in units(make_plan(wish(), asked()))
    never = replace(wish(), person=replace(wish().person, never=("skill:blue",)))
    assert "study-blue" not in units(plan_of(never))


def test_what_closes_the_plan_comes_last_and_by_the_deadline() -> None:
    plan = plan_of(wish())
    assert {item.stage for item in plan.items[-2:]} == {CLOSING}
    end = make_plan(wish(), asked()).items[-1].end
    tight = plan_of(wish(by=end + timedelta(days=3)))
    assert tight.status == "optimal"
    assert "study-blue" not in units(tight)


@settings(max_examples=25, deadline=None)
@given(
    levels=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4), max_size=5),
    by=st.none() | st.integers(60, 400),
)
def test_every_fastest_plan_keeps_every_rule_and_is_found_where_a_roadmap_is(
    levels: dict[str, int], by: int | None
) -> None:
    wanted = wish(knows(levels), by=None if by is None else MONDAY + timedelta(days=by))
    plan = plan_of(wanted)
    if make_plan(wanted, asked()).status != "infeasible":
        assert plan.status == "optimal"
        assert plan.objectives[0].value == plan.objectives[0].bound


@pytest.mark.parametrize("threshold", [0.5, 1.0])
def test_the_part_that_has_to_be_met_counts(threshold: float) -> None:
    known = replace(asked(), threshold=threshold)
    plan = make_plan(replace(wish(), order="fastest"), known)
    first = str(plan.items[0].here[0])
    assert first == f"with it {10 if threshold == 0.5 else 6} more postings are in reach"
