"""What a role or a posting asks for, as rows of one kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Condition
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.requirement import RequirementGroup, Wanted, WantedCondition
from voyageur.domain.resume_report import Asked, WantedYears
from voyageur.domain.role import Role
from voyageur.domain.skill import SkillGroup
from voyageur.services.context import Context
from voyageur.services.read_posting import read_posting
from voyageur.services.scope import scope_for

_OFTEN = 0.2
"""The share of a role's postings from which a skill outside its roadmap counts. Editorial."""
_FEWEST = 3
"""… and as many postings, so that where there are few none speaks for itself."""
_MOST_BESIDE = 10
"""Such skills at most: the roadmap is what a role is about. Editorial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """Everything that is asked for, must before nice, and how many of ``n`` postings name a row."""

    target: str | None
    rows: tuple[tuple[Asked, int | None], ...]
    conditions: tuple[WantedCondition, ...] = ()
    scope: Message | None = None
    n: int | None = None


def demands_of(context: Context, wanted: str, max_bytes: int) -> Demands:
    """What a role (id or name), or a posting's file, asks for.

    Raises:
        UsageError: there is no such role, nor such a file.
        InputError: the posting can't be read, or asks for nothing that is known.
    """
    path = Path(wanted)
    if role := context.lookup.known("role", wanted):
        return of_role(context, context.catalogue.roles[role])
    if path.is_file():
        _, posting = read_posting(context, path, max_bytes=max_bytes)
        return of_posting(posting, posting.title or path.name, str(path))
    if path.suffix or len(path.parts) > 1:
        raise UsageError(
            N_("there is no such file"),
            remedy=N_("Give a posting's file, or a role; voyageur roles lists them."),
            where=f"--for {wanted}",
        )
    return of_role(context, context.lookup.role(wanted))


def of_posting(posting: PostingRead, title: str, where: str) -> Demands:
    """What a posting that was read from ``where`` asks for.

    Raises:
        InputError: it asks for nothing that is known.
    """
    asked = posting.requirements
    rows: list[Asked] = [
        *asked.groups,
        *asked.certifications,
        *([WantedYears(must=True, years=asked.years)] if asked.years else ()),
        *asked.education,
        *asked.languages,
    ]
    if not rows:
        raise InputError(
            N_("no requirement was found in it"),
            remedy=N_("Give the posting's whole text, or name a role; voyageur roles lists them."),
            where=where,
        )
    return Demands(
        target=title,
        rows=tuple((row, None) for row in sorted(rows, key=lambda row: not row.must)),
        conditions=asked.conditions,
    )


def of_role(context: Context, role: Role) -> Demands:
    """The needs of a role's stages and groups, then what its postings ask for besides."""
    scope = scope_for(context, role, "canada")
    demand = scope.demand() if scope.enough else None
    groups = list(_merged([*_of_stages(role), *_of_groups(role.groups)]))
    rows: list[tuple[Asked, int | None]] = []
    for group in groups:
        named = {wanted.skill for wanted in group.any_of}
        postings = (one for one in scope.sets if _names(one.must, one.nice, named))
        rows.append((group, sum(one.n for one in postings) if demand else None))
    taken = {wanted.skill for group in groups for wanted in group.any_of}
    for skill, count in sorted((demand or {}).items(), key=lambda pair: (-pair[1], pair[0])):
        soft = context.catalogue.skills[skill].kind == "soft"
        if count >= max(_FEWEST, _OFTEN * scope.n) and skill not in taken and not soft:
            rows.append((RequirementGroup(must=False, any_of=(Wanted(skill=skill),)), count))
    return Demands(
        target=f"role:{role.id}",
        rows=tuple(rows[: len(groups) + _MOST_BESIDE]),
        scope=scope.words if demand else None,
        n=scope.n if demand else None,
    )


def _names(must: Sequence[Sequence[str]], nice: Sequence[Sequence[str]], skills: set[str]) -> bool:
    return any(not skills.isdisjoint(group) for group in (*must, *nice))


def _of_stages(role: Role) -> Iterator[RequirementGroup]:
    for stage in role.stages:
        for need in stage.needs:
            if skills := tuple(map(_wanted, filter(_is_skill, need))):
                yield RequirementGroup(must=True, any_of=skills)


def _is_skill(condition: Condition) -> bool:
    return condition.skill is not None


def _wanted(condition: Condition) -> Wanted:
    return Wanted(skill=str(condition.skill), level=condition.level)


def _of_groups(groups: Sequence[SkillGroup]) -> Iterator[RequirementGroup]:
    """A choice of one is one row; of a choice of several each is a row that is nice to have."""
    for group in groups:
        members = tuple(Wanted(skill=skill) for skill in group.members)
        if group.choose == 1:
            yield RequirementGroup(must=True, any_of=members)
        else:
            must = group.choose == "all"
            yield from (RequirementGroup(must=must, any_of=(one,)) for one in members)


def _merged(groups: Sequence[RequirementGroup]) -> Iterator[RequirementGroup]:
    """Each choice of skills once, at the highest level that is asked for, must before nice."""
    found: dict[frozenset[str], RequirementGroup] = {}
    for group in groups:
        key = frozenset(wanted.skill for wanted in group.any_of)
        before = found.setdefault(key, group)
        levels: dict[str, Level] = {}
        for wanted in (*before.any_of, *group.any_of):
            levels[wanted.skill] = max(
                wanted.level or Level.NONE, levels.get(wanted.skill, Level.NONE)
            )
        found[key] = replace(
            before,
            must=before.must or group.must,
            any_of=tuple(
                Wanted(skill=skill, level=level or None) for skill, level in levels.items()
            ),
        )
    yield from sorted(found.values(), key=lambda group: not group.must)
