"""Which postings speak for a role in a region."""

from collections.abc import Sequence

from voyageur.domain.requirement import RequirementSet
from voyageur.domain.role import Role
from voyageur.market.reach import Scope, choose_scope
from voyageur.services.context import Context


def scope_for(
    context: Context,
    role: Role,
    region: str,
    postings: Sequence[RequirementSet] | None = None,
) -> Scope:
    """The postings that speak for a role in a region; the shipped ones unless others are given."""
    province = context.lookup.province_of(region)
    sets = context.requirement_sets.sets if postings is None else postings
    return choose_scope(sets, role.id, province, role.neighbours)
