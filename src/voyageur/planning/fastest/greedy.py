"""First sequences: bundles of tasks by what they gain an hour, from the front and from the back."""

from collections.abc import Iterator
from math import inf

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.instance import Instance

Taste = tuple[int, int]
"""Powers of postings and of hours, between which a choice weighs: whole numbers stay exact."""


def forward(instance: Instance, taste: Taste) -> list[int]:
    """Next the bundle that brings the most postings in reach for its hours."""
    tasks, reach = instance.tasks, instance.reach
    done, met, lanes = 0, 0, reach.start
    sequence: list[int] = []
    while bundles := list(dict.fromkeys(_bundles(instance, done, met))):
        count = reach.postings(lanes)
        best = (-1.0, 0)
        for bundle in bundles:
            gives = _gives(instance, bundle)
            gain = reach.postings(lanes + reach.adds[gives & ~met]) - count
            best = max(best, (gain ** taste[0] / tasks.effort(bundle) ** taste[1], -bundle))
        bundle = -best[1]
        gives = _gives(instance, bundle)
        lanes += reach.adds[gives & ~met]
        done |= bundle
        met |= gives
        sequence += bits(bundle)
    return sequence + list(bits(instance.matter & ~done))


def _bundles(instance: Instance, done: int, met: int) -> Iterator[int]:
    """For each posting out of reach, the tasks of its cheapest groups, with all before them."""
    tasks = instance.tasks
    cheapest: dict[int, tuple[int, int]] = {}
    for i in bits(instance.matter & ~done):
        if fresh := instance.gives[i] & ~met:
            with_before = (tasks.before[i] | 1 << i) & ~done
            way = tasks.effort(with_before), with_before
            for group in bits(fresh):
                cheapest[group] = min(way, cheapest.get(group, way))
    for asked in instance.reach.asked:
        ways = sorted(cheapest[group] for group in asked.groups if group in cheapest)
        lacks = asked.lacks - len(asked.groups) + len(ways)
        if lacks > 0:
            bundle = 0
            for _, mask in ways[:lacks]:
                bundle |= mask
            yield bundle


def backward(instance: Instance, taste: Taste) -> list[int]:
    """Last, again and again, the task whose loss with all behind it is smallest for its hours."""
    tasks, reach = instance.tasks, instance.reach
    left = instance.matter
    lanes = reach.start + sum(reach.adds[1 << group] for group in bits(_gives(instance, left)))
    sequence: list[int] = []
    while left:
        count = reach.postings(lanes)
        best = (inf, 0, 0)
        for i in bits(left):
            end = (tasks.behind[i] | 1 << i) & left
            less = lanes - reach.adds[_lost(instance, end, left & ~end)]
            loss = count - reach.postings(less)
            hours = tasks.effort(end)
            best = min(best, (loss ** taste[0] / hours ** taste[1], -hours, end))
        end = best[2]
        lanes -= reach.adds[_lost(instance, end, left & ~end)]
        left &= ~end
        sequence = [*bits(end), *sequence]
    return sequence


def _lost(instance: Instance, end: int, left: int) -> int:
    """The groups that tasks meet and that none of those ``left`` does."""
    met = _gives(instance, end)
    return sum(1 << group for group in bits(met) if not instance.givers[group] & left)


def _gives(instance: Instance, mask: int) -> int:
    met = 0
    for i in bits(mask):
        met |= instance.gives[i]
    return met


def in_time(instance: Instance, sequence: list[int]) -> list[int]:
    """The sequence, with tasks put off as far as the dates of needed ones demand.

    Optional tasks that can't end in time any more are left at the end.
    """
    tasks = instance.tasks
    waiting = list(sequence)
    kept: list[int] = []
    done = now = 0

    def fits(i: int) -> bool:
        end = now + tasks.hours[i]
        ready = not tasks.before[i] & ~done and end <= tasks.latest[i]
        return ready and tasks.in_time(instance.dated, done | 1 << i, end)

    while (i := next(filter(fits, waiting), None)) is not None:
        waiting.remove(i)
        kept.append(i)
        done |= 1 << i
        now += tasks.hours[i]
    return kept + waiting
