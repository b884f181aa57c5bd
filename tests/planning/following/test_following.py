"""Pace, what is ahead, and what a new plan changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planning.tiny import CERTIFICATIONS, MONDAY, UNITS, facts, knows, unit, wish
from voyageur.domain.level import Level
from voyageur.domain.period import Period
from voyageur.domain.plan import Plan
from voyageur.domain.progress import Log, Progress, UnitProgress
from voyageur.domain.unit import Hours
from voyageur.planning.following.ahead import hours_ahead, profile_now, units_ahead
from voyageur.planning.following.burnup import burn_up, planned_minutes
from voyageur.planning.following.changes import (
    changed_facts,
    changed_limits,
    changes,
    decided,
    next_units,
)
from voyageur.planning.following.pace import pace_of
from voyageur.planning.schedule import make_plan
from voyageur.planning.verify import verify

PLAN = make_plan(wish(), facts())
KNOWN = {u.id: u for u in UNITS}


def done(**minutes: int) -> Progress:
    units = {f"unit:{u}": UnitProgress(m, "done", MONDAY) for u, m in minutes.items()}
    return Progress(units=units)


@pytest.mark.parametrize(
    ("units", "factor"),
    [
        ({}, 1.0),
        ({"a": UnitProgress(0, "done")}, 1.0),
        ({"a": UnitProgress(600, "open")}, 1.0),
        ({"a": UnitProgress(600, "done")}, (40 + 10) / (40 + 20)),
        ({"a": UnitProgress(1800, "open")}, (40 + 30) / (40 + 20)),
        ({"a": UnitProgress(60_000, "done")}, 2.0),
        ({"a": UnitProgress(2400, "done"), "gone": UnitProgress(60, "done")}, (40 + 40) / 60),
    ],
)
def test_pace_is_drawn_towards_the_estimate(units: dict[str, UnitProgress], factor: float) -> None:
    found = pace_of(Progress(units=units), {"a": 20.0})
    assert found.factor == pytest.approx(factor)


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 6000))
def test_more_work_never_leaves_more_ahead(low: int, more: int, most: int, minutes: int) -> None:
    one = replace(unit("x", 1), hours=Hours(low, low + more, low + more + most))
    before, after = hours_ahead(one, minutes, 1.0), hours_ahead(one, minutes + 60, 1.0)
    assert 1 <= after.low <= after.likely <= after.high
    if minutes + 60 < 60 * one.hours.likely:
        assert after.likely <= before.likely
    assert hours_ahead(one, 0, 1.0) == one.hours


def test_a_unit_that_took_longer_has_half_the_way_to_its_high_estimate_ahead() -> None:
    one = replace(unit("x", 1), hours=Hours(10, 20, 40))
    assert hours_ahead(one, 24 * 60, 1.0).likely == 8
    assert hours_ahead(one, 60 * 60, 1.0) == Hours(1, 1, 1)


def test_what_is_done_is_known_and_an_exam_is_held_until_it_runs_out() -> None:
    units = {**KNOWN, "exam-plain": KNOWN["exam-plain"]}
    passed = {c.id: replace(c, validity_months=24) for c in CERTIFICATIONS}
    progress = Progress(
        units={
            "unit:study-code": UnitProgress(60, "done", MONDAY, (("code", 2),)),
            "unit:vanished": UnitProgress(60, "done", MONDAY, (("git", 1),)),
            "unit:exam-plain": UnitProgress(60, "done", MONDAY),
            "unit:study-red": UnitProgress(60, "open", None, ()),
        }
    )
    profile = profile_now(knows({"code": 1}), progress, units, passed)
    assert profile.levels() == {"code": Level.GUIDED, "git": Level.MET}
    assert {c.origin for c in profile.claims} == {"resume", "unit"}
    (held,) = profile.certifications
    assert (held.certification, held.issued) == ("plain", MONDAY)
    assert held.expires == date(2029, 1, 4)


def replanned(progress: Progress, later: int = 21, plan: Plan = PLAN, **limits: object) -> Plan:
    """The plan for what is left, some days later."""
    day = MONDAY + timedelta(days=later)
    ahead = units_ahead(KNOWN, progress, 1.0)
    left = {i: u for i, u in ahead.items() if progress.of(f"unit:{i}").state != "done"}
    asked = wish(profile_now(knows(), progress, KNOWN, {}))
    asked = replace(
        asked,
        person=replace(asked.person, start=day, **limits),  # type: ignore[arg-type]
        as_of=day,
        keep=next_units(plan, progress, day),
        decided=decided(plan, KNOWN),
    )
    known = replace(facts(), units=left)
    found = make_plan(asked, known)
    assert verify(found, known, asked.profile) == ()
    return found


def test_the_next_four_weeks_keep_their_order_even_against_demand() -> None:
    """Other postings would turn the stage around; what begins soon stays where it was."""
    keep = next_units(PLAN, Progress(), MONDAY)
    again = make_plan(replace(wish(), keep=keep), facts({"git": 9}))
    assert [item.unit for item in again.items][: len(keep)] == list(keep)
    assert again.kept == keep
    assert again.items[0].here[0].text == "it keeps its place from your plan before"


def test_what_must_come_first_comes_first_though_it_is_new() -> None:
    """Nothing is kept that would begin before what it needs."""
    plan = make_plan(replace(wish(), keep=("study-code",)), facts())
    assert plan.kept == ()
    assert plan.items[0].unit == "study-code-basics"


def test_what_is_done_is_over_and_the_rest_moves_up() -> None:
    progress = done(**{"study-code-basics": 600, "study-code": 1200})
    progress.units = {
        ref: replace(one, gives=tuple((g.skill, int(g.to)) for g in KNOWN[ref[5:]].gives))
        for ref, one in progress.units.items()
    }
    after = replanned(progress, later=7)
    assert not {"study-code-basics", "study-code"} & {item.unit for item in after.items}
    found = changes(PLAN, after, progress)
    assert {one.kind for one in found} == {"moved"}
    assert all(one.days < 0 for one in found)


def test_a_choice_that_was_made_stays_made() -> None:
    """Red was chosen for its postings; that blue is asked for more by now changes nothing."""
    red = make_plan(wish(), facts({"red": 5}))
    assert "study-red" in {item.unit for item in red.items}
    kept = replace(wish(), decided=decided(red, KNOWN))
    assert "study-red" in {item.unit for item in make_plan(kept, facts({"green": 50})).items}
    assert "study-green" in {item.unit for item in make_plan(wish(), facts({"green": 50})).items}


def test_changes_name_what_is_new_gone_and_moved() -> None:
    gone = PLAN.items[-1]
    new = replace(gone, unit="brand-new", start=MONDAY + timedelta(days=200))
    moved = replace(PLAN.items[0], end=PLAN.items[0].end + timedelta(days=3))
    after = replace(PLAN, as_of=MONDAY, items=(moved, *PLAN.items[1:-1], new))
    found = {one.unit: one for one in changes(PLAN, after, Progress())}
    assert {unit: one.kind for unit, one in found.items()} == {
        moved.unit: "moved",
        "brand-new": "new",
        gone.unit: "gone",
    }
    assert found[moved.unit].days == 3
    assert found[moved.unit].soon
    assert not found["brand-new"].soon


def test_changed_facts_and_limits_are_said() -> None:
    exam = next(item for item in PLAN.items if item.exam_on)
    after = replace(PLAN, items=tuple(item for item in PLAN.items if item is not exam))
    units = {i: u for i, u in KNOWN.items() if i != "study-git"}
    certifications = {c.id: c for c in CERTIFICATIONS}
    said = [str(m) for m in changed_facts(PLAN, after, units, certifications)]
    assert said == ["unit:study-git isn't among the units any more"]
    away = (Period(MONDAY, MONDAY + timedelta(days=6)),)
    before = replace(PLAN.person, away=away)
    now = replace(PLAN.person, hours=5, by=date(2028, 1, 1), projects=1)
    assert [str(m) for m in changed_limits(before, now, MONDAY + timedelta(days=7))] == [
        "you have 5 hours a week, 7 before",
        "it has to be done by 2028-01-01",
        "the hours for projects are others",
    ]


def test_hours_planned_are_those_of_the_plan_that_held() -> None:
    """Seven hours a week for two weeks, then fourteen."""
    fortnight = MONDAY + timedelta(days=14)
    faster = replanned(Progress(), later=14, hours=14.0)
    plans = [replace(PLAN, as_of=MONDAY), faster]
    assert planned_minutes(plans, fortnight) == 14 * 60
    assert planned_minutes(plans, fortnight + timedelta(days=7)) == 28 * 60
    logs = [Log(MONDAY, "unit:x", 90), Log(fortnight, "unit:x", 30)]
    points = burn_up(plans, Progress(logs=logs), fortnight + timedelta(days=1))
    assert [(p.planned, p.logged) for p in points] == [(7.0, 1.5), (14.0, 1.5), (28.0, 2.0)]
