"""The solver against trying everything."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from tests.planning.problems import START, Best, limits, problems, try_everything
from voyageur.planning import cpsat
from voyageur.planning.axis import solve_model
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.cpsat import UndecidedError
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, Problem, Task
from voyageur.planning.solver import feasible, solve

SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FREE = Limits(week=StudyWeek(hours=7), start=START)


def values(placement: Placement) -> Best:
    return Best(*(objective.value for objective in placement.objectives))


@SLOW
@given(problem=problems())
def test_the_solver_finds_what_trying_every_order_finds(problem: Problem) -> None:
    best = try_everything(problem)
    placement = solve(problem)
    assert feasible(problem, problem.limits) == (best is not None)
    assert (placement is None) == (best is None)
    if placement is not None:
        assert values(placement) == best
        assert placement.optimal
        assert all(o.bound == o.value for o in placement.objectives)


@SLOW
@given(problem=problems())
def test_the_whole_model_finds_the_same(problem: Problem) -> None:
    ours, theirs = solve(problem), solve_model(problem)
    assert (ours is None) == (theirs is None)
    if ours is not None and theirs is not None:
        assert values(ours) == values(theirs)
        assert ours.option == theirs.option


@pytest.mark.parametrize("seed", range(6))
def test_a_large_stage_is_ordered_as_the_model_orders_it(seed: int) -> None:
    random = Random(seed)
    tasks: list[Task] = []
    for n in range(14):
        after = random.sample([task.unit for task in tasks], min(n, random.randrange(3)))
        tasks.append(
            Task(
                unit=f"t{n}",
                stage=0,
                hours=random.randrange(1, 12),
                after=tuple(after),
                weight=random.choice((0, 1, 5, 20)),
                last_day=START + timedelta(days=random.randrange(40, 120))
                if random.random() < 0.2
                else None,
            )
        )
    problem = Problem(tasks=tuple(tasks), limits=FREE)
    ours, theirs = solve(problem), solve_model(problem)
    assert (ours is None) == (theirs is None)
    if ours is not None and theirs is not None:
        assert ours.optimal
        assert values(ours) == values(theirs)


def test_where_last_days_bind_a_large_stage_the_bound_stays_below() -> None:
    """Thirty tasks nothing orders, and one that has to end early though it is worth nothing."""
    tasks = [Task(unit=f"t{n}", stage=0, hours=n % 7 + 1, weight=n % 5 + 1) for n in range(30)]
    late = Task(unit="exam", stage=0, hours=5, last_day=START + timedelta(days=20))
    placement = solve(Problem(tasks=(*tasks, late), limits=FREE))
    assert placement is not None
    assert placement.starts["exam"] + 5 <= FREE.capacity.minutes_until(late.last_day) // 60  # type: ignore[arg-type]
    demand = placement.objectives[-1]
    assert demand.bound < demand.value < demand.bound * 1.1
    assert not placement.optimal


@SLOW
@given(problem=problems(), others=limits())
def test_feasible_judges_the_limits_it_is_given(problem: Problem, others: Limits) -> None:
    asked = replace(problem, limits=others)
    assert feasible(problem, others) == (try_everything(asked) is not None)


@SLOW
@given(problem=problems())
def test_work_follows_work_without_a_pause(problem: Problem) -> None:
    placement = solve(problem)
    if placement is None:
        return
    done = 0
    hours = {task.unit: task.hours for task in problem.tasks}
    for unit, start in sorted(placement.starts.items(), key=lambda pair: pair[1]):
        assert start == done
        done += hours[unit]


@SLOW
@given(problem=problems())
def test_the_same_problem_has_the_same_answer_every_time(problem: Problem) -> None:
    first = solve(problem)
    assert all(solve(problem) == first for _ in range(3))


def test_an_empty_problem_has_an_empty_plan() -> None:
    placement = solve(Problem(tasks=(), limits=FREE))
    assert placement is not None
    assert placement.starts == {}
    assert placement.optimal
    assert values(placement) == Best(0, 0, 0)


def test_what_is_asked_for_most_comes_first_within_its_stage() -> None:
    tasks = (
        Task(unit="rare", stage=0, hours=5, weight=1),
        Task(unit="asked", stage=0, hours=5, weight=9),
        Task(unit="later", stage=1, hours=1, weight=1000),
    )
    placement = solve(Problem(tasks=tasks, limits=FREE))
    assert placement is not None
    assert placement.starts == {"asked": 0, "rare": 5, "later": 10}


def test_the_first_option_that_can_be_paid_is_taken() -> None:
    tasks = (
        Task(unit="dear", stage=0, hours=1, cost=300, options=("a",)),
        Task(unit="fair", stage=0, hours=50, cost=200, options=("b",)),
        Task(unit="cheap", stage=0, hours=1, cost=100, options=("c",)),
    )
    limited = replace(FREE, budget=250)
    placement = solve(Problem(tasks=tasks, limits=limited, options=("a", "b", "c")))
    assert placement is not None
    assert placement.option == "b"
    assert placement.starts == {"fair": 0}


def test_what_two_options_share_is_placed_once() -> None:
    tasks = (
        Task(unit="shared", stage=0, hours=4, options=("a", "b")),
        Task(unit="exam-a", stage=0, hours=1, after=("shared",), options=("a",)),
        Task(unit="exam-b", stage=0, hours=1, after=("shared",), options=("b",)),
    )
    placement = solve(Problem(tasks=tasks, limits=FREE, options=("a", "b")))
    assert placement is not None
    assert placement.starts == {"shared": 0, "exam-a": 4}


def test_the_last_day_itself_still_counts() -> None:
    task = Task(unit="exam", stage=0, hours=5, last_day=START + timedelta(days=4))
    assert solve(Problem(tasks=(task,), limits=FREE)) is not None
    late = replace(task, last_day=START + timedelta(days=3))
    assert solve(Problem(tasks=(late,), limits=FREE)) is None


def test_an_option_that_is_not_taken_leaves_no_hole() -> None:
    tasks = (
        Task(unit="dear", stage=0, hours=2, cost=100, options=("b",)),
        Task(unit="always", stage=1, hours=1, after=("dear",), cost=100),
    )
    limited = replace(FREE, budget=100)
    placement = solve(Problem(tasks=tasks, limits=limited, options=("a", "b")))
    assert placement is not None
    assert placement.starts == {"always": 0}


def test_an_undecided_search_is_not_called_infeasible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cpsat, "DETERMINISTIC_SECONDS", 0.0)
    hours = (7, 11, 13, 17, 19, 23, 5, 3, 29, 31)
    tasks = [Task(unit=f"t{n}", stage=0, hours=h, weight=n) for n, h in enumerate(hours)]
    monthly = replace(FREE, monthly=0)
    problem = Problem(tasks=tuple(tasks), limits=monthly)
    with pytest.raises(UndecidedError, match="none was ruled out"):
        feasible(problem, replace(monthly, by=START + timedelta(days=157)))
    with pytest.raises(UndecidedError):
        solve(problem)
