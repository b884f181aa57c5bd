"""Why there is no plan, and what would be enough."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings

from tests.planning.problems import START, problems
from voyageur.domain.period import Period
from voyageur.domain.plan import Conflict, Remedy
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.conflict import MOST_STUDY_HOURS, find_conflicts
from voyageur.planning.problem import LIMITS, Limits, Problem, Task
from voyageur.planning.solver import feasible

SEARCH = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
FREE = Limits(week=StudyWeek(hours=7), start=START)
"""An hour a day."""

WORK = Task(unit="work", stage=0, hours=20)


def lifted(limits: Limits, names: Iterable[str]) -> Limits:
    for name in names:
        limits = limits.without(name)
    return limits


def away_on(limits: Limits, away: tuple[Period, ...]) -> Limits:
    return replace(limits, week=replace(limits.week, away=away))


def days_in(away: Iterable[Period]) -> list[date]:
    return [
        period.start + timedelta(days=n)
        for period in away
        for n in range((period.end - period.start).days + 1)
    ]


def home_for(limits: Limits, given_up: int) -> Limits:
    """At home on the first so many of the days away that fall into the plan."""
    days = sorted(days_in(limits.week.away))
    useless = [day for day in days if day < limits.start]
    kept = [*useless, *days[len(useless) + given_up :]]
    return away_on(limits, tuple(Period(day, day) for day in kept))


def follow(limits: Limits, remedy: Remedy, *, short_by: int = 0) -> Limits:
    """The limits after a remedy, or one that falls a step or more short of it."""
    match remedy.limit:
        case "hours":
            return replace(limits, week=replace(limits.week, hours=float(remedy.to) - short_by / 2))
        case "by":
            return replace(limits, by=date.fromisoformat(remedy.to) - timedelta(days=short_by))
        case "budget":
            return replace(limits, budget=round(float(remedy.to) * 100) - short_by)
    return home_for(limits, int(remedy.from_) - int(remedy.to) - short_by)


def others(conflicts: Iterable[Conflict], one: Conflict) -> list[str]:
    return [name for other in conflicts if other is not one for name in other.limits]


def only(problem: Problem) -> Conflict:
    (conflict,) = find_conflicts(problem)
    return conflict


@SEARCH
@given(problem=problems(most=5))
def test_each_conflict_collides_and_stops_as_soon_as_one_of_its_limits_goes(
    problem: Problem,
) -> None:
    assume(not feasible(problem, problem.limits))
    for conflict in find_conflicts(problem):
        alone = lifted(problem.limits, [n for n in LIMITS if n not in conflict.limits])
        assert not feasible(problem, alone)
        for name in conflict.limits:
            assert feasible(problem, alone.without(name))


@SEARCH
@given(problem=problems(most=5))
def test_without_any_of_the_limits_named_there_is_a_plan(problem: Problem) -> None:
    assume(not feasible(problem, problem.limits))
    conflicts = find_conflicts(problem)
    named = [name for conflict in conflicts for name in conflict.limits]
    assert len(named) == len(set(named))
    assert feasible(problem, lifted(problem.limits, named or LIMITS)) == bool(conflicts)


@SEARCH
@given(problem=problems(most=5))
def test_each_remedy_is_enough_and_one_step_less_is_not(problem: Problem) -> None:
    assume(not feasible(problem, problem.limits))
    conflicts = find_conflicts(problem)
    for conflict in conflicts:
        rest = lifted(problem.limits, others(conflicts, conflict))
        for remedy in conflict.remedies:
            assert feasible(problem, follow(rest, remedy))
            if remedy.to != "0.5":
                assert not feasible(problem, follow(rest, remedy, short_by=1))


def test_too_few_hours_before_the_deadline() -> None:
    by = START + timedelta(days=6)
    conflict = only(Problem(tasks=(WORK,), limits=replace(FREE, by=by)))
    assert conflict.limits == ("hours", "by")
    assert conflict.remedies == (
        Remedy(limit="hours", from_="7", to="20"),
        Remedy(limit="by", from_=by.isoformat(), to=(START + timedelta(days=19)).isoformat()),
    )


def test_more_hours_than_anybody_can_keep_up_are_not_offered() -> None:
    work = replace(WORK, hours=round(MOST_STUDY_HOURS) + 1)
    conflict = only(Problem(tasks=(work,), limits=replace(FREE, by=START + timedelta(days=6))))
    assert conflict.limits == ("hours", "by")
    assert [remedy.limit for remedy in conflict.remedies] == ["by"]


def test_too_little_money() -> None:
    exam = Task(unit="exam", stage=0, hours=1, cost=22770)
    conflict = only(Problem(tasks=(exam,), limits=replace(FREE, budget=10000)))
    assert conflict.limits == ("budget",)
    assert conflict.remedies == (Remedy(limit="budget", from_="100.00", to="227.70"),)


def test_the_cheapest_option_is_what_the_budget_has_to_pay() -> None:
    tasks = (
        Task(unit="dear", stage=0, hours=1, cost=300, options=("a",)),
        Task(unit="cheap", stage=0, hours=1, cost=200, options=("b",)),
    )
    problem = Problem(tasks=tasks, limits=replace(FREE, budget=100), options=("a", "b"))
    assert only(problem).remedies == (Remedy(limit="budget", from_="1.00", to="2.00"),)


def test_too_many_days_away_before_the_deadline() -> None:
    away = (Period(START + timedelta(days=2), START + timedelta(days=11)),)
    limits = away_on(replace(FREE, by=START + timedelta(days=24)), away)
    conflict = only(Problem(tasks=(WORK,), limits=limits))
    assert conflict.limits == ("hours", "by", "away")
    assert Remedy(limit="away", from_="10", to="5") in conflict.remedies


def test_days_away_that_do_not_matter_need_not_be_given_up() -> None:
    before = Period(START - timedelta(days=9), START - timedelta(days=5))
    across = Period(START + timedelta(days=16), START + timedelta(days=40))
    limits = away_on(replace(FREE, by=START + timedelta(days=20)), (before, across))
    conflict = only(Problem(tasks=(WORK,), limits=limits))
    assert Remedy(limit="away", from_="30", to="26") in conflict.remedies


def test_two_conflicts_at_once_have_a_remedy_each() -> None:
    tasks = (WORK, Task(unit="exam", stage=0, hours=1, cost=500))
    limits = replace(FREE, by=START + timedelta(days=6), budget=0)
    conflicts = find_conflicts(Problem(tasks=tasks, limits=limits))
    assert {c.limits: [(r.limit, r.to) for r in c.remedies] for c in conflicts} == {
        ("hours", "by"): [("hours", "21"), ("by", "2027-01-26")],
        ("budget",): [("budget", "5.00")],
    }


@pytest.mark.parametrize("short", [0, 1])
def test_an_exam_that_retires_too_early_collides_with_the_hours_alone(short: int) -> None:
    last_day = START + timedelta(days=20 - short)
    exam = Task(unit="exam", stage=1, hours=1, after=("work",), last_day=last_day)
    problem = Problem(tasks=(WORK, exam), limits=FREE)
    if not short:
        assert feasible(problem, FREE)
        return
    assert only(problem).limits == ("hours",)
    assert only(problem).remedies == (Remedy(limit="hours", from_="7", to="7.5"),)


def test_facts_that_allow_no_plan_are_nobody_s_limit() -> None:
    gone = Task(unit="exam", stage=0, hours=1, last_day=START - timedelta(days=1))
    assert find_conflicts(Problem(tasks=(gone,), limits=FREE)) == ()


def test_an_unknown_limit_can_not_be_lifted() -> None:
    with pytest.raises(ValueError, match="mood"):
        FREE.without("mood")
