"""The roles ranked for one person, with reasons."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

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
from voyageur.shapes import dump


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


def to_json_text(fits: list[Fit]) -> str:
    """The ranking as JSON, roles by id."""
    rows = [
        {
            "role": fit.role.id,
            "done": round(fit.done, 4),
            "hours": fit.hours,
            "reach": dump(fit.reach),
            "strengths": list(fit.strengths),
            "missing": list(fit.missing),
            "gap": dump(fit.gap),
        }
        for fit in fits
    ]
    return json.dumps({"schema_version": 1, "roles": rows}, ensure_ascii=False, indent=2) + "\n"
