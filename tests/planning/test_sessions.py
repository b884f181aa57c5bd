"""Sessions found again from a plan: the minutes, days and weeks that it was made with."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.tiny import BUILDER, KEEPER, MONDAY, UNITS, facts, knows, unit, wish
from voyageur.domain.period import Period
from voyageur.domain.plan import CLOSING, HoursIn, Order, Plan
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.schedule import make_plan
from voyageur.planning.selection import Facts
from voyageur.planning.sessions import Session, sessions_of

DAY = timedelta(days=1)
EVEN = {"hours": 7.0}
WEEKDAYS = {"hours": 9.0, "weekdays": (0.0, 2.0, 0.0, 2.0, 0.0, 5.0, 0.0)}
AWAY = {"hours": 10.0, "away": (Period(MONDAY + 20 * DAY, MONDAY + 33 * DAY),), "holidays": "ON"}
OTHER = {
    "hours": 11.0,
    "other_hours": (
        HoursIn(period=Period(MONDAY + 14 * DAY, MONDAY + 40 * DAY), hours=3.0),
        HoursIn(period=Period(MONDAY + 60 * DAY, MONDAY + 70 * DAY), hours=0.0),
    ),
}
MANY = {"hours": 112.0}

INTERRUPTED = facts(
    units=[
        *(u for u in UNITS if u.id != "study-watch"),
        unit("project-git", 60, "git 2", "git 1", kind="project", stages=["builder/ship"]),
        unit("project-store", 20, "", "store 2", kind="project", stages=["builder/store"]),
        unit("project-watch", 9, "", "watch 2", kind="project", stages=["builder/watch"]),
        unit("study-watch", 12, "watch 2", stages=["builder/watch"]),
    ]
)
"""Of two projects the later one's turn comes while the earlier one waits."""


def planned(
    limits: dict[str, object],
    projects: float = 0.0,
    order: Order = "roadmap",
    known: Facts | None = None,
    must: tuple[str, ...] = (),
) -> Plan:
    asked = wish(wanted=BUILDER)
    person = replace(asked.person, projects=projects, must=must, **limits)  # type: ignore[arg-type]
    return make_plan(replace(asked, person=person, order=order), known or facts())


def check(plan: Plan) -> tuple[Session, ...]:
    """Minutes, weeks, first and last days are the plan's, and no minute is used twice."""
    assert plan.items
    sessions = sessions_of(plan)
    minutes: Counter[str] = Counter()
    weeks: dict[date, Counter[str]] = defaultdict(Counter)
    days: dict[str, list[date]] = defaultdict(list)
    used: Counter[date] = Counter()
    for session in sessions:
        assert session.minutes > 0
        assert session.after == used[session.day]
        used[session.day] += session.minutes
        minutes[session.uid] += session.minutes
        weeks[session.day - session.day.weekday() * DAY][session.uid] += session.minutes
        days[session.uid].append(session.day)
    assert all(one.day <= two.day for one, two in pairwise(sessions))
    for item in plan.items:
        assert minutes[item.uid] == item.hours * 60
        assert (days[item.uid][0], days[item.uid][-1]) == (item.start, item.end)
        assert len(days[item.uid]) == len(set(days[item.uid]))
    stated = {week.monday: {share.item: share.hours for share in week.items} for week in plan.weeks}
    assert stated == {
        monday: {uid: round(done / 60, 2) for uid, done in shares.items()}
        for monday, shares in weeks.items()
    }
    person = plan.person
    week = StudyWeek(
        hours=person.hours,
        weekdays=person.weekdays,
        other_hours=person.other_hours,
        away=person.away,
        holidays=person.holidays,
    )
    assert all(done <= week.minutes_on(day) for day, done in used.items())
    assert sum(used.values()) <= Capacity(week, person.start).minutes_until(max(used))
    return sessions


@pytest.mark.parametrize("projects", [0.0, 0.5, 2.0, 4.0])
@pytest.mark.parametrize("limits", [EVEN, WEEKDAYS, AWAY, OTHER, MANY])
def test_sessions_are_those_that_the_plan_was_made_with(
    limits: dict[str, object], projects: float
) -> None:
    check(planned(limits, projects))


@pytest.mark.parametrize("projects", [0.0, 2.0])
def test_a_race_has_its_sessions_too(projects: float) -> None:
    check(planned(EVEN, projects, "fastest"))


@cache
def many_projects(hours: float, projects: float, order: Order) -> Plan:
    must = ("unit:project-git", "unit:project-store", "unit:project-watch")
    return planned({"hours": hours}, projects, order, INTERRUPTED, must)


@pytest.mark.parametrize("order", ["roadmap", "fastest"])
@pytest.mark.parametrize(("hours", "projects"), [(7.0, 1.0), (7.0, 3.0), (20.0, 5.0), (60.0, 20.0)])
def test_a_project_that_gives_way_to_another_and_goes_on_later(
    hours: float, projects: float, order: Order
) -> None:
    check(many_projects(hours, projects, order))


def test_projects_do_give_way_in_the_plans_above() -> None:
    found = False
    for order in ("roadmap", "fastest"):
        beside = [i for i in many_projects(7.0, 3.0, order).items if i.beside]  # type: ignore[arg-type]
        found |= any(one.start < two.start and two.end < one.end for one, two in pairwise(beside))
    assert found


@settings(max_examples=25, deadline=None)
@given(
    weekdays=st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.5, 4.0]), min_size=7, max_size=7).filter(
        lambda hours: sum(hours) >= 4
    ),
    even=st.booleans(),
    start=st.integers(0, 20),
    away=st.tuples(st.integers(0, 60), st.integers(0, 20)),
    projects=st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5]),
)
def test_whatever_the_week_sessions_sum_up_to_the_plan(
    weekdays: list[float], even: bool, start: int, away: tuple[int, int], projects: float
) -> None:
    gone = Period(MONDAY + away[0] * DAY, MONDAY + sum(away) * DAY)
    asked = wish(knows({"code": 2}), wanted=BUILDER, hours=sum(weekdays), away=(gone,))
    person = replace(
        asked.person,
        start=MONDAY + start * DAY,
        weekdays=() if even else tuple(weekdays),
        projects=projects,
    )
    sessions = check(make_plan(replace(asked, person=person), facts()))
    assert not any(session.day in gone for session in sessions)
    if not even:
        assert all(weekdays[session.day.weekday()] for session in sessions)


def test_sessions_stand_on_the_persons_weekdays_and_nowhere_else() -> None:
    assert {s.day.weekday() for s in sessions_of(planned(WEEKDAYS))} == {1, 3, 5}
    assert {s.day.weekday() for s in sessions_of(planned(EVEN))} == {*range(7)}


def test_what_closes_the_plan_waits_for_projects_that_wait_themselves() -> None:
    plan = planned(EVEN, 6.0)
    beside = [item for item in plan.items if item.beside]
    closing = [item for item in beside if item.stage == CLOSING]
    assert [item.unit for item in closing] == ["portfolio-page", "networking-people"]
    project = next(item for item in beside if item.unit == "project-ship")
    assert project.start > plan.person.start + 30 * DAY
    first = {session.unit: session.day for session in reversed(sessions_of(plan))}
    assert first["portfolio-page"] >= project.end


def test_nothing_to_do_is_no_session_and_endless_work_neither() -> None:
    keeper = wish(wanted=KEEPER)
    plan = make_plan(keeper, facts())
    assert sessions_of(replace(plan, items=())) == ()
    assert sessions_of(replace(plan, person=replace(plan.person, hours=0.0))) == ()
