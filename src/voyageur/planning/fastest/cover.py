"""The most postings in reach by an hour: maximum coverage with prerequisites, by CP-SAT.

A task is done only with all before it; a group is met only by a task that is done; a posting is in
reach only with as many groups met as it lacks. The hours are a knapsack.
"""

from voyageur.planning.cpsat import Answer, Expression, Model, cmh
from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.instance import Instance


class Cover(Model):
    """What of an instance's tasks can be done by an hour; needed tasks due by then are."""

    def __init__(self, instance: Instance, hour: int) -> None:
        super().__init__()
        tasks = instance.tasks
        self._done = {i: self.number(1, f"done {i}") for i in bits(instance.matter)}
        for i, done in self._done.items():
            for j in bits(tasks.directly_before(i)):
                self.require(done <= self._done[j])
        for date, i in instance.dated:
            if date <= hour:
                self.require(self._done[i] >= 1)
        self.require(sum(tasks.hours[i] * done for i, done in self._done.items()) <= hour)
        met = [self._any(mask) for mask in instance.givers]
        reached = []
        for asked in instance.reach.asked:
            one = self.number(1, "in reach")
            self.require(asked.lacks * one <= sum(met[group] for group in asked.groups))
            reached.append(asked.n * one)
        self.make_small(-sum(reached))
        self._from_start = instance.reach.from_start
        self._all = sum(asked.n for asked in instance.reach.asked)

    def _any(self, mask: int) -> Expression:
        """1 only where one of the tasks is done."""
        given = [self._done[i] for i in bits(mask)]
        if len(given) == 1:
            return given[0]
        met = self.number(1, "met")
        self.require(met <= sum(given))
        return met

    def most(self, work: float) -> tuple[int, float]:
        """An upper bound on postings in reach, and the work done for it.

        Work is CP-SAT's deterministic time.
        """
        response = self.respond(work)
        bounded = response.status in (cmh.OPTIMAL, cmh.FEASIBLE)
        more = -Answer(response, proven=True).bound if bounded else self._all
        return self._from_start + more, response.deterministic_time
