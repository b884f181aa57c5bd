"""Why each piece of a plan stands where it does, and no earlier."""

from collections.abc import Mapping, Sequence

from voyageur.domain.message import N_, Message
from voyageur.domain.requirement import ENOUGH
from voyageur.planning.problem import Task

_PROOF = 1
"""The weight of what proves a stage, which no posting asks for."""


def places(order: Sequence[Task]) -> dict[str, tuple[Message, ...]]:
    """Of each unit what keeps it from starting earlier; ``order`` are the placed tasks.

    A task starts right after a task that it waits for, with its stage, or after one of its own
    stage that is worth more an hour or that something else of the stage waits for. Nothing is said
    where another order would be as good, or where too few postings stand behind this one.
    """
    at = {task.unit: place for place, task in enumerate(order)}
    return {task.unit: _why(task, order, at) for task in order}


def _why(task: Task, order: Sequence[Task], at: Mapping[str, int]) -> tuple[Message, ...]:
    place = at[task.unit]
    if place == 0:
        return (Message(N_("nothing has to come before it")),)
    before = order[place - 1]
    waited = [unit for unit in task.after if unit in at]
    last = max(waited, key=lambda unit: at[unit], default=None)
    if last == before.unit:
        return (Message(N_("it builds on {unit}, right before it"), {"unit": f"unit:{last}"}),)
    if before.stage < task.stage:
        return (Message(N_("it opens its stage, which follows the one before")),)
    return _outranked(task, before, order, place)


def _outranked(task: Task, before: Task, order: Sequence[Task], place: int) -> tuple[Message, ...]:
    later = order[place:]
    unit = {"unit": f"unit:{before.unit}"}
    # There are at least as many postings as ask for the skill that is asked for most.
    enough = max(one.weight for one in order) >= ENOUGH
    if enough and before.weight > _PROOF and _worth_more(before, task):
        return (
            Message(N_("comes after {unit}, which more postings ask for per hour of study"), unit),
        )
    if enough and any(before.unit in other.after and other.weight > _PROOF for other in later):
        return (Message(N_("comes after {unit}, which leads to what more postings ask for"), unit),)
    if task.exam and not any(other.stage == task.stage for other in later[1:]):
        return (Message(N_("the exam comes last in its stage")),)
    return ()


def _worth_more(one: Task, other: Task) -> bool:
    return one.weight * other.hours > other.weight * one.hours
