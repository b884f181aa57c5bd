"""Changes of a sequence: within a stretch, some tasks first and the others after them.

Tasks that must come before those drawn forward go with them, and tasks behind those put off go
with these, so that prerequisites are kept.
"""

from bisect import bisect_left
from random import Random

from voyageur.planning.fastest.walk import Change, Walk

HASTE = 0.4
"""How often the change is made for the sake of one posting."""

NEAR = 6
"""Half of the shifts go no further than so many places."""

BLOCK = 4
"""The most tasks that are shifted together; fewer are likelier."""


class Moves:
    """Draws changes of a walk's sequence at random."""

    def __init__(self, walk: Walk, random: Random) -> None:
        self.walk = walk
        self._random = random.random
        self._asked = [
            sum(1 << group for group in set(asked.groups)) for asked in walk.instance.reach.asked
        ]

    def draw(self) -> Change | None:
        """A change; None where the one drawn changes nothing or isn't allowed."""
        self.walk.tried += 1
        start, stop, first = self._hasten() if self._random() < HASTE else self._shift()
        sequence = self.walk.sequence
        stretch = sequence[start:stop]
        ahead = [i for i in stretch if first >> i & 1]
        if ahead == stretch[: len(ahead)]:
            return None
        ahead += [i for i in stretch if not first >> i & 1]
        return self.walk.change([*sequence[:start], *ahead, *sequence[stop:]], start, stop)

    def _below(self, n: int) -> int:
        return int(self._random() * n)

    def _shift(self) -> tuple[int, int, int]:
        """A few tasks go to another place."""
        sequence, tasks = self.walk.sequence, self.walk.instance.tasks
        place = self._below(len(sequence))
        end = place + 1 + int(self._random() * self._random() * BLOCK)
        if self._random() < 0.5:
            to = place + self._below(2 * NEAR) - NEAR
        else:
            to = self._below(len(sequence))
        mask = 0
        if to < place:
            for i in sequence[place:end]:
                mask |= tasks.before[i] | 1 << i
            return max(to, 0), end, mask
        for i in sequence[place:end]:
            mask |= tasks.behind[i] | 1 << i
        return place, to + 1, ~mask

    def _hasten(self) -> tuple[int, int, int]:
        """What brings a posting in reach is done as soon as may be from a place on."""
        sequence, states = self.walk.sequence, self.walk.states
        posting = self._below(len(self._asked))
        top = self.walk.instance.reach.tops[posting]
        start = self._below(len(sequence))
        stop = bisect_left(states, 1, start, len(sequence), key=lambda state: bool(state[3] & top))
        mask = 0
        for place in range(start, stop):
            if (states[place][2] ^ states[place + 1][2]) & self._asked[posting]:
                i = sequence[place]
                mask |= self.walk.instance.tasks.before[i] | 1 << i
        return start, stop, mask
