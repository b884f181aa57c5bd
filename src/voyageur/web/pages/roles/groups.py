"""The skills of a role in their groups, with how many postings name each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from voyageur.domain.level import Level
from voyageur.domain.names import say
from voyageur.domain.role import Role
from voyageur.domain.skill import SkillGroup
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator
from voyageur.market.reach import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A skill, and the share of postings that name it: empty where too few postings speak.

    ``known``: the person that is meant has it at the level that counts; nobody may be meant.
    """

    skill: str
    name: str
    share: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A line of "Learn These", and how many of its skills are to be chosen."""

    name: str
    choose: str
    skills: tuple[Asked, ...]


def groups(
    role: Role, scope: Scope, t: Translator, levels: Mapping[str, Level]
) -> tuple[Group, ...]:
    """The groups in the guide's order."""
    return tuple(
        Group(
            name=say(group.name, t.lang),
            choose=t("all of them") if group.choose == "all" else t("choose {n}", n=group.choose),
            skills=tuple(_asked(group, scope, t, levels)),
        )
        for group in role.groups
    )


def _asked(
    group: SkillGroup, scope: Scope, t: Translator, levels: Mapping[str, Level]
) -> Iterator[Asked]:
    counts = scope.demand()
    for skill in group.members:
        yield Asked(
            skill=skill,
            name=t.name(f"skill:{skill}"),
            share=percent(counts[skill] / scope.n, t.lang) if scope.enough else "",
            known=levels.get(skill, Level.NONE) >= Level.GUIDED,
        )
