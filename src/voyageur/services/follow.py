"""Following a plan: what was written down of it, and what that makes of it now."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from voyageur.catalogue.model import Catalogue
from voyageur.domain.change import Change
from voyageur.domain.event import Event
from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Item, Plan
from voyageur.domain.profile import Profile
from voyageur.domain.progress import Progress, progress
from voyageur.domain.ref import Ref
from voyageur.domain.unit import Unit
from voyageur.domain.wallet import wallet, with_wallet
from voyageur.planning.following.ahead import profile_now, units_ahead
from voyageur.planning.following.burnup import planned_minutes
from voyageur.planning.following.changes import (
    changed_facts,
    changed_limits,
    changes,
    decided,
    next_units,
)
from voyageur.planning.following.pace import Pace, pace_of
from voyageur.services.context import Context
from voyageur.services.journal import Journal, no_plan
from voyageur.services.plan import Ahead, Question, plan_for
from voyageur.services.store import opened


@dataclass(frozen=True)
class Following:
    """A person's plans, oldest first, what happened, and what they knew at the start.

    Facts are named by today's ids: what was renamed since carries over.
    """

    catalogue: Catalogue
    plans: tuple[Plan, ...]
    progress: Progress
    start: Profile
    events: tuple[Event, ...]

    @property
    def plan(self) -> Plan:
        """The plan that holds."""
        return self.plans[-1]

    @cached_property
    def pace(self) -> Pace:
        """How fast the person is."""
        hours = {f"unit:{i.unit}": i.hours for plan in self.plans[::-1] for i in plan.items}
        known = {f"unit:{u.id}": float(u.hours.likely) for u in self.catalogue.units.values()}
        return pace_of(self.progress, {**hours, **known})

    @cached_property
    def profile(self) -> Profile:
        """What the person knows by now."""
        facts = self.catalogue
        now = profile_now(self.start, self.progress, facts.units, facts.certifications)
        held = with_wallet(now.certifications, wallet(self.events), facts.certifications)
        return replace(now, certifications=held)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units that aren't done, with the hours that they still take."""
        ahead = units_ahead(self.catalogue.units, self.progress, self.pace.factor)
        return {i: u for i, u in ahead.items() if self.progress.of(f"unit:{i}").state != "done"}

    @cached_property
    def listed(self) -> tuple[Item, ...]:
        """The plan, and before it what was worked on or said of former ones; each unit once."""
        found: dict[str, Item] = {}
        for plan in self.plans[:-1]:
            for item in plan.items:
                if f"unit:{item.unit}" in self.progress.units:
                    found[item.unit] = item
        return tuple((found | {item.unit: item for item in self.plan.items}).values())

    def after(self, event: Event) -> "Following":
        """The same once this was written down as well, where it is about a unit."""
        events = (*self.events, event)
        return replace(self, events=events, progress=progress(events))

    def open_items(self) -> list[Item]:
        """What of the plan is neither done nor skipped, in its order."""
        return [
            item
            for item in self.plan.items
            if self.progress.of(f"unit:{item.unit}").state == "open"
        ]


def load(context: Context, journal: Journal) -> Following:
    """What somebody follows, from the open store.

    Raises:
        InputError: they follow no plan.
    """
    found = load_if_any(context, journal)
    if found is None:
        raise no_plan()
    return found


def load_if_any(context: Context, journal: Journal) -> Following | None:
    """What somebody follows, None where they follow no plan."""
    today = context.today
    events = tuple(map(today.event, journal.events()))
    found = progress(events)
    if not found.plans:
        return None
    plans, start = journal.followed(found.plans)
    return Following(
        catalogue=context.catalogue,
        plans=tuple(map(today.plan, plans)),
        progress=found,
        start=today.profile(start),
        events=events,
    )


@contextmanager
def followed(context: Context, person: str) -> Iterator[tuple[Journal, Following]]:
    """What somebody follows, and their journal, while the store is open.

    Raises:
        InputError: they follow no plan.
    """
    with opened():
        journal = Journal(person)
        yield journal, load(context, journal)


@dataclass(frozen=True, slots=True)
class Replanned:
    """A plan that takes the place of another, what it changes, and why."""

    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    reasons: tuple[Message, ...]


def replan(context: Context, following: Following, question: Question) -> Replanned:
    """The plan from today on that changes as little as possible of the next four weeks.

    Raises:
        InputError: the facts or wishes leave no way.
    """
    before, facts = following.plan, context.catalogue
    ahead = Ahead(
        units=following.units,
        keep=next_units(before, following.progress, question.as_of),
        decided=decided(before, facts.units),
    )
    after = plan_for(context, following.profile, replace(question, ahead=ahead))
    return Replanned(
        before=before,
        after=after,
        changes=changes(before, after, following.progress),
        reasons=tuple(_reasons(following, after, facts)),
    )


def skipped_ever(events: Iterable[Event]) -> frozenset[Ref]:
    """Units that were skipped at some time, whether that stands or not."""
    return frozenset(event.ref for event in events if event.kind == "skipped")


def _reasons(following: Following, after: Plan, facts: Catalogue) -> Iterable[Message]:
    before = following.plan
    if before.target != after.target:
        yield Message(
            N_("you go for another goal: {role} in {region}"),
            {"role": f"role:{after.target.role}", "region": f"region:{after.target.region}"},
        )
    yield from drift(following, after.as_of)
    yield from changed_limits(before.person, after.person, after.as_of)
    yield from changed_facts(before, after, facts.units, facts.certifications)


def drift(following: Following, as_of: date) -> Iterator[Message]:
    """How the work compares with what the plan that holds has for it, and the pace it shows."""
    since = following.plan.as_of
    planned = planned_minutes([following.plan], as_of)
    logged = sum(log.minutes for log in following.progress.logs if since <= log.day < as_of)
    if abs(planned - logged) >= _WORTH_SAYING:
        words = (
            N_("since {since}: {logged} of {planned} planned hours are logged, {hours} h behind")
            if logged < planned
            else N_(
                "since {since}: {logged} h are logged, {planned} h were planned, {hours} h ahead"
            )
        )
        yield Message(
            words,
            {
                "since": max(since, following.plan.person.start).isoformat(),
                "logged": round(logged / 60, 1),
                "planned": round(planned / 60, 1),
                "hours": round(abs(planned - logged) / 60, 1),
            },
        )
    pace = following.pace
    if round(100 * pace.factor) != 100:
        yield Message(
            N_(
                "at your own pace units take {percent}% of the estimated hours "
                "(units: {n}; {logged} h logged, {planned} h estimated)"
            ),
            {
                "percent": round(100 * pace.factor),
                "n": pace.units,
                "logged": round(pace.logged / 60, 1),
                "planned": round(pace.planned / 60, 1),
            },
        )


_WORTH_SAYING = 60
"""Minutes."""
