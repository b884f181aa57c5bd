"""The roles ranked for one person, with reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.plan import Gap, Reach
from voyageur.domain.profile import Profile
from voyageur.domain.requirement import RequirementSet
from voyageur.domain.role import Role
from voyageur.domain.skill import close
from voyageur.market.reach import Scope
from voyageur.planning.gap import measure_gap
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts
from voyageur.services.context import Context
from voyageur.services.plan import facts_of, reach_on
from voyageur.services.scope import scope_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How near one role is.

    ``done`` is the part of the roadmap's hours, counted from nothing, that the person has behind
    them; ``hours`` are those still ahead. ``strengths`` and ``missing`` are skill ids, first what
    postings ask for most.
    """

    role: Role
    done: float
    hours: int
    gap: Gap
    reach: Reach
    strengths: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFit:
    """A ``Fit`` with its role by id."""

    role: str
    done: float
    hours: int
    reach: Reach
    strengths: tuple[str, ...]
    missing: tuple[str, ...]
    gap: Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class FitRanking:
    """All roles, the nearest first."""

    schema_version: Literal[1] = 1
    roles: tuple[RoleFit, ...]


def rank_roles(
    context: Context,
    profile: Profile,
    region: str,
    as_of: date,
    postings: Sequence[RequirementSet] | None = None,
) -> list[Fit]:
    """All roles, the nearest first; of equally near ones the one with the fewest hours to go."""
    fits = [
        _fit(context, role, profile, scope_for(context, role, region, postings), as_of)
        for role in context.catalogue.roles.values()
    ]
    return sorted(fits, key=lambda fit: (-round(fit.done, 2), fit.hours, fit.role.number))


def _fit(context: Context, role: Role, profile: Profile, scope: Scope, as_of: date) -> Fit:
    facts = facts_of(context.catalogue, scope)
    levels = profile.levels()
    gap = measure_gap(role, levels)
    ahead, whole = (_hours(role, p, facts, as_of) for p in (profile, Profile()))
    named = {c.skill for stage in role.stages for need in stage.needs for c in need if c.skill}
    by_demand = sorted(named, key=lambda skill: (-facts.demand.get(skill, 0), skill))
    missing = {part for stage in gap.stages for m in stage.missing for part in m.split(" | ")}
    return Fit(
        role=role,
        done=max(0.0, 1 - ahead / whole) if whole else 1.0,
        hours=ahead,
        gap=gap,
        reach=reach_on(scope, as_of, scope.met(close(levels, context.catalogue.skills)), None),
        strengths=tuple(s for s in by_demand if levels.get(s) and f"skill:{s}" not in missing),
        missing=tuple(s for s in by_demand if f"skill:{s}" in missing),
    )


def _hours(role: Role, profile: Profile, facts: Facts, at: date) -> int:
    """Hours of the role's roadmap for a profile, with the certification that fits best."""
    selection = follow(role, profile, facts, at)
    first = selection.options[:1]
    return sum(
        picked.unit.hours.likely
        for picked in selection.picked.values()
        if not picked.options or set(first) & set(picked.options)
    )


def ranking_of(fits: Iterable[Fit]) -> FitRanking:
    """The ranking to be published, roles by id."""
    return FitRanking(
        roles=tuple(
            RoleFit(
                role=fit.role.id,
                done=round(fit.done, 4),
                hours=fit.hours,
                reach=fit.reach,
                strengths=fit.strengths,
                missing=fit.missing,
                gap=fit.gap,
            )
            for fit in fits
        )
    )
