"""Check a finished plan against every rule, without the solver that made it.

Works from the plan's dates and hours alone, so that a fault in the model can't hide itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from voyageur.domain.level import Level
from voyageur.domain.need import Condition
from voyageur.domain.plan import Item, Person, Plan
from voyageur.domain.profile import Profile
from voyageur.planning.holidays import is_holiday
from voyageur.planning.selection import Facts

_ROUNDING = 0.02
"""Hours: shares of weeks are written with two decimals."""

_SATURDAY = 5

_WHOLE_MINUTES = 0.2
"""Hours: a day's part of the week is a whole number of minutes, so days away leave a few more."""


def verify(plan: Plan, facts: Facts, profile: Profile) -> tuple[str, ...]:
    """Every rule that a plan breaks, in words; empty for a sound plan."""
    return (
        *_capacity(plan),
        *_sums(plan),
        *_dates(plan),
        *_tracks(plan),
        *(_stages(plan) if plan.order == "roadmap" else ()),
        *_needs(plan, facts, profile),
        *_certifications(plan, facts),
        *_budget(plan),
        *_wishes(plan, facts, profile),
    )


def _capacity(plan: Plan) -> Iterator[str]:
    for week in plan.weeks:
        days = [week.monday + timedelta(days=n) for n in range(7)]
        most = sum(_hours_on(plan.person, day) for day in days if day >= plan.person.start)
        used = sum(share.hours for share in week.items)
        if used > most + _WHOLE_MINUTES:
            yield f"week of {week.monday}: {used:g} h of {most:g} h"


def _hours_on(person: Person, day: date) -> float:
    """What a day has of its week: a seventh, or its own part."""
    if not _is_free(person, day):
        return 0.0
    hours = person.hours
    for other in person.other_hours:
        if day in other.period:
            hours = other.hours
            break
    if any(person.weekdays):
        return hours * person.weekdays[day.weekday()] / sum(person.weekdays)
    return hours / 7


def _is_free(person: Person, day: date) -> bool:
    kept = person.holidays is not None and is_holiday(day, person.holidays)
    return not kept and not any(day in away for away in person.away)


def _sums(plan: Plan) -> Iterator[str]:
    """Items add up to their weeks, weeks to their hours, costs to the total."""
    shares: dict[str, list[float]] = defaultdict(list)
    for week in plan.weeks:
        for share in week.items:
            shares[share.item].append(share.hours)
        used = sum(share.hours for share in week.items)
        if abs(used - week.hours) > _ROUNDING:
            yield f"week of {week.monday}: {week.hours:g} h stated, {used:g} h in its items"
    for item in plan.items:
        done = sum(shares[item.uid])
        if abs(done - item.hours) > _ROUNDING * max(1, len(shares[item.uid])):
            yield f"{item.unit}: {done:g} h in the weeks, {item.hours:g} h in all"
    if plan.cost is not None and plan.cost.cents != (spent := _spent(plan)):
        yield f"the plan states a cost of {plan.cost.cents} cents, its items cost {spent}"


def _dates(plan: Plan) -> Iterator[str]:
    person = plan.person
    for item in plan.items:
        if item.end < item.start:
            yield f"{item.unit} ends before it starts"
        if item.start < person.start or (person.by and item.end > person.by):
            yield f"{item.unit}: {item.start} to {item.end} is outside the time given"
        if not (_is_free(person, item.start) and _is_free(person, item.end)):
            yield f"{item.unit} starts or ends on a day away"
    by_uid = {item.uid: item for item in plan.items}
    for item in plan.items:
        for uid in item.blocked_by:
            if uid not in by_uid:
                yield f"{item.unit} waits for something that is not in the plan"
            elif by_uid[uid].end > item.start:
                yield f"{item.unit} starts before {by_uid[uid].unit} has ended"


def _tracks(plan: Plan) -> Iterator[str]:
    """In each track one thing after the other; the second has its hours while there is a first."""
    ends: dict[bool, date] = {}
    for item in plan.items:
        if item.start < ends.get(item.beside, item.start):
            yield f"{item.unit} starts before the item above it has ended"
        ends[item.beside] = item.end
    part = (plan.projects or 0.0) / plan.person.hours
    if plan.projects is not None and plan.projects > plan.person.projects:
        yield f"{plan.projects:g} h a week beside, of {plan.person.projects:g} h asked for"
    uids = {item.uid for item in plan.items if item.beside}
    if uids and not plan.person.projects:
        yield "there is a second track that nobody asked for"
    for week in plan.weeks:
        if False not in ends or week.monday + timedelta(days=7) > ends[False]:
            break
        days = (week.monday + timedelta(days=n) for n in range(7))
        most = part * sum(_hours_on(plan.person, day) for day in days if day >= plan.person.start)
        used = sum(share.hours for share in week.items if share.item in uids)
        if used > most + _WHOLE_MINUTES:
            yield f"week of {week.monday}: {used:g} h beside, of {most:g} h"


def _stages(plan: Plan) -> Iterator[str]:
    """The stages follow each other in the order of the roadmap; what closes it comes last.

    What keeps its place from a plan before comes first, whatever its stage.
    """
    learning = [item.unit for item in plan.items if not item.beside]
    if list(plan.kept) != learning[: len(plan.kept)]:
        yield "what keeps its place doesn't come first"
    order = [stage.stage for stage in plan.gap.stages]
    items = [item for item in plan.items if not item.beside and item.unit not in plan.kept]
    places = [order.index(i.stage) if i.stage in order else len(order) for i in items]
    for item, place, before in zip(items[1:], places[1:], places, strict=False):
        if place < before:
            yield f"{item.unit} of the stage {item.stage} comes after a later stage"


def _needs(plan: Plan, facts: Facts, profile: Profile) -> Iterator[str]:
    """Whatever a unit needs is known when it starts, from items above it that have ended."""
    levels = profile.levels()
    held = set(profile.held(plan.person.start))
    done: set[str] = set()

    def met(condition: Condition) -> bool:
        if condition.skill:
            return levels.get(condition.skill, Level.NONE) >= condition.level
        return condition.unit in done or condition.certification in held

    def finish(item: Item) -> None:
        unit = facts.units[item.unit]
        for gives in unit.gives:
            levels[gives.skill] = max(gives.to, levels.get(gives.skill, Level.NONE))
        done.add(item.unit)
        if unit.certification:
            held.add(unit.certification)

    running: list[Item] = []
    for item in plan.items:
        for other in running:
            if other.end <= item.start:
                finish(other)
        running = [other for other in running if other.end > item.start] + [item]
        if not all(any(map(met, need)) for need in facts.units[item.unit].needs):
            yield f"{item.unit} starts before what it needs is known"


def _certifications(plan: Plan, facts: Facts) -> Iterator[str]:
    person = plan.person
    for item in plan.items:
        certification = facts.units[item.unit].certification
        if certification is None:
            if item.exam_on is not None:
                yield f"{item.unit} has an exam day and no exam"
            continue
        day = item.exam_on
        if day is None:
            yield f"{item.unit} has no exam day"
            continue
        if facts.certifications[certification].status(day) == "retired":
            yield f"{certification} is retired on {day}"
        if day <= item.end:
            yield f"{item.unit}: the exam on {day} is before the end of preparing for it"
        if day.weekday() >= _SATURDAY or not _is_free(person, day):
            yield f"{item.unit}: the exam on {day} is on no working day"
        if person.by and day > person.by:
            yield f"{item.unit}: the exam on {day} is after the deadline"


def _budget(plan: Plan) -> Iterator[str]:
    spent = _spent(plan)
    if plan.person.budget is not None and spent > plan.person.budget.cents:
        yield f"the plan costs {spent} cents of {plan.person.budget.cents}"
    if plan.person.monthly is None:
        return
    months: Counter[str] = Counter()
    for item in plan.items:
        if item.cost:
            months[f"{item.exam_on or item.end:%Y-%m}"] += item.cost.cents
    for month, cents in sorted(months.items()):
        if cents > plan.person.monthly.cents:
            yield f"{month} costs {cents} cents of {plan.person.monthly.cents}"


def _wishes(plan: Plan, facts: Facts, profile: Profile) -> Iterator[str]:
    """What has to be in is in, or known before; what must not be isn't."""
    units = [facts.units[item.unit] for item in plan.items]
    brought = {f"skill:{gives.skill}" for unit in units for gives in unit.gives}
    taken = {f"unit:{unit.id}" for unit in units}
    sat = {f"certification:{unit.certification}" for unit in units if unit.certification}
    known = {f"skill:{s}" for s, level in profile.levels().items() if level >= Level.GUIDED}
    held = {f"certification:{ident}" for ident in profile.held(plan.person.start)}
    for ref in sorted(set(plan.person.must) - (brought | taken | sat | known | held)):
        yield f"{ref} has to be in the plan and isn't"
    for ref in sorted(set(plan.person.never) & (taken | sat)):
        yield f"{ref} must not be in the plan and is"


def _spent(plan: Plan) -> int:
    return sum(item.cost.cents for item in plan.items if item.cost)
