"""A good order for a race too large to be proven: construction, then local search.

Sequences built in several ways are improved by changes that don't harm; the best of them by
threshold accepting (Dueck and Scheuer), which lets small harm pass at first and none in the end;
then once more by changes that don't harm. Draws have a fixed seed and work is counted in tasks
walked over, so that the same race has the same answer everywhere.
"""

from random import Random

from voyageur.planning.fastest.greedy import backward, forward, in_time
from voyageur.planning.fastest.instance import Instance
from voyageur.planning.fastest.moves import Moves
from voyageur.planning.fastest.walk import Walk, trim

SEED = 1

TASTES = ((1, 1), (3, 2), (2, 3))

BUILDING = 150_000
"""Tasks times postings for which sequences are built, of all tastes together."""

WALKING = 350_000
"""The most tasks walked over, each counting more the more postings there are: about a second."""

HARM = 0.02
"""What a change may cost at first, as part of the posting hours won or of those lost."""


def best_found(instance: Instance) -> list[int]:
    """A complete sequence with as many posting hours as were found."""
    tasks, postings = instance.matter.bit_count(), len(instance.reach.asked)
    if not postings:
        return instance.complete([])
    tastes = TASTES[: max(1, BUILDING // (tasks * postings))]
    built = [build(instance, taste) for build in (forward, backward) for taste in tastes]
    work = min(100 * tasks**2, WALKING * 300 // (300 + postings)) // 3
    improved = [
        _improve(instance, in_time(instance, sequence), work // len(built)) for sequence in built
    ]
    best = max(improved, key=lambda walk: walk.posting_hours)
    thawed = _improve(instance, best.sequence, work, HARM)
    return trim(_improve(instance, thawed.sequence, work))


def _improve(instance: Instance, sequence: list[int], work: int, harm: float = 0) -> Walk:
    """The best walk met on the way of changes, of which fewer and fewer do harm."""
    walk = Walk(instance, sequence)
    best, most = walk.sequence, walk.posting_hours
    moves = Moves(walk, Random(SEED))  # noqa: S311 - nothing secret, and the same for everybody
    lost = walk.states[-1][4] * instance.horizon - walk.posting_hours
    allowed = harm * min(lost, walk.posting_hours)
    while walk.tried < work:
        change = moves.draw()
        least = walk.posting_hours - allowed * (1 - walk.tried / work)
        if change and change.posting_hours >= least:
            walk.take(change)
            if walk.posting_hours > most:
                best, most = walk.sequence, walk.posting_hours
    return Walk(instance, best)
