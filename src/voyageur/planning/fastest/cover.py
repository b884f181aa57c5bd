"""The most postings in reach within so many hours: maximum coverage with prerequisites, by CP-SAT.

A task is done only with all before it; a group is met only by a task that is done; a posting is in
reach only with as many groups met as it lacks. Hours are a knapsack.
"""

from collections.abc import Sequence

from voyageur.planning.cpsat import Answer, Expression, Model, UndecidedError, cmh
from voyageur.planning.fastest.instance import Instance
from voyageur.planning.fastest.tasks import bits


class Cover(Model):
    """What can be done of an instance's tasks by hour ``hours``, and what it brings in reach.

    Needed tasks that are due by then are done.
    """

    def __init__(self, instance: Instance, hours: int) -> None:
        super().__init__()
        tasks = instance.tasks
        self._done = {i: self.number(1, f"done {i}") for i in bits(instance.matter)}
        for i, done in self._done.items():
            for j in bits(tasks.directly_before(i)):
                self.require(done <= self._done[j])
        for date, i in instance.dated:
            if date <= hours:
                self.require(self._done[i] >= 1)
        self.require(sum(tasks.hours[i] * done for i, done in self._done.items()) <= hours)
        met = [self._any(mask) for mask in instance.givers]
        reached = []
        for asked in instance.reach.asked:
            one = self.number(1, "reached")
            self.require(asked.lacks * one <= sum(met[group] for group in asked.groups))
            reached.append(asked.n * one)
        self.make_small(-sum(reached))

    def _any(self, mask: int) -> Expression:
        """1 only where a task is done."""
        given = [self._done[i] for i in bits(mask)]
        if len(given) == 1:
            return given[0]
        met = self.number(1, "met")
        self.require(met <= sum(given))
        return met
