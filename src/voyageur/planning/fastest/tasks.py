"""Tasks in whole numbers: bit i of a mask stands for task i.

No task comes before one that it is after, so that the bits of a mask from the lowest up are a
sequence that keeps prerequisites.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from math import inf

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.problem import Task

Due = tuple[float, int]
"""The hour by which a task must have ended for all after it to end in time, and its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tasks:
    """Tasks in their sequence.

    ``before``: all that must end before each; ``behind``: all that can only start after it.
    ``latest``: infinite where it limits nothing.
    """

    units: Sequence[str]
    hours: Sequence[int]
    costs: Sequence[int]
    before: Sequence[int]
    behind: Sequence[int]
    latest: Sequence[float]

    def effort(self, mask: int) -> int:
        """Hours of some of the tasks."""
        return sum(self.hours[i] for i in bits(mask))

    def cost(self, mask: int) -> int:
        """Cents of some of the tasks."""
        return sum(self.costs[i] for i in bits(mask))

    def closure(self, mask: int) -> int:
        """Some of the tasks and all that must end before them."""
        for i in bits(mask):
            mask |= self.before[i]
        return mask

    def directly_before(self, i: int) -> int:
        """What must end before a task, without what must end before that."""
        mask = self.before[i]
        for j in bits(mask):
            mask &= ~self.before[j]
        return mask

    def due(self, mask: int) -> list[Due]:
        """Some of the tasks in earliest due date order.

        It keeps prerequisites, as each is due before what is after it, and no order has a smaller
        maximum lateness (1 | prec | Lmax, Lawler): where it is late, every order is.
        """
        dates = {i: self.latest[i] for i in bits(mask)}
        for i in reversed(list(dates)):
            for j in bits(self.before[i] & mask):
                dates[j] = min(dates[j], dates[i] - self.hours[i])
        return sorted((date, i) for i, date in dates.items())

    def in_time(self, due: Sequence[Due], done: int = 0, now: int = 0) -> bool:
        """Whether the tasks of ``due`` that aren't ``done`` by hour ``now`` all end in time."""
        for date, i in due:
            if not done >> i & 1:
                now += self.hours[i]
                if now > date:
                    return False
        return True


def in_sequence(tasks: Sequence[Task]) -> list[Task]:
    """The tasks as given, but each after those that it is after.

    Raises:
        graphlib.CycleError: some are after each other.
    """
    by_unit = {task.unit: task for task in tasks}
    TopologicalSorter({task.unit: task.after for task in tasks}).prepare()
    found: dict[str, Task] = {}
    waiting = list(reversed(tasks))
    while waiting:
        missing = [by_unit[unit] for unit in waiting[-1].after if unit not in found]
        if missing:
            waiting += reversed(missing)
        else:
            task = waiting.pop()
            found[task.unit] = task
    return list(found.values())


def encode_tasks(tasks: Sequence[Task]) -> Tasks:
    """Tasks that are in sequence, in whole numbers."""
    place = {task.unit: i for i, task in enumerate(tasks)}
    total = sum(task.hours for task in tasks)
    before: list[int] = []
    behind = [0] * len(tasks)
    for i, task in enumerate(tasks):
        mask = 0
        for unit in task.after:
            mask |= before[place[unit]] | 1 << place[unit]
        before.append(mask)
        for j in bits(mask):
            behind[j] |= 1 << i
    return Tasks(
        units=[task.unit for task in tasks],
        hours=[task.hours for task in tasks],
        costs=[task.cost for task in tasks],
        before=before,
        behind=behind,
        latest=[
            inf if task.latest is None or task.latest >= total else task.latest for task in tasks
        ],
    )
