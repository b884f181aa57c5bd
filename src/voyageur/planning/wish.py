"""What somebody wants, and the problem that it states."""

from dataclasses import dataclass
from datetime import date

from voyageur.domain.level import Level
from voyageur.domain.plan import (
    Exchange,
    Order,
    Person,
    Target,
)
from voyageur.domain.profile import Profile
from voyageur.domain.ref import Ref
from voyageur.domain.role import Role
from voyageur.domain.unit import PROOFS
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.costs import cost_of
from voyageur.planning.problem import Limits, Problem, Task
from voyageur.planning.selection import Facts, Picked, Selection, Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants: the role and region, their limits, what they know, prices' rate.

    Where the plan takes the place of another, the units to ``keep`` first, in that order, as far as
    limits allow, and skills and certifications (references) that alternatives were decided for.
    """

    role: Role
    profile: Profile
    person: Person
    target: Target
    exchange: Exchange
    as_of: date
    catalogue_digest: str
    order: Order = "roadmap"
    keep: tuple[str, ...] = ()
    decided: frozenset[Ref] = frozenset()

    @property
    def wishes(self) -> Wishes:
        """What the person wants in any case, and in none."""
        return Wishes(frozenset(self.person.must), frozenset(self.person.never), self.decided)


def state_problem(selection: Selection, wish: Wish, facts: Facts) -> Problem:
    """The selection as tasks with the person's limits."""
    person = wish.person
    limits = Limits(
        week=StudyWeek.of(person),
        start=person.start,
        by=person.by,
        budget=person.budget.cents if person.budget else None,
        monthly=person.monthly.cents if person.monthly else None,
    )
    tasks = tuple(task_of(picked, wish, facts) for picked in selection.picked.values())
    return Problem(tasks=tasks, limits=limits, options=tuple(selection.options))


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
