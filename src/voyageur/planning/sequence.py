"""The order of a stage in which what is worth most ends earliest (1 | prec | Σ w·C).

Sidney's decomposition cuts the tasks into parts that follow each other in an optimal order; what is
inside a part is found by dynamic programming over its prefixes. (Sidney, "Decomposition Algorithms
for Single-Machine Sequencing with Precedence Relations and Deferral Costs", 1975.)
"""

from collections.abc import Mapping, Sequence, Set
from fractions import Fraction

from ortools.graph.python.max_flow import SimpleMaxFlow

from voyageur.planning.problem import Limits, Task
from voyageur.planning.windows import sequence_in_time

_MOST_PREFIXES = 60_000
"""Prefixes of a part that are followed; a larger part isn't ordered here."""


def best_sequence(tasks: Sequence[Task], limits: Limits, done: int) -> tuple[list[Task], int]:
    """The tasks of a stage that begins after ``done`` hours, and what no order is worth less than.

    The worth is the sum of weight times end. Where last days forbid the best order, all orders of
    a small stage are gone through; a large one follows the best as far as its days allow. The
    caller has made sure that some order keeps them.
    """
    free, bound = _free(tasks, done)
    kept = sequence_in_time(tasks, free, limits, done) or free
    if kept == free:
        return free, bound
    last = [limits.last_hour(task) for task in tasks]
    exact = _exact(tasks, _before(tasks), [n if n is None else n - done for n in last])
    if exact is None:
        return kept, bound
    return exact, _worth(exact, done)


def _free(tasks: Sequence[Task], done: int) -> tuple[list[Task], int]:
    """The best order without any last day; the bound is lower only where a part is too large."""
    before = _before(tasks)
    left = {task.unit: task for task in tasks}
    found: list[Task] = []
    unsure = 0
    while left:
        part = _first_part(left, before)
        inside = [left.pop(unit) for unit in list(left) if unit in part]
        ordered = _exact(inside, before)
        if ordered is None:
            ordered = _any(inside, before)
            unsure += _worth(ordered, 0) - _least(inside)
        found += ordered
    return found, _worth(found, done) - unsure


def _worth(tasks: Sequence[Task], done: int) -> int:
    worth = 0
    for task in tasks:
        done += task.hours
        worth += task.weight * done
    return worth


def _least(tasks: Sequence[Task]) -> int:
    """What no order is worth less than: the best if nothing waited for anything (Smith, 1956)."""
    ratio = sorted(tasks, key=lambda task: (-Fraction(task.weight, task.hours), task.unit))
    return _worth(ratio, 0)


def _before(tasks: Sequence[Task]) -> dict[str, frozenset[str]]:
    """What each task waits for among these, directly."""
    units = {task.unit for task in tasks}
    return {task.unit: units.intersection(task.after) for task in tasks}  # type: ignore[misc]


def _first_part(left: Mapping[str, Task], before: Mapping[str, Set[str]]) -> set[str]:
    """A set closed under what it waits for, of the greatest worth an hour there is.

    Found by Dinkelbach's method: the ratio of the best set so far prices the hours, and a minimum
    cut finds the set that is worth most above that price, until there is none.
    """
    part = set(left)
    while True:
        worth = sum(left[unit].weight for unit in part)
        hours = sum(left[unit].hours for unit in part)
        if not worth:
            return part
        better = _closure({u: t.weight * hours - t.hours * worth for u, t in left.items()}, before)
        if not better:
            return part
        part = better


def _closure(value: Mapping[str, int], before: Mapping[str, Set[str]]) -> set[str]:
    """The closed set of the greatest positive value; empty where none has any.

    Picard, "Maximal Closure of a Graph and Applications to Combinatorial Problems", 1976.
    """
    units = list(value)
    at = {unit: node for node, unit in enumerate(units, start=2)}
    most = sum(v for v in value.values() if v > 0) + 1
    flow = SimpleMaxFlow()
    for unit in units:
        if value[unit] > 0:
            flow.add_arc_with_capacity(0, at[unit], value[unit])
        elif value[unit] < 0:
            flow.add_arc_with_capacity(at[unit], 1, -value[unit])
        for other in before[unit]:
            if other in at:
                flow.add_arc_with_capacity(at[unit], at[other], most)
    if not flow.num_arcs() or flow.solve(0, 1) != flow.OPTIMAL:
        return {unit for unit in units if value[unit] > 0}
    cut = set(flow.get_source_side_min_cut())
    return {unit for unit in units if at[unit] in cut}


def _exact(
    tasks: Sequence[Task],
    before: Mapping[str, Set[str]],
    last: Sequence[int | None] | None = None,
) -> list[Task] | None:
    """The best order of a few tasks, by all prefixes that keep predecessors and last hours."""
    if last is None and not any(task.weight for task in tasks):
        return _any(tasks, before)
    waits = _waits(tasks, before)
    layer: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, ())}
    seen = 1
    for _ in tasks:
        following: dict[int, tuple[int, int, tuple[int, ...]]] = {}
        for done, (cost, hours, order) in layer.items():
            for place, task in enumerate(tasks):
                if done & 1 << place or waits[place] & ~done:
                    continue
                end = hours + task.hours
                if last is not None and (latest := last[place]) is not None and end > latest:
                    continue
                now = (cost + task.weight * end, end, (*order, place))
                prefix = done | 1 << place
                if prefix not in following or now < following[prefix]:
                    following[prefix] = now
        seen += len(following)
        if seen > _MOST_PREFIXES:
            return None
        layer = following
    ((_, _, order),) = layer.values()
    return [tasks[place] for place in order]


def _waits(tasks: Sequence[Task], before: Mapping[str, Set[str]]) -> list[int]:
    """Of each task those it waits for, as bits."""
    bits = {task.unit: 1 << place for place, task in enumerate(tasks)}
    return [sum(bits[other] for other in before[task.unit] if other in bits) for task in tasks]


def _any(tasks: Sequence[Task], before: Mapping[str, Set[str]]) -> list[Task]:
    """The order in which they are given, but what others wait for before these."""
    waits = _waits(tasks, before)
    done = 0
    found: list[Task] = []
    while len(found) < len(tasks):
        place = next(n for n, _ in enumerate(tasks) if not done & 1 << n and not waits[n] & ~done)
        done |= 1 << place
        found.append(tasks[place])
    return found
