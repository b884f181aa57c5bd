"""From a profile to a plan, with the share of real postings it leads to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from voyageur.catalogue.model import Catalogue
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.plan import CLOSING, OWN_MARKET, Exchange, Order, Person, Plan, Reach, Target
from voyageur.domain.profile import Profile
from voyageur.domain.ref import Ref
from voyageur.domain.requirement import RequirementSet
from voyageur.domain.role import Role
from voyageur.domain.skill import close
from voyageur.domain.unit import Unit
from voyageur.market.reach import THRESHOLD, Scope
from voyageur.planning.fastest.problem import Posting
from voyageur.planning.finish import levels_on
from voyageur.planning.schedule import make_plan
from voyageur.planning.selection import Facts
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish
from voyageur.services.context import Context
from voyageur.services.scope import scope_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What somebody who follows a plan has before them: ``units`` with the hours that they still
    take, those to ``keep`` first, and what was ``decided`` between alternatives (see ``Wish``).
    """

    units: Mapping[str, Unit]
    keep: tuple[str, ...]
    decided: frozenset[Ref]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: which role, in which region, within which limits, at which rate.

    A posting is in reach when the part ``threshold`` of what it asks for is met. ``postings`` are
    what the jobs of a market ask for; the shipped ones speak where there are none. ``ahead`` is
    there where the plan takes the place of another.
    """

    role: Role
    region: str
    person: Person
    usd_cad: str | None
    as_of: date
    order: Order = "roadmap"
    threshold: float = THRESHOLD
    postings: tuple[RequirementSet, ...] | None = None
    ahead: Ahead | None = None


def plan_for(context: Context, profile: Profile, question: Question) -> Plan:
    """The answer to a question for a person.

    Raises:
        InputError: the facts don't lead to the role, or the hours are too few for any horizon.
    """
    catalogue, role = context.catalogue, question.role
    scope = scope_for(context, role, question.region, question.postings)
    scope = replace(scope, threshold=question.threshold)
    if question.order == "fastest" and not scope.enough:
        raise InputError(
            N_("too few postings to say which order reaches them soonest: {n}"),
            remedy=N_("Use --order roadmap, or bring postings of your own with --market."),
            where="--order fastest",
            n=scope.n,
        )
    facts, ahead = facts_of(catalogue, scope), question.ahead
    if ahead is not None:
        facts = replace(facts, units=ahead.units)
    wish = Wish(
        role=role,
        profile=profile,
        person=question.person,
        target=Target(role=role.id, region=question.region),
        exchange=exchange(catalogue, question.usd_cad),
        as_of=question.as_of,
        catalogue_digest=catalogue.digest,
        order=question.order,
        keep=ahead.keep if ahead else (),
        decided=ahead.decided if ahead else frozenset(),
    )
    plan = make_plan(wish, facts)
    if broken := verify(plan, facts, profile):
        raise InputError(
            N_("the plan found breaks {n} of its own rules: {first}"),
            remedy=N_("This is a fault of Voyageur, not yours: please report it."),
            n=len(broken),
            first=broken[0],
        )
    own = "" if question.postings is None else OWN_MARKET
    spoken = {f"{own}{scope_set.source}" for scope_set in scope.sets}
    sources = spoken | _sources(plan, catalogue)
    return replace(
        plan,
        in_reach=question.threshold,
        reach=_reach(context, plan, profile, scope),
        sources=tuple(sorted(sources)),
    )


def postings_of(market: Path, roles: Iterable[Role]) -> tuple[RequirementSet, ...]:
    """What the jobs of a market ask for, of roles and of their neighbours.

    Raises:
        InputError: there is no market, or its tables aren't built.
    """
    # Arrow, which most plans don't need, takes a second to load.
    from voyageur.market.asked import requirement_sets  # noqa: PLC0415
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415

    folder = MarketFolder(market)
    folder.need()
    return requirement_sets(folder, {i for role in roles for i in (role.id, *role.neighbours)})


def facts_of(catalogue: Catalogue, scope: Scope) -> Facts:
    """The facts that planning needs, with what the postings in scope ask for."""
    return Facts(
        units=catalogue.units,
        certifications=catalogue.certifications,
        demand=scope.demand(),
        skills=catalogue.skills,
        postings=tuple(
            Posting(n=one.n, groups=tuple(map(frozenset, one.must or one.nice)))
            for one in scope.sets
        ),
        threshold=scope.threshold,
    )


def exchange(catalogue: Catalogue, usd_cad: str | None) -> Exchange:
    """The person's own rate, or the dated one of the catalogue."""
    if usd_cad is not None:
        return Exchange(base="USD", to="CAD", rate=usd_cad, source="--usd-cad")
    fact = next(f for f in catalogue.exchange if (f.value.base, f.value.to) == ("USD", "CAD"))
    return Exchange(
        base="USD",
        to="CAD",
        rate=fact.value.rate,
        source=fact.source,
        observed_on=fact.observed_on,
    )


def reach_on(scope: Scope, day: date, met: int, after: str | None) -> Reach:
    """A point of the curve; no share where the scope has too few postings."""
    share = met / scope.n if scope.enough else None
    return Reach(date=day, met=met, n=scope.n, scope=scope.words, share=share, after=after)


def _reach(context: Context, plan: Plan, profile: Profile, scope: Scope) -> tuple[Reach, ...]:
    """Today, and at each end after which something has changed; of a roadmap, of each stage."""
    catalogue = context.catalogue

    def met_on(day: date) -> int:
        levels = levels_on(profile, plan.items, catalogue.units, day)
        return scope.met(close(levels, catalogue.skills))

    today = scope.met(close(profile.levels(), catalogue.skills))
    points = [reach_on(scope, plan.as_of, today, None)]
    for day, after in _ends(plan):
        point = reach_on(scope, day, met_on(day), after)
        if plan.order == "roadmap" or point.met > points[-1].met:
            points.append(point)
    return tuple(points)


def _ends(plan: Plan) -> list[tuple[date, str]]:
    """The days after which a share is stated, and what ends on them."""
    if plan.order == "fastest":
        ended = sorted(plan.items, key=lambda item: item.end)
        return [(item.end, f"unit:{item.unit}") for item in ended]
    ends: dict[str, date] = {}
    for item in plan.items:
        if item.stage != CLOSING:
            ends[item.stage] = max(item.end, ends.get(item.stage, item.end))
    return [
        (end, f"stage:{plan.target.role}/{stage}")
        for stage, end in sorted(ends.items(), key=lambda pair: pair[1])
    ]


def _sources(plan: Plan, catalogue: Catalogue) -> set[str]:
    found = {"guide-2025"}
    for item in plan.items:
        unit = catalogue.units[item.unit]
        found |= {resource.source for resource in unit.resources}
        if unit.certification:
            certification = catalogue.certifications[unit.certification]
            found |= {price.source for price in certification.prices}
            found |= {event.source for event in certification.events}
    if plan.exchange and plan.exchange.observed_on:
        found.add(plan.exchange.source)
    return found
