"""Check a finished plan against every rule, without the solver that made it.

Works from the plan's dates and hours alone, so that a fault in the model can't hide itself.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from voyageur.domain.level import Level
from voyageur.domain.need import Condition
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.planning.selection import Facts

_ROUNDING = 0.02
"""Hours: shares of weeks are written with two decimals."""


def verify(plan: Plan, facts: Facts, profile: Profile) -> tuple[str, ...]:
    """Every rule that a plan breaks, in words; empty for a sound plan."""
    return (
        *_capacity(plan),
        *_dates(plan),
        *_needs(plan, facts, profile),
        *_certifications(plan, facts),
        *_budget(plan),
    )


def _capacity(plan: Plan) -> Iterator[str]:
    person = plan.person
    done: dict[str, float] = defaultdict(float)
    for week in plan.weeks:
        days = [week.monday + timedelta(days=n) for n in range(7)]
        free = [d for d in days if d >= person.start and not any(d in a for a in person.away)]
        most = person.hours * len(free) / 7
        used = sum(share.hours for share in week.items)
        if used > most + 0.2:
            yield f"week of {week.monday}: {used:g} h of {most:g} h"
        for share in week.items:
            done[share.item] += share.hours
    for item in plan.items:
        if abs(done[item.uid] - item.hours) > _ROUNDING * max(1, len(plan.weeks)):
            yield f"{item.unit}: {done[item.uid]:g} h in the weeks, {item.hours:g} h in all"


def _dates(plan: Plan) -> Iterator[str]:
    person = plan.person
    last: date | None = None
    for item in plan.items:
        if item.end < item.start:
            yield f"{item.unit} ends before it starts"
        if item.start < person.start or (person.by and item.end > person.by):
            yield f"{item.unit}: {item.start} to {item.end} is outside the time given"
        if any(item.start in away or item.end in away for away in person.away):
            yield f"{item.unit} starts or ends on a day away"
        if last is not None and item.start < last:
            yield f"{item.unit} starts before the item above it has ended"
        last = item.end
    by_uid = {item.uid: item for item in plan.items}
    for item in plan.items:
        for uid in item.blocked_by:
            if by_uid[uid].end > item.start:
                yield f"{item.unit} starts before {by_uid[uid].unit} has ended"


def _needs(plan: Plan, facts: Facts, profile: Profile) -> Iterator[str]:
    """Whatever a unit needs is known when it starts, in the order of the items."""
    levels = profile.levels()
    held = {h.certification for h in profile.certifications}
    done: set[str] = set()

    def met(condition: Condition) -> bool:
        if condition.skill:
            return levels.get(condition.skill, Level.NONE) >= condition.level
        return condition.unit in done or condition.certification in held

    for item in plan.items:
        unit = facts.units[item.unit]
        if not all(any(map(met, need)) for need in unit.needs):
            yield f"{item.unit} starts before what it needs is known"
        for gives in unit.gives:
            levels[gives.skill] = max(gives.to, levels.get(gives.skill, Level.NONE))
        done.add(item.unit)
        if unit.certification:
            held.add(unit.certification)


def _certifications(plan: Plan, facts: Facts) -> Iterator[str]:
    for item in plan.items:
        certification = facts.units[item.unit].certification
        if certification and facts.certifications[certification].status(item.end) == "retired":
            yield f"{certification} is retired on {item.end}"


def _budget(plan: Plan) -> Iterator[str]:
    spent = sum(item.cost.cents for item in plan.items if item.cost)
    if plan.person.budget and spent > plan.person.budget.cents:
        yield f"the plan costs {spent} cents of {plan.person.budget.cents}"
