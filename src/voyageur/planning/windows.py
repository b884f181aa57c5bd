"""An order that keeps last days, found from its end."""

from collections.abc import Sequence

from voyageur.planning.problem import Limits, Task


def sequence_in_time(
    tasks: Sequence[Task], wanted: Sequence[Task], limits: Limits, done: int
) -> list[Task] | None:
    """The tasks of a stage that begins after ``done`` hours, as near to ``wanted`` as days allow.

    From the end, the last of ``wanted`` that nothing waits for and that may end so late is placed
    (Lawler, "Optimal Sequencing of a Single Machine Subject to Precedence Constraints", 1973):
    where any order keeps all last days, this one does. None where there is none.
    """
    last = {task.unit: limits.last_hour(task) for task in tasks}
    left = list(wanted)
    end = done + sum(task.hours for task in tasks)
    found: list[Task] = []
    while left:
        needed = {unit for task in left for unit in task.after}
        for task in reversed(left):
            latest = last[task.unit]
            if task.unit not in needed and (latest is None or latest >= end):
                break
        else:
            return None
        left.remove(task)
        found.append(task)
        end -= task.hours
    return found[::-1]
