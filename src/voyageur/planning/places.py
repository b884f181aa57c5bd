"""Why each piece of a plan stands where it does, and no earlier."""

from collections.abc import Mapping, Sequence

from voyageur.domain.message import N_, Message
from voyageur.planning.problem import Task


def places(order: Sequence[Task]) -> dict[str, tuple[Message, ...]]:
    """Of each unit what keeps it from starting earlier; ``order`` are the placed tasks.

    A task starts right after a task that it waits for, with its stage, or after one of its own
    stage that is worth more an hour or that something else of the stage waits for.
    """
    at = {task.unit: place for place, task in enumerate(order)}
    return {task.unit: (_why(task, order, at),) for task in order}


def _why(task: Task, order: Sequence[Task], at: Mapping[str, int]) -> Message:
    place = at[task.unit]
    if place == 0:
        return Message(N_("nothing has to come before it"))
    before = order[place - 1]
    waited = [unit for unit in task.after if unit in at]
    last = max(waited, key=lambda unit: at[unit], default=None)
    if last == before.unit:
        return Message(N_("it builds on {unit}, right before it"), {"unit": f"unit:{last}"})
    if before.stage < task.stage:
        return Message(N_("it opens its stage, which follows the one before"))
    return _outranked(task, before, order[place:])


def _outranked(task: Task, before: Task, later: Sequence[Task]) -> Message:
    unit = {"unit": f"unit:{before.unit}"}
    if before.weight * task.hours >= task.weight * before.hours and before.weight:
        return Message(N_("{unit} goes before it: for its hours, more postings ask for that"), unit)
    if any(before.unit in other.after for other in later):
        return Message(N_("{unit} goes before it: what postings ask for builds on that"), unit)
    return Message(N_("{unit} goes before it: no order of the two is better"), unit)
