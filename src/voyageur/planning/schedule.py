"""From a selection to a plan in weeks, or to the limits that don't allow one."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.money import Money
from voyageur.domain.plan import (
    BEYOND,
    CLOSING,
    Exchange,
    Item,
    Objective,
    Order,
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
from voyageur.planning.beside import Days, find_days, places_beside, second_track
from voyageur.planning.beyond import beyond
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.conflict import find_conflicts
from voyageur.planning.costs import CURRENCY, cost_of, leave_out_unpriced, unknown_costs
from voyageur.planning.gap import measure_gap
from voyageur.planning.offers import find_offers
from voyageur.planning.placement import Placement
from voyageur.planning.places import places
from voyageur.planning.problem import Limits, Problem, Task
from voyageur.planning.racing import race_of, run
from voyageur.planning.renewals import find_renewals
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts, Picked, Selection, Wishes
from voyageur.planning.solver import solve
from voyageur.planning.window import finish_window


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
    order: Order = "roadmap"

    @property
    def wishes(self) -> Wishes:
        """What the person wants in any case, and in none."""
        return Wishes(frozenset(self.person.must), frozenset(self.person.never))


def make_plan(wish: Wish, facts: Facts) -> Plan:
    """The proven plan for a wish; where there is none, the conflicts and what would free them.

    Raises:
        InputError: the facts don't lead to the role, or wishes contradict each other.
    """
    selection = follow(wish.role, wish.profile, facts, wish.person.start, wish.wishes)
    if wish.person.budget is not None:
        leave_out_unpriced(selection, facts, wish.exchange)
    if len(selection.picked) > _MOST_UNITS:
        raise InputError(
            N_("the plan would have {n} units; at most {most} can be planned"),
            remedy=N_("Ask for less with --must."),
            n=len(selection.picked),
            most=_MOST_UNITS,
        )
    problem = state_problem(selection, wish, facts)
    if wish.order == "fastest":
        problem = without_stages(problem, len(wish.role.stages))
    beside = second_track(selection.picked) if wish.person.projects else frozenset[str]()
    problem = moved_last(problem, beside)
    placement = solve(problem)
    if placement is None:
        return _plan(wish, "infeasible", conflicts=find_conflicts(problem))
    order = _in_order(problem, placement)
    if wish.order == "roadmap":
        here = places([task for task in order if task.unit not in beside])
        found = _Found(problem, placement, placement.objectives, placement.optimal, here)
        return _finished(found, beside, selection, wish, facts)
    taken = {task.unit: selection.picked[task.unit] for task in order}
    extra = beyond(wish.role, wish.profile, facts, wish.wishes, taken)
    beside &= second_track({**taken, **extra})
    tasks = [task_of(picked, wish, facts) for picked in extra.values()]
    last = [task for task in order if task.unit in beside or task.stage == _CLOSING]
    placed = [task for task in order if task not in last]
    race = race_of(problem, placed, tasks, last, wish.profile.levels(), {**taken, **extra}, facts)
    raced = run(problem, race, last, tasks)
    chained = solve(raced.problem) if raced else None
    if raced is None or chained is None:
        return _plan(wish, "infeasible", conflicts=find_conflicts(problem))
    selection.picked |= extra
    chained = replace(chained, option=placement.option)
    found = _Found(raced.problem, chained, raced.objectives, raced.optimal, raced.here)
    return _finished(found, beside, selection, wish, facts)


@dataclass(frozen=True, slots=True)
class _Found:
    """A placement of a problem, what it is worth, and why each unit stands where it does."""

    problem: Problem
    placement: Placement
    objectives: tuple[Objective, ...]
    optimal: bool
    here: Mapping[str, tuple[Message, ...]]


_MOST_UNITS = 2_000
_CLOSING = 1
"""The stage after the only other, where nothing but true prerequisites binds."""
_AFTER_ALL = 1_000
"""Stages of a second track, so that any time which it yields to the first is enough for that."""


def without_stages(problem: Problem, closing: int) -> Problem:
    """The problem in which only true prerequisites bind; what closes the plan still comes last."""
    tasks = (replace(task, stage=int(task.stage == closing)) for task in problem.tasks)
    return replace(problem, tasks=tuple(tasks))


def moved_last(problem: Problem, units: Collection[str]) -> Problem:
    """The problem with some units after all others, in the order of their own stages."""
    tasks = (
        replace(task, stage=task.stage + _AFTER_ALL) if task.unit in units else task
        for task in problem.tasks
    )
    return replace(problem, tasks=tuple(tasks))


def _in_order(problem: Problem, placement: Placement) -> list[Task]:
    return sorted(
        (task for task in problem.tasks if task.unit in placement.starts),
        key=lambda task: (placement.starts[task.unit], task.unit),
    )


def _finished(
    found: _Found, beside: frozenset[str], selection: Selection, wish: Wish, facts: Facts
) -> Plan:
    """The plan with its days, weeks and costs.

    Raises:
        InputError: 60 years are not enough.
    """
    problem, placement = found.problem, found.placement
    taken = {unit: selection.picked[unit] for unit in placement.starts}
    order = _in_order(problem, placement)
    days = find_days(order, taken, beside, placement, problem.limits, wish.person.projects)
    if days is None:
        raise InputError(
            N_("at {hours} hours a week the plan would take more than 60 years"),
            remedy=N_("Give more hours with --hours."),
            hours=wish.person.hours,
        )
    here = {**found.here, **places_beside(days, order, taken)}
    items = _items(found, days, here, taken, wish, facts)
    costs = [item.cost.cents for item in items if item.cost]
    offered = problem.limits.given() if wish.order == "roadmap" else ("hours",)
    return _plan(
        wish,
        "optimal" if found.optimal else "feasible",
        objectives=found.objectives,
        items=items,
        weeks=_weeks(items, days),
        projects=days.hours if wish.person.projects else None,
        skipped=_skipped(selection, placement),
        window=finish_window(
            [taken[item.unit].unit.hours for item in items], problem.limits.capacity
        ),
        renewals=tuple(find_renewals(items, wish.profile, facts)),
        offers=tuple(find_offers(problem, placement, offered)) if items else (),
        cost=Money(sum(costs), CURRENCY),
        unknown_costs=unknown_costs(
            (p.unit for p in taken.values()), facts.certifications, wish.exchange
        ),
    )


def state_problem(selection: Selection, wish: Wish, facts: Facts) -> Problem:
    """The selection as tasks with the person's limits."""
    person = wish.person
    limits = Limits(
        week=StudyWeek(
            hours=person.hours,
            weekdays=person.weekdays,
            other_hours=person.other_hours,
            away=person.away,
            holidays=person.holidays,
        ),
        start=person.start,
        by=person.by,
        budget=person.budget.cents if person.budget else None,
        monthly=person.monthly.cents if person.monthly else None,
    )
    tasks = tuple(task_of(picked, wish, facts) for picked in selection.picked.values())
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


def task_of(picked: Picked, wish: Wish, facts: Facts) -> Task:
    """A unit that was picked as a task of the problem."""
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
        exam=unit.certification is not None,
        opens=picked.opens,
    )


def _plan(wish: Wish, status: str, **parts: object) -> Plan:
    return Plan(
        as_of=wish.as_of,
        catalogue_digest=wish.catalogue_digest,
        person=wish.person,
        target=wish.target,
        order=wish.order,
        status=status,  # type: ignore[arg-type]
        gap=measure_gap(wish.role, wish.profile.levels()),
        exchange=wish.exchange,
        **parts,  # type: ignore[arg-type]
    )


def _items(
    found: _Found,
    days: Days,
    here: Mapping[str, tuple[Message, ...]],
    taken: Mapping[str, Picked],
    wish: Wish,
    facts: Facts,
) -> tuple[Item, ...]:
    placement, limits = found.placement, found.problem.limits
    stages = [*(stage.id for stage in wish.role.stages), CLOSING, BEYOND]
    order = _in_order(found.problem, placement)
    items = []
    for task in sorted(order, key=lambda task: (days.first(task.unit), task.unit in days.beside)):
        unit = task.unit
        picked, ended = taken[unit], days.last(unit)
        exam = limits.exam_on(task, ended, placement.paid_in.get(unit)) if task.exam else None
        items.append(
            Item(
                uid=uid_of(unit),
                unit=unit,
                stage=stages[picked.stage],
                start=days.first(unit),
                end=ended,
                hours=task.hours,
                cost=cost_of(picked.unit, facts.certifications, wish.exchange),
                exam_on=exam,
                beside=unit in days.beside,
                why=tuple(picked.why),
                here=here[unit],
                blocked_by=tuple(uid_of(other) for other in picked.after if other in taken),
            )
        )
    return tuple(items)


def uid_of(unit: str, occurrence: int = 0) -> str:
    """Stable identity of an item: of what it is, never of when."""
    return hashlib.sha256(f"{unit}/{occurrence}".encode()).hexdigest()[:16]


def _weeks(items: Sequence[Item], days: Days) -> tuple[Week, ...]:
    minutes: dict[date, Counter[str]] = defaultdict(Counter)
    for item in items:
        for day, done in days.of[item.unit].items():
            minutes[day - timedelta(days=day.weekday())][item.uid] += done
    return tuple(
        Week(
            monday=monday,
            hours=round(sum(round(done / 60, 2) for done in work.values()), 2),
            items=tuple(
                WeekShare(item=uid, hours=round(done / 60, 2)) for uid, done in work.items()
            ),
        )
        for monday, work in sorted(minutes.items())
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
    units = (selection.picked[unit].unit for unit in placement.starts)
    brought = {f"skill:{gives.skill}" for unit in units for gives in unit.gives}
    return tuple(skipped for ref, skipped in selection.skipped.items() if ref not in brought)
