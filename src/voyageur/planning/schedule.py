"""From a selection to a plan in weeks, or to the limits that don't allow one."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.money import Money
from voyageur.domain.plan import (
    CLOSING,
    Exchange,
    Item,
    Person,
    Plan,
    Skipped,
    Target,
    Week,
    WeekShare,
)
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.domain.unit import PROOFS, Unit
from voyageur.planning.capacity import Capacity
from voyageur.planning.conflict import find_conflicts
from voyageur.planning.costs import CURRENCY, cost_of, leave_out_unpriced, unknown_costs
from voyageur.planning.gap import measure_gap
from voyageur.planning.problem import Limits, Problem, Task
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts, Picked, Selection
from voyageur.planning.solver import Placement, solve


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants: the role and region, their limits, what they know, prices' rate."""

    role: Role
    profile: Profile
    person: Person
    target: Target
    exchange: Exchange
    as_of: date
    catalogue_digest: str


def make_plan(wish: Wish, facts: Facts) -> Plan:
    """The proven plan for a wish; where there is none, the conflicts and what would free them."""
    selection = follow(wish.role, wish.profile, facts, wish.person.start)
    if wish.person.budget is not None:
        leave_out_unpriced(selection, facts, wish.exchange)
    problem = state_problem(selection, wish, facts)
    placement = solve(problem)
    if placement is None:
        return _plan(wish, "infeasible", conflicts=find_conflicts(problem))
    capacity = problem.limits.capacity()
    taken = {unit: selection.picked[unit] for unit in placement.starts}
    items = _items(placement, taken, wish, facts, capacity)
    costs = [item.cost.cents for item in items if item.cost]
    return _plan(
        wish,
        "optimal" if placement.optimal else "feasible",
        objectives=placement.objectives,
        items=items,
        weeks=_weeks(items, placement, capacity),
        skipped=_skipped(selection, placement),
        cost=Money(sum(costs), CURRENCY),
        unknown_costs=unknown_costs(
            (p.unit for p in taken.values()), facts.certifications, wish.exchange
        ),
    )


def state_problem(selection: Selection, wish: Wish, facts: Facts) -> Problem:
    """The selection as tasks with the person's limits."""
    person = wish.person
    limits = Limits(
        hours=person.hours,
        start=person.start,
        by=person.by,
        budget=person.budget.cents if person.budget else None,
        away=person.away,
    )
    tasks = tuple(_task(picked, wish, facts) for picked in selection.picked.values())
    return Problem(tasks=tasks, limits=limits, options=tuple(selection.options))


def levels_on(
    profile: Profile, items: Sequence[Item], units: Mapping[str, Unit], day: date
) -> dict[str, Level]:
    """What the person knows once everything that ends by ``day`` is done."""
    levels = profile.levels()
    for item in items:
        if item.end <= day:
            for gives in units[item.unit].gives:
                levels[gives.skill] = max(gives.to, levels.get(gives.skill, Level.NONE))
    return levels


def _task(picked: Picked, wish: Wish, facts: Facts) -> Task:
    unit = picked.unit
    cost = cost_of(unit, facts.certifications, wish.exchange)
    useful = [gives.skill for gives in unit.gives if gives.to >= Level.GUIDED]
    asked = [facts.demand.get(skill, 0) for skill in useful]
    return Task(
        unit=unit.id,
        stage=picked.stage,
        hours=unit.hours.likely,
        after=tuple(picked.after),
        cost=cost.cents if cost else 0,
        last_day=picked.last_day,
        options=tuple(picked.options),
        weight=max(asked, default=0) if unit.kind == "study" else int(unit.kind in PROOFS),
    )


def _plan(wish: Wish, status: str, **parts: object) -> Plan:
    return Plan(
        as_of=wish.as_of,
        catalogue_digest=wish.catalogue_digest,
        person=wish.person,
        target=wish.target,
        order="roadmap",
        status=status,  # type: ignore[arg-type]
        gap=measure_gap(wish.role, wish.profile.levels()),
        exchange=wish.exchange,
        **parts,  # type: ignore[arg-type]
    )


def _items(
    placement: Placement,
    taken: Mapping[str, Picked],
    wish: Wish,
    facts: Facts,
    capacity: Capacity,
) -> tuple[Item, ...]:
    stages = [stage.id for stage in wish.role.stages]
    items = []
    for unit, start in sorted(placement.starts.items(), key=lambda pair: (pair[1], pair[0])):
        picked = taken[unit]
        first = capacity.day_starting(start * 60)
        last = capacity.day_ending((start + picked.unit.hours.likely) * 60)
        if first is None or last is None:
            raise InputError(
                N_("at {hours} hours a week the plan would take more than 60 years"),
                remedy=N_("Give more hours with --hours."),
                hours=wish.person.hours,
            )
        items.append(
            Item(
                uid=uid_of(unit),
                unit=unit,
                stage=stages[picked.stage] if picked.stage < len(stages) else CLOSING,
                start=first,
                end=last,
                hours=picked.unit.hours.likely,
                cost=cost_of(picked.unit, facts.certifications, wish.exchange),
                why=tuple(picked.why),
                blocked_by=tuple(uid_of(other) for other in picked.after if other in taken),
            )
        )
    return tuple(items)


def uid_of(unit: str, occurrence: int = 0) -> str:
    """Stable identity of an item: of what it is, never of when."""
    return hashlib.sha256(f"{unit}/{occurrence}".encode()).hexdigest()[:16]


def _weeks(items: Sequence[Item], placement: Placement, capacity: Capacity) -> tuple[Week, ...]:
    shares: dict[date, list[WeekShare]] = {}
    for item in items:
        begin = placement.starts[item.unit] * 60
        finish = begin + round(item.hours * 60)
        monday = item.start - timedelta(days=item.start.weekday())
        while monday <= item.end:
            before = capacity.minutes_until(monday - timedelta(days=1))
            until = capacity.minutes_until(monday + timedelta(days=6))
            minutes = min(finish, until) - max(begin, before)
            if minutes > 0:
                share = WeekShare(item=item.uid, hours=round(minutes / 60, 2))
                shares.setdefault(monday, []).append(share)
            monday += timedelta(days=7)
    return tuple(
        Week(monday=monday, hours=round(sum(s.hours for s in found), 2), items=tuple(found))
        for monday, found in sorted(shares.items())
    )


def _skipped(selection: Selection, placement: Placement) -> tuple[Skipped, ...]:
    if placement.option:
        reason = Message(
            N_("one certification is enough; {certification} fits best"),
            {"certification": f"certification:{placement.option}"},
        )
        for option in selection.options:
            if option != placement.option:
                selection.skip(f"certification:{option}", reason)
    return tuple(selection.skipped.values())
