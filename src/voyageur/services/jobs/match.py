"""The requirement groups of a posting beside what somebody knows."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from voyageur.domain.ranking import GroupMatch, Tally
from voyageur.domain.requirement import RequirementGroup, Wanted
from voyageur.services.jobs.closing import needed_level
from voyageur.services.jobs.known import Known


def checkable(
    groups: Sequence[RequirementGroup], vague: AbstractSet[str]
) -> tuple[list[RequirementGroup], tuple[str, ...]]:
    """The groups without the skills that nobody can check, and these, in their order."""
    kept = [
        replace(group, any_of=tuple(one for one in group.any_of if one.skill not in vague))
        for group in groups
    ]
    passing = [one.skill for group in groups for one in group.any_of if one.skill in vague]
    return [group for group in kept if group.any_of], tuple(dict.fromkeys(passing))


def match_group(group: RequirementGroup, known: Mapping[str, Known]) -> GroupMatch:
    """Met where one alternative is known at the level and for the years asked for.

    Where years are asked for, a claim that states none leaves the group partly met: nobody knows.
    What is known at a lower level is met partly too, so that adding a claim never makes less of it.
    """
    there = [(wanted, known[wanted.skill]) for wanted in group.any_of if wanted.skill in known]
    if not there:
        return GroupMatch(must=group.must, any_of=group.any_of, state="missing")
    wanted, best = max(there, key=lambda pair: (_meets(*pair), pair[1].level, pair[1].years or 0.0))
    return GroupMatch(
        must=group.must,
        any_of=group.any_of,
        state="met" if _meets(wanted, best) else "partly",
        by=best.by,
        level=best.level,
        years=best.years,
    )


def tally(groups: Sequence[GroupMatch], *, must: bool) -> Tally:
    """How many groups are met, partly met, and asked for."""
    states = [group.state for group in groups if group.must == must]
    return Tally(states.count("met"), states.count("partly"), len(states))


def _meets(wanted: Wanted, known: Known) -> bool:
    return known.level >= needed_level(wanted) and (known.years or 0.0) >= (wanted.years or 0)
