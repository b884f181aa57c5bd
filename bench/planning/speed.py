"""How long plans take and how near to the optimum they are; every one is checked."""

import time
from collections.abc import Iterator, Sequence
from statistics import median

from bench.figure import Figure
from bench.planning.people import people
from bench.planning.synthetic import roadmap
from voyageur.domain.plan import Order, Plan, Target
from voyageur.planning.placement import Placement
from voyageur.planning.schedule import make_plan
from voyageur.planning.solver import solve
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish
from voyageur.services.context import Context
from voyageur.services.plan import exchange, facts_of
from voyageur.services.scope import scope_for

_SEED = 20261128
_AS_OF_DIGEST = ""


def roadmaps() -> Iterator[Figure]:
    """Synthetic problems of the sizes that are promised."""
    ordinary = [_solved(units, seed) for units in (60, 80, 100, 120) for seed in range(10)]
    yield from _times("roadmap, 60 to 120 units", [t for t, _ in ordinary], 0.5, 2.0)
    yield _proven("roadmap, 60 to 120 units", [placed for _, placed in ordinary])
    large = [_solved(200, seed) for seed in range(5)]
    yield Figure(
        what="roadmap, 200 units: slowest of 5", value=max(t for t, _ in large), unit="s", limit=3.0
    )
    yield _proven("roadmap, 200 units", [placed for _, placed in large])
    huge = [_solved(500, seed) for seed in range(3)]
    yield Figure(
        what="roadmap, 500 units: slowest of 3", value=max(t for t, _ in huge), unit="s", limit=20.0
    )
    gaps = [_gap(placed) for _, placed in huge]
    yield Figure(what="roadmap, 500 units: largest gap", value=max(gaps) * 100, unit="%", limit=5.0)


def plans(context: Context, n: int) -> Iterator[Figure]:
    """``n`` invented people for each role in both orders, each plan checked without the solver."""
    orders: tuple[Order, ...] = ("roadmap", "fastest")
    for order in orders:
        times: list[float] = []
        gaps: list[float] = []
        found = broken = 0
        for _, role, profile, person in people(context.catalogue, n, _SEED):
            facts = facts_of(context.catalogue, scope_for(context, role, "canada"))
            wish = Wish(
                role=role,
                profile=profile,
                person=person,
                target=Target(role=role.id),
                exchange=exchange(context.catalogue, None),
                as_of=person.start,
                catalogue_digest=_AS_OF_DIGEST,
                order=order,
            )
            begin = time.perf_counter()
            plan = make_plan(wish, facts)
            times.append(time.perf_counter() - begin)
            found += plan.status != "infeasible"
            broken += bool(verify(plan, facts, profile)) if plan.items else 0
            gaps.extend(_reach_gap(plan))
        limits = (0.5, 2.0) if order == "roadmap" else (2.0, 2.0)
        yield from _times(f"{order}, {len(times)} people", times, *limits)
        yield Figure(what=f"{order}: plans found (others: conflicts)", value=found, unit="plans")
        yield Figure(what=f"{order}: plans that break a rule", value=broken, unit="plans", limit=1)
        if gaps:
            yield Figure(
                what=f"{order}: median gap to the bound", value=median(gaps) * 100, unit="%"
            )
            yield Figure(what=f"{order}: largest gap to the bound", value=max(gaps) * 100, unit="%")


def _solved(units: int, seed: int) -> tuple[float, Placement | None]:
    problem = roadmap(units, seed)
    begin = time.perf_counter()
    placed = solve(problem)
    return time.perf_counter() - begin, placed


def _times(what: str, seconds: Sequence[float], middle: float, high: float) -> Iterator[Figure]:
    ordered = sorted(seconds)
    yield Figure(what=f"{what}: median", value=median(ordered), unit="s", limit=middle)
    rank = -(-95 * len(ordered) // 100) - 1
    yield Figure(what=f"{what}: 95th percentile", value=ordered[rank], unit="s", limit=high)


def _proven(what: str, placed: Sequence[Placement | None]) -> Figure:
    proven = sum(one is None or one.optimal for one in placed)
    return Figure(what=f"{what}: proven", value=proven, unit="problems", least=len(placed))


def _gap(placed: Placement | None) -> float:
    if placed is None:
        return 0.0
    return max(((o.value - o.bound) / o.value for o in placed.objectives if o.value), default=0.0)


def _reach_gap(plan: Plan) -> Iterator[float]:
    for objective in plan.objectives:
        if objective.name == "reach" and objective.bound:
            yield (objective.bound - objective.value) / objective.bound
