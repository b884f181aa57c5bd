"""The fastest order against trying every order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.planning.fastest.races import goals, keeps, large, races, try_everything
from voyageur.planning import fastest
from voyageur.planning.fastest import Order, Posting, Race, Task, race

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def skills(*names: str) -> frozenset[str]:
    return frozenset(names)


def values(order: Order) -> tuple[int, int, int]:
    return order.posting_hours, -order.finish, -order.cost


@SLOW
@given(problem=races(most=7))
def test_no_order_is_better(problem: Race) -> None:
    best = try_everything(problem)
    order = race(problem)
    assert (order is None) == (best is None)
    if order is not None:
        assert values(order) == best
        assert order.optimal
        assert order.bound == order.posting_hours
        assert goals(problem, keeps(problem, order.units)) == best


@settings(SLOW, max_examples=40)
@given(problem=races())
def test_a_large_race_is_answered_by_the_same_rules(problem: Race) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fastest, "SMALL", -1)
        patch.setattr(fastest, "WORK", 10)
        order = race(problem)
        assert race(problem) == order
    best = try_everything(problem)
    assert (order is None) == (best is None)
    if order is not None and best is not None:
        assert goals(problem, keeps(problem, order.units)) == values(order)
        assert values(order) <= best
        assert order.bound >= best[0]
        assert not order.optimal or values(order) == best


def test_a_race_of_middle_size_is_proven_with_the_bounds_and_without_them() -> None:
    problem = large(tasks=18, postings=30)
    with_bounds = race(problem)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fastest, "SMALL", 18)
        without = race(problem)
    assert with_bounds is not None
    assert without is not None
    assert with_bounds.optimal
    assert without.optimal
    assert values(with_bounds) == values(without)


def test_a_race_too_large_to_be_proven_has_a_bound_nearby() -> None:
    problem = large(tasks=40, postings=60)
    order = race(problem)
    assert order is not None
    assert not order.optimal
    assert values(order) == goals(problem, keeps(problem, order.units))
    assert order.posting_hours <= order.bound < 1.05 * order.posting_hours


A = Task(unit="a", hours=3, gives=skills("a"))
B = Task(unit="b", hours=2, gives=skills("b"))
EMPTY = Race(tasks=(), postings=(), known=frozenset(), theta=0.7, horizon=100)


def asks(*groups: str, n: int = 1) -> Posting:
    """A posting that asks for one group a word, of which each letter is an alternative."""
    return Posting(n, tuple(frozenset(group) for group in groups))


def test_a_race_without_tasks_is_run() -> None:
    assert race(EMPTY) == Order(units=(), posting_hours=0, bound=0, finish=0, cost=0, optimal=True)


def test_what_is_in_reach_already_counts_from_the_first_hour() -> None:
    known = replace(EMPTY, postings=(asks("a", n=2), asks()), known=skills("a"), tasks=(A,))
    order = race(known)
    assert order is not None
    assert order.posting_hours == 200


def test_the_shorter_of_two_alternatives_is_enough() -> None:
    tasks = (replace(A, needed=False), replace(B, needed=False))
    order = race(replace(EMPTY, tasks=tasks, postings=(asks("ab"),)))
    assert order is not None
    assert order.units == ("b",)
    assert order.posting_hours == 98


def test_the_cheaper_of_two_equal_alternatives_is_taken() -> None:
    tasks = (replace(A, needed=False, cost=5), replace(B, needed=False, hours=3, cost=4))
    order = race(replace(EMPTY, tasks=tasks, postings=(asks("ab"),)))
    assert order is not None
    assert (order.units, order.finish, order.cost) == (("b",), 3, 4)


def test_more_postings_an_hour_come_first() -> None:
    postings = (asks("a", n=3), asks("b", n=1))
    order = race(replace(EMPTY, tasks=(B, A), postings=postings))
    assert order is not None
    assert order.units == ("a", "b")
    assert order.posting_hours == 3 * 97 + 95


def test_an_optional_task_that_brings_nothing_is_left_out() -> None:
    tasks = (replace(B, needed=False), A)
    order = race(replace(EMPTY, tasks=tasks, postings=(asks("a"),)))
    assert order is not None
    assert order.units == ("a",)


def test_what_a_needed_task_is_after_is_in() -> None:
    tasks = (replace(B, after=("a",)), replace(A, needed=False))
    order = race(replace(EMPTY, tasks=tasks))
    assert order is not None
    assert order.units == ("a", "b")


def test_needed_tasks_that_bring_nothing_follow_as_they_are_given() -> None:
    idle = [Task(unit=unit, hours=1) for unit in ("z", "y", "x")]
    idle[0] = replace(idle[0], after=("x",))
    order = race(replace(EMPTY, tasks=(*idle, A), postings=(asks("a"),)))
    assert order is not None
    assert order.units == ("a", "x", "z", "y")


def test_a_date_comes_before_postings() -> None:
    problem = replace(EMPTY, tasks=(A, replace(B, latest=4)), postings=(asks("a"),))
    order = race(problem)
    assert order is not None
    assert order.units == ("b", "a")


def test_dates_that_cannot_be_kept_have_no_order() -> None:
    assert race(replace(EMPTY, tasks=(replace(A, latest=3), replace(B, latest=3)))) is None


def test_an_optional_task_that_cannot_end_in_time_is_left_out() -> None:
    tasks = (replace(A, latest=4), replace(B, latest=4, needed=False))
    order = race(replace(EMPTY, tasks=tasks, postings=(asks("b", n=9),)))
    assert order is not None
    assert order.units == ("a",)
    assert order.optimal


def test_what_comes_after_the_horizon_is_worth_nothing() -> None:
    tasks = (replace(A, needed=False), replace(B, needed=False))
    order = race(replace(EMPTY, tasks=tasks, postings=(asks("a"), asks("b")), horizon=3))
    assert order is not None
    assert (order.units, order.posting_hours) == (("b",), 1)
