"""From a placement to a plan in days and weeks, with what it costs."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.money import Money
from voyageur.domain.plan import (
    BEYOND,
    CLOSING,
    Item,
    Objective,
    Plan,
    Skipped,
    Week,
    WeekShare,
)
from voyageur.domain.profile import Profile
from voyageur.domain.unit import Unit
from voyageur.planning.beside import Days, find_days, places_beside
from voyageur.planning.costs import CURRENCY, cost_of, unknown_costs
from voyageur.planning.gap import measure_gap
from voyageur.planning.offers import find_offers
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Problem, Task
from voyageur.planning.renewals import find_renewals
from voyageur.planning.selection import Facts, Picked, Selection
from voyageur.planning.window import finish_window
from voyageur.planning.wish import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A placement of a problem, what it is worth, and why each unit stands where it does.

    ``beside`` are the units of a second track, ``kept`` those that come first because they did.
    """

    problem: Problem
    placement: Placement
    objectives: tuple[Objective, ...]
    optimal: bool
    here: Mapping[str, tuple[Message, ...]]
    beside: frozenset[str]
    kept: tuple[str, ...]


def in_order(problem: Problem, placement: Placement) -> list[Task]:
    """The tasks that are in, in the order of their placement."""
    return sorted(
        (task for task in problem.tasks if task.unit in placement.starts),
        key=lambda task: (placement.starts[task.unit], task.unit),
    )


def finished(found: Found, selection: Selection, wish: Wish, facts: Facts) -> Plan:
    """The plan with its days, weeks and costs.

    Raises:
        InputError: 60 years are not enough.
    """
    problem, placement = found.problem, found.placement
    taken = {unit: selection.picked[unit] for unit in placement.starts}
    order = in_order(problem, placement)
    days = find_days(order, taken, found.beside, placement, problem.limits, wish.person.projects)
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
    return plan_of(
        wish,
        "optimal" if found.optimal else "feasible",
        objectives=found.objectives,
        items=items,
        weeks=_weeks(items, days),
        projects=days.hours if wish.person.projects else None,
        kept=found.kept,
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


def plan_of(wish: Wish, status: str, **parts: object) -> Plan:
    """A plan with what every one has, solved or not."""
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
    found: Found,
    days: Days,
    here: Mapping[str, tuple[Message, ...]],
    taken: Mapping[str, Picked],
    wish: Wish,
    facts: Facts,
) -> tuple[Item, ...]:
    placement, limits = found.placement, found.problem.limits
    stages = [*(stage.id for stage in wish.role.stages), CLOSING, BEYOND]
    order = in_order(found.problem, placement)
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
