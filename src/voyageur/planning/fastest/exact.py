"""The best order by A* over sets of tasks done.

What can follow a set of tasks doesn't depend on the order in which they were done, so that only
the best order of each set is kept (the dynamic programme of Held and Karp). Sets are taken by the
bound on orders that begin with them, highest first: what they gathered, and for every hour ahead
the most postings that so many hours can have in reach. As that never falls from hour to hour, the
bound never rises along an order, and the highest one that is left when the work allowed is done
bounds all orders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.instance import Instance


@dataclass(frozen=True, slots=True)
class Proof:
    """The best sequence known; no order has more posting hours than ``bound``.

    ``complete``: no order ranks higher.
    """

    sequence: list[int]
    bound: int
    complete: bool


def prove(instance: Instance, most: Sequence[int], sequence: list[int], work: float) -> Proof:
    """The best order, found from a complete sequence on, with at most ``work`` tasks tried.

    ``most``: for each hour up to the horizon, the most postings that can be in reach.
    """
    sets = _Sets(instance, most, sequence)
    while sets.bound >= sets.rank[0]:
        if work <= 0:
            return Proof(sets.best, sets.bound, complete=False)
        work -= sets.extend()
    return Proof(sets.best, sets.rank[0], complete=True)


class _Sets:
    """Sets of tasks that orders can begin with.

    ``waiting`` is a heap of: less the bound, less the hour, the set, groups met, lanes, and posting
    hours gathered.
    """

    def __init__(self, instance: Instance, most: Sequence[int], sequence: list[int]) -> None:
        self.instance = instance
        self.matter = list(bits(instance.matter))
        self.ahead = [*accumulate(reversed(most), initial=0)][::-1]
        self.best = sequence
        self.rank = instance.rank(sequence)
        self.gathered = {0: 0}
        self.last: dict[int, int] = {}
        self.waiting = [(-self.ahead[0], 0, 0, 0, instance.reach.start, 0)]

    @property
    def bound(self) -> int:
        """No order that begins with a waiting set has more posting hours; -1 where none waits."""
        return -self.waiting[0][0] if self.waiting else -1

    def extend(self) -> int:
        """Continue the set with the highest bound by each task; how many were tried."""
        bound, hour, done, met, lanes, gathered = heappop(self.waiting)
        now = -hour
        if gathered < self.gathered[done]:
            return 0
        count = self.instance.reach.postings(lanes)
        self._end(done, gathered + count * max(0, self.instance.horizon - now))
        if self._beaten(-bound, done):
            return 0
        tasks, gives, horizon = self.instance.tasks, self.instance.gives, self.instance.horizon
        adds = self.instance.reach.adds
        for i in self.matter:
            end, more = now + tasks.hours[i], done | 1 << i
            if more == done or tasks.before[i] & ~done or end > tasks.latest[i]:
                continue
            worth = gathered + count * (min(end, horizon) - min(now, horizon))
            bound = worth + self.ahead[min(end, horizon)]
            if bound < self.rank[0] or worth <= self.gathered.get(more, -1):
                continue
            if tasks.in_time(self.instance.dated, more, end):
                self.gathered[more], self.last[more] = worth, i
                node = (-bound, -end, more, met | gives[i], lanes + adds[gives[i] & ~met], worth)
                heappush(self.waiting, node)
        return len(self.matter)

    def _end(self, done: int, posting_hours: int) -> None:
        """Take note of an order that ends with a set, but for needed tasks."""
        if not self._beaten(posting_hours, done):
            self.best = self.instance.complete(self._order(done))
            self.rank = self.instance.rank(self.best)

    def _beaten(self, posting_hours: int, done: int) -> bool:
        """Whether no order of a set or more, worth at most so much, ranks above the best."""
        if posting_hours != self.rank[0]:
            return posting_hours < self.rank[0]
        tasks, all_in = self.instance.tasks, done | self.instance.needed
        return (-tasks.effort(all_in), -tasks.cost(all_in)) <= self.rank[1:]

    def _order(self, done: int) -> list[int]:
        """The best order of a set, found backwards."""
        order = []
        while done:
            order.append(self.last[done])
            done ^= 1 << order[-1]
        return order[::-1]
