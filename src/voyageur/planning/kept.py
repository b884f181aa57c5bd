"""What keeps its place when a plan takes the place of another: the units of the next weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voyageur.domain.message import N_, Message
from voyageur.planning.problem import Problem, Task

KEEPS_ITS_PLACE = Message(N_("it keeps its place from your plan before"))

_FIRST = -1
"""The stage before all others."""


def longest_first(units: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All of a sequence, then ever fewer from its front: the most that limits allow is kept."""
    for n in range(len(units), -1, -1):
        yield tuple(units[:n])


def kept_of(tasks: Sequence[Task], kept: Sequence[str]) -> list[Task] | None:
    """The tasks that are kept, in their order; None where one has to wait for one that isn't."""
    there = {task.unit: task for task in tasks}
    found = [there[unit] for unit in kept if unit in there]
    done: set[str] = set()
    for task in found:
        if any(unit in there and unit not in done for unit in task.after):
            return None
        done.add(task.unit)
    return found


def kept_first(problem: Problem, kept: Sequence[Task]) -> Problem:
    """The problem with the tasks ``kept`` before all others, in their order."""
    before = {task.unit: () if n == 0 else (kept[n - 1].unit,) for n, task in enumerate(kept)}
    tasks = (
        replace(task, stage=_FIRST, after=(*task.after, *before[task.unit]))
        if task.unit in before
        else task
        for task in problem.tasks
    )
    return replace(problem, tasks=tuple(tasks))
