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

HARM = 0.01
"""What a change may cost at first, as part of the posting hours that are lost on the way."""

WORK = 400_000
"""The most tasks walked over: about a second."""


def best_found(instance: Instance) -> list[int]:
    """A complete sequence with as many posting hours as were found."""
    if not instance.reach.asked:
        return instance.complete([])
    work = min(WORK, 100 * instance.matter.bit_count() ** 2) // 3
    built = [build(instance, taste) for build in (forward, backward) for taste in TASTES]
    improved = [
        _improve(instance, in_time(instance, sequence), work // len(built)) for sequence in built
    ]
    best = max(improved, key=lambda walk: walk.posting_hours)
    thawed = _improve(instance, best.sequence, work, HARM)
    return trim(_improve(instance, thawed.sequence, work))


def _improve(instance: Instance, sequence: list[int], work: int, harm: float = 0) -> Walk:
    """The best walk met on the way of changes, of which fewer and fewer do harm."""
    walk = Walk(instance, sequence)
    best = walk.posting_hours, walk.sequence
    moves = Moves(walk, Random(SEED))  # noqa: S311 - nothing secret, and the same for everybody
    lost = walk.states[-1][4] * instance.horizon - walk.posting_hours
    while walk.tried < work:
        change = moves.draw()
        allowed = harm * lost * (1 - walk.tried / work)
        if change and change.posting_hours >= walk.posting_hours - allowed:
            walk.take(change)
            best = max(best, (walk.posting_hours, walk.sequence))
    return Walk(instance, best[1])
