"""A sequence of all tasks that matter, and what it is worth after a change.

It is walked as far as can be: an optional task that would end too late, or that is after one left
out, is passed over. A task behind the last gain costs no posting hours, so that to leave it out is
to put it last, and only ``trim`` tells the two apart.
"""

from dataclasses import dataclass
from itertools import pairwise

from voyageur.planning.fastest.instance import Instance

State = tuple[int, int, int, int, int]
"""The hour, tasks done, groups met, lanes, postings in reach."""


@dataclass(frozen=True, slots=True)
class Change:
    """A sequence that is other from ``start`` on, until ``states`` and ``gathered`` end."""

    sequence: list[int]
    start: int
    states: list[State]
    gathered: list[int]
    posting_hours: int


class Walk:
    """``states`` and posting hours ``gathered`` before each task and after the last."""

    def __init__(self, instance: Instance, sequence: list[int]) -> None:
        self.instance = instance
        self.sequence = sequence
        self.states: list[State] = [(0, 0, 0, instance.reach.start, instance.reach.from_start)]
        self.gathered = [0]
        self.posting_hours = 0
        self.tried = 0
        """Tasks walked over since the beginning: the measure of work."""
        walked = self.change(sequence, 0, len(sequence))
        if walked is None:
            raise ValueError("a needed task ends too late")
        self.take(walked)

    def change(self, sequence: list[int], start: int, stop: int) -> Change | None:
        """Try a sequence that differs from ``start`` to ``stop``; None where it isn't allowed.

        It is walked until everything is again as it was.
        """
        instance, reach = self.instance, self.instance.reach
        hours, before, latest = instance.tasks.hours, instance.tasks.before, instance.tasks.latest
        gives, adds, top, horizon = instance.gives, reach.adds, reach.top, instance.horizon
        now, done, met, lanes, count = self.states[start]
        worth = self.gathered[start]
        states: list[State] = []
        gathered: list[int] = []
        for place in range(start, len(sequence)):
            if place >= stop and self.states[place][:2] == (now, done):
                worth += self.posting_hours - self.gathered[place]
                break
            i = sequence[place]
            end = now + hours[i]
            if before[i] & ~done or end > latest[i]:
                if instance.needed >> i & 1:
                    return None
            else:
                worth += count * (hours[i] if end <= horizon else max(0, horizon - now))
                now = end
                done |= 1 << i
                if fresh := gives[i] & ~met:
                    met |= fresh
                    was, lanes = lanes, lanes + adds[fresh]
                    if (was ^ lanes) & top:
                        count = reach.postings(lanes)
            states.append((now, done, met, lanes, count))
            gathered.append(worth)
        else:
            worth += count * max(0, horizon - now)
        self.tried += len(states) + 1
        return Change(sequence, start, states, gathered, worth)

    def take(self, change: Change) -> None:
        """Make a change."""
        first, last = change.start + 1, change.start + 1 + len(change.states)
        more = change.posting_hours - self.posting_hours
        self.states[first:last] = change.states
        self.gathered[first:last] = change.gathered
        self.gathered[last:] = [worth + more for worth in self.gathered[last:]]
        self.sequence, self.posting_hours = change.sequence, change.posting_hours


def trim(walk: Walk) -> list[int]:
    """The complete sequence of a walk up to its last gain, without optional tasks of no use."""
    instance, states = walk.instance, walk.states
    gains = [
        place
        for place, ((*_, before), (now, *_, after)) in enumerate(pairwise(states), 1)
        if before < after and now < instance.horizon
    ]
    last = max(gains, default=0)
    done = states[last][1]
    best = instance.complete(i for i in walk.sequence[:last] if done >> i & 1)
    rank = instance.rank(best)
    for i in reversed(best):
        if not instance.needed >> i & 1:
            end = instance.tasks.behind[i] | 1 << i
            less = [j for j in best if not end >> j & 1]
            if (without := instance.rank(less)) > rank:
                best, rank = less, without
    return best
