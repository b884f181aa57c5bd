"""What no order can surpass: for each hour up to the horizon, the most postings in reach.

At hour t at most t hours of work are done, so that no order has more postings in reach than the
best choice of tasks of at most t hours (``cover.py``). As reach never falls, that holds for every
earlier hour too, and asking for a few hours t bounds all. A posting worth n * (horizon - t) counts
n in each of the hours from t on: posting hours are postings in reach summed over the hours, and the
sum of the bounds is a bound on them.
"""

from bisect import insort
from itertools import accumulate, pairwise

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.cover import Cover
from voyageur.planning.fastest.instance import Instance

STEPS = 40
"""The most hours for which the best choice is asked."""

WORK = 0.25
"""For all of them together, in CP-SAT's deterministic time: about a second at most."""

WORK_EACH = 0.1


def earliest(instance: Instance) -> list[int]:
    """Bounds from each posting alone, which isn't in reach before as many groups as it lacks.

    A group isn't met before the shortest of its tasks, with all before that, can have ended.
    """
    tasks = instance.tasks
    met = [
        min(tasks.effort(tasks.before[i] | 1 << i) for i in bits(mask)) for mask in instance.givers
    ]
    new = [0] * (instance.horizon + 1)
    new[0] = instance.reach.from_start
    for asked in instance.reach.asked:
        hour = sorted(met[group] for group in asked.groups)[asked.lacks - 1]
        new[min(hour, instance.horizon)] += asked.n
    return list(accumulate(new[:-1]))


def bounds(instance: Instance) -> list[int]:
    """Bounds from each posting alone and, for some hours, from the best choice of tasks.

    Those hours halve the stretches between them, the one with the most to lower first.
    """
    most = earliest(instance)
    hours = [0, min(instance.horizon, instance.tasks.effort(instance.matter))]
    work = WORK
    for _ in range(STEPS):
        room, start, stop = max(
            (sum(one - most[start] for one in most[start:stop]), start, stop)
            for start, stop in pairwise(hours)
        )
        if not room or work <= 0:
            break
        hour = (start + stop) // 2
        found, spent = Cover(instance, hour).most(WORK_EACH)
        work -= spent
        most[: hour + 1] = [min(found, known) for known in most[: hour + 1]]
        insort(hours, hour)
    return most
