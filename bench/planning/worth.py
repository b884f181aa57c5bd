"""What the fastest order is worth: planned on one half of real postings, judged on the other.

Hours of units were committed before the first run (``git log data/units``); nothing was tuned to
the result. Orders are of the same units: the roadmap's and those beyond that postings ask for.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from random import Random
from statistics import median

from bench.figure import Figure
from bench.planning.people import KINDS, START, Kind, profile
from voyageur.domain.message import Message
from voyageur.domain.plan import Person, Target
from voyageur.domain.profile import Profile
from voyageur.domain.requirement import RequirementSet
from voyageur.domain.role import Role
from voyageur.market.engines.processes import spawned
from voyageur.market.reach import Scope
from voyageur.planning.beyond import beyond
from voyageur.planning.fastest import race
from voyageur.planning.fastest.problem import Race, Task
from voyageur.planning.racing import race_of
from voyageur.planning.roadmap import follow
from voyageur.planning.schedule import without_stages
from voyageur.planning.selection import Facts
from voyageur.planning.solver import solve
from voyageur.planning.wish import Wish, state_problem, task_of
from voyageur.services.context import Context
from voyageur.services.plan import exchange, facts_of

ENOUGH, HALVES, SHARES = 60, 50, (0.10, 0.25, 0.50)
_SEED = 20261128
_SLOW, _QUICK = 0.5, 2.0
GOAL, LEAST_OF_BEST = 1.5, 0.98


@dataclass(frozen=True, slots=True)
class Half:
    """Hours until each share of unseen postings is in reach, and the area, by order."""

    hours: Mapping[str, Mapping[float, float]]
    area: Mapping[str, float]


def measure(
    context: Context, sets: Sequence[RequirementSet], halves: int = HALVES
) -> Iterator[Figure]:
    """All figures for every role with enough postings, of three kinds of people."""
    taken: list[Half] = []
    tasks: list[tuple[str, Kind, list[RequirementSet]]] = []
    for role in context.catalogue.roles:
        ours = [one for one in sets if one.role == role]
        if sum(one.n for one in ours) >= ENOUGH:
            tasks += [(role, kind, ours) for kind in KINDS]
    with spawned(os.cpu_count() or 1) as pool:
        answers = pool.map(_halves, tasks, repeat(halves))
        for (role, kind, _), found in zip(tasks, answers, strict=True):
            taken += found
            yield from _summary(f"{role}, {kind}", found)
    yield from _summary("all", taken)


def _halves(task: tuple[str, Kind, list[RequirementSet]], halves: int) -> list[Half]:
    """All halves of one role and kind of people, in a process of its own."""
    role, kind, sets = task
    context = _context()
    found = context.catalogue.roles[role]
    return [_half(context, found, kind, sets, number) for number in range(halves)]


@cache
def _context() -> Context:
    return Context()


def _summary(what: str, halves: Sequence[Half]) -> Iterator[Figure]:
    for share in SHARES:
        for name in ("guide", "demand", "demand per hour"):
            ratios = sorted(
                half.hours[name][share] / half.hours["fastest"][share] for half in halves
            )
            yield _interval(f"{what}: {name} / fastest, hours to {share:.0%}", ratios)
    best = sorted(
        half.area["fastest"] / max(area for name, area in half.area.items() if name != "fastest")
        for half in halves
        if any(area for name, area in half.area.items() if name != "fastest")
    )
    if best:
        yield _interval(f"{what}: fastest / best of the three, area under the curve", best)


def _interval(what: str, ratios: Sequence[float]) -> Figure:
    low, high = (ratios[round(part * (len(ratios) - 1))] for part in (0.05, 0.95))
    beside = f"90 % from {low:.2f} to {high:.2f}, {len(ratios)} halves"
    return Figure(what=what, value=median(ratios), unit="times", beside=beside)


def _half(
    context: Context, role: Role, kind: Kind, sets: Sequence[RequirementSet], number: int
) -> Half:
    random = Random(f"{_SEED}, {role.id}, {kind}, {number}")
    one_by_one = [replace(one, n=1) for one in sets for _ in range(one.n)]
    random.shuffle(one_by_one)
    middle = len(one_by_one) // 2
    person = profile(kind, role, context.catalogue, random)
    facts = facts_of(context.catalogue, _scope(one_by_one[:middle]))
    unseen = facts_of(context.catalogue, _scope(one_by_one[middle:]))
    stated = _state(context, role, person, facts)
    tasks = {task.unit: task for task in stated.race.tasks}
    real = {unit: task.hours * random.uniform(_SLOW, _QUICK) for unit, task in tasks.items()}
    by_demand = _greedy(stated.race, facts, tasks, hourly=False)
    best = race(stated.race)
    orders = {
        "guide": [*stated.guide, *by_demand],
        "demand": by_demand,
        "demand per hour": _greedy(stated.race, facts, tasks, hourly=True),
        "fastest": [*(best.units if best else ()), *by_demand],
    }
    whole = sum(real.values())
    judged = replace(stated.race, postings=unseen.postings)
    curves = {name: _curve(judged, dict.fromkeys(o), tasks, real) for name, o in orders.items()}
    return Half(
        {name: {s: _until(c, s, whole) for s in SHARES} for name, c in curves.items()},
        {name: _area(c, whole) for name, c in curves.items()},
    )


def _scope(sets: Sequence[RequirementSet]) -> Scope:
    return Scope(sets=tuple(sets), n=len(sets), words=Message("a half"))


@dataclass(frozen=True, slots=True)
class _Stated:
    """The race, and the roadmap's own order of what has to be in."""

    race: Race
    guide: list[str]


def _state(context: Context, role: Role, person: Profile, facts: Facts) -> _Stated:
    wish = Wish(
        role=role,
        profile=person,
        person=Person(hours=10, start=START),
        target=Target(role=role.id),
        exchange=exchange(context.catalogue, None),
        as_of=START,
        catalogue_digest="",
    )
    selection = follow(role, person, facts, START)
    problem = state_problem(selection, wish, facts)
    placement = solve(problem)
    assert placement is not None
    order = sorted(placement.starts, key=placement.starts.__getitem__)
    guide = [unit for unit in order if selection.picked[unit].stage < len(role.stages)]
    taken = {unit: selection.picked[unit] for unit in order}
    extra = beyond(role, person, facts, wish.wishes, taken)
    free = without_stages(problem, len(role.stages))
    by_unit = {task.unit: task for task in free.tasks}
    tasks = [task_of(picked, wish, facts) for picked in extra.values()]
    everything = {**taken, **extra}
    placed = [by_unit[unit] for unit in guide]
    return _Stated(race_of(free, placed, tasks, (), person.levels(), everything, facts), guide)


def _greedy(stated: Race, facts: Facts, tasks: Mapping[str, Task], *, hourly: bool) -> list[str]:
    """Units by how many postings name what they bring (an hour), each after what it waits for."""

    def worth(task: Task) -> float:
        asked = max((facts.demand.get(skill, 0) for skill in task.gives - stated.known), default=0)
        return asked / task.hours if hourly else float(asked)

    found: dict[str, None] = {}

    def take(unit: str) -> None:
        for other in tasks[unit].after:
            take(other)
        found.setdefault(unit)

    for task in sorted(stated.tasks, key=lambda task: (-worth(task), task.unit)):
        take(task.unit)
    return list(found)


def _curve(
    judged: Race, order: Iterable[str], tasks: Mapping[str, Task], real: Mapping[str, float]
) -> list[tuple[float, float]]:
    """Hours and the share of postings in reach from then on, counted anew after each unit."""
    known, done = set(judged.known), 0.0
    curve = [(0.0, _share(judged, known))]
    for unit in order:
        done += real[unit]
        known |= tasks[unit].gives
        curve.append((done, _share(judged, known)))
    return curve


def _share(judged: Race, known: Set[str]) -> float:
    met = sum(
        posting.n
        for posting in judged.postings
        if posting.groups
        and sum(not known.isdisjoint(group) for group in posting.groups)
        >= judged.theta * len(posting.groups)
    )
    return met / sum(posting.n for posting in judged.postings)


def _until(curve: Sequence[tuple[float, float]], share: float, whole: float) -> float:
    """Hours until the share is in reach, at least a minute; all there are where it never is."""
    return max(1 / 60, next((hours for hours, now in curve if now >= share), whole))


def _area(curve: Sequence[tuple[float, float]], whole: float) -> float:
    """The mean share over all hours there are."""
    ends = [*(hours for hours, _ in curve[1:]), whole]
    return sum(s * (end - hours) for (hours, s), end in zip(curve, ends, strict=True)) / whole
