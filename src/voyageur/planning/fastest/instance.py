"""A race in whole numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.problem import Race
from voyageur.planning.fastest.reach import Reach
from voyageur.planning.fastest.tasks import Due, Tasks, encode_tasks, in_sequence

Rank = tuple[int, int, int]
"""What an order is worth, more being better: posting hours, less finish, less cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """Tasks and postings, by masks of tasks and of requirement groups.

    ``gives``: for each task the groups it meets; ``givers``: for each group the tasks that meet
    it. ``matter``: the tasks whose place makes a difference, and those before them; what is
    ``needed`` besides comes last, anything else is left out. ``due``: the needed tasks in earliest
    due date order; ``dated``: those of them that have a date.
    """

    tasks: Tasks
    reach: Reach
    horizon: int
    needed: int
    matter: int
    gives: Sequence[int]
    givers: Sequence[int]
    due: Sequence[Due]
    dated: Sequence[Due]

    def complete(self, sequence: Iterable[int]) -> list[int]:
        """A sequence, and after it the needed tasks that it lacks."""
        have = list(sequence)
        return have + [i for _, i in self.due if i not in have]

    def posting_hours(self, sequence: Iterable[int]) -> int:
        """The postings in reach, summed over the hours up to the horizon."""
        reach = self.reach
        met = now = total = 0
        lanes = reach.start
        for i in sequence:
            end = min(now + self.tasks.hours[i], self.horizon)
            total += reach.postings(lanes) * (end - now)
            lanes += reach.adds[self.gives[i] & ~met]
            met |= self.gives[i]
            now = end
        return total + reach.postings(lanes) * (self.horizon - now)

    def rank(self, sequence: Sequence[int]) -> Rank:
        """What a complete sequence is worth."""
        mask = sum(1 << i for i in sequence)
        return self.posting_hours(sequence), -self.tasks.effort(mask), -self.tasks.cost(mask)


def encode(race: Race) -> Instance | None:
    """The race in whole numbers; None where no order has the needed tasks end in time."""
    given = in_sequence(race.tasks)
    tasks = encode_tasks(given)
    needed = tasks.closure(sum(1 << i for i, task in enumerate(given) if task.needed))
    due = tasks.due(needed)
    if not tasks.in_time(due):
        return None
    possible = [
        i
        for i in range(len(given))
        if needed >> i & 1 or tasks.in_time(tasks.due(needed | tasks.closure(1 << i)))
    ]
    offers = {
        i: given[i].gives for i in possible if tasks.effort(tasks.before[i] | 1 << i) < race.horizon
    }
    reach = Reach(race.postings, race.known, frozenset().union(*offers.values()), race.theta)
    gives = [reach.met_by(offers.get(i, frozenset())) for i in range(len(given))]
    dated = [(date, i) for date, i in due if date < inf]
    useful = sum(1 << i for i, groups in enumerate(gives) if groups)
    matter = tasks.closure(useful | sum(1 << i for _, i in dated))
    return Instance(
        tasks=tasks,
        reach=reach,
        horizon=race.horizon,
        needed=needed,
        matter=matter,
        gives=gives,
        givers=[
            sum(1 << i for i in bits(matter) if gives[i] >> group & 1)
            for group in range(len(reach.groups))
        ],
        due=due,
        dated=dated,
    )
