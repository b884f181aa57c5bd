"""Skills and how documents write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from voyageur.domain.level import Level
from voyageur.domain.names import Text

SkillKind = Literal[
    "language", "framework", "library", "tool", "service", "platform", "product", "concept", "soft"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A written form that often means something else, and when it does mean the skill.

    ``case``: only with exactly these capitals. ``near``: one of these words must stand in the same
    line or the neighbouring ones. ``listed``: accepted as an item of a list of skills. ``never``:
    not where one of these phrases stands around it ("go to market").
    """

    form: str
    case: bool = False
    listed: bool = False
    near: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


MatchScheme = Literal["esco", "oasis"]

MATCHED_IN: dict[MatchScheme, str] = {"esco": "esco-1-2-skills", "oasis": "oasis-2023-skills"}
"""The source of all matches with a scheme: where its concepts were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The same concept in another scheme (SKOS exactMatch), and what it is called there.

    ``code`` is what the scheme identifies it by: a concept address of ESCO, a descriptor of OaSIS.
    """

    code: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Something a posting asks for and a person can learn.

    ``aliases`` hold spellings by language, ``any`` those used in both; the names themselves are
    spellings too. ``broader`` is the next wider skill.
    Whoever has a skill of ``implied_by`` has this one. ``guide_names`` are words of
    the guide for it that mean too much elsewhere to be spellings ("Pipelines"). ``matches`` are
    exact only: a wider or narrower concept of another scheme is none.
    """

    id: str
    name: Text
    kind: SkillKind
    vendor: str | None = None
    broader: str | None = None
    aliases: dict[Literal["any", "en", "fr"], tuple[str, ...]] = field(default_factory=dict)
    implied_by: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    guide_names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    traps: tuple[Trap, ...] = ()
    matches: dict[MatchScheme, Match] = field(default_factory=dict)
    note: str | None = None


def close(levels: Mapping[str, Level], skills: Mapping[str, Skill]) -> dict[str, Level]:
    """The levels with all that they imply: whoever knows PySpark knows Spark at that level."""
    known = dict(levels)
    implied = [skill for skill in skills.values() if skill.implied_by]
    waiting = True
    while waiting:
        waiting = False
        for skill in implied:
            best = max((known.get(i, Level.NONE) for i in skill.implied_by), default=Level.NONE)
            if best > known.get(skill.id, Level.NONE):
                known[skill.id] = best
                waiting = True
    return known


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGroup:
    """A line of the guide's "Learn These": ``choose`` of its members, or all of them."""

    id: str
    name: Text
    members: tuple[str, ...]
    choose: int | Literal["all"]
