"""Tasks in whole numbers."""

from graphlib import CycleError

import pytest

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.problem import Task
from voyageur.planning.fastest.tasks import encode_tasks, in_sequence


def test_bits_are_the_places_of_the_ones() -> None:
    assert list(bits(0b1010010)) == [1, 4, 6]


def test_tasks_stay_as_given_but_after_what_they_are_after() -> None:
    tasks = [
        Task(unit="c", hours=1, after=("b", "a")),
        Task(unit="d", hours=1),
        Task(unit="a", hours=1),
        Task(unit="b", hours=1, after=("a",)),
    ]
    assert [task.unit for task in in_sequence(tasks)] == ["a", "b", "c", "d"]


def test_tasks_after_each_other_are_refused() -> None:
    circle = [Task(unit="a", hours=1, after=("b",)), Task(unit="b", hours=1, after=("a",))]
    with pytest.raises(CycleError):
        in_sequence(circle)


def test_only_the_nearest_are_directly_before() -> None:
    tasks = [
        Task(unit="a", hours=1),
        Task(unit="b", hours=1, after=("a",)),
        Task(unit="c", hours=1, after=("a", "b")),
    ]
    assert encode_tasks(tasks).before[2] == 0b011
    assert encode_tasks(tasks).directly_before(2) == 0b010


def test_a_task_is_due_in_time_for_those_after_it() -> None:
    tasks = [
        Task(unit="free", hours=9),
        Task(unit="first", hours=2),
        Task(unit="exam", hours=3, after=("first",), latest=10),
        Task(unit="other", hours=1, latest=8),
    ]
    whole = encode_tasks(tasks)
    due = whole.due(0b1111)
    assert due == [(7, 1), (8, 3), (10, 2), (float("inf"), 0)]
    assert whole.in_time(due)
    assert not whole.in_time(due, now=5)
    assert whole.in_time(due, done=0b0010, now=5)
