"""What a posting asks for, and the textless sums of it that ship with the product."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.level import Level

ENOUGH = 10
"""Fewer postings give no percentage, and show no order of what is asked for (SHAPES)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One way to meet a requirement group."""

    skill: str
    level: Level | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementGroup:
    """Alternatives of which one is enough; ``must`` or merely nice to have."""

    must: bool
    any_of: tuple[Wanted, ...]
    weight: float = 1.0


Degree = Literal["secondary", "college", "bachelor", "master", "doctorate", "any"]
"""The level of a diploma; ``any`` where a posting says "degree" and no more."""

ConditionKind = Literal[
    "work-permit", "clearance", "background-check", "on-call", "travel", "driving"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedDegree:
    """A diploma asked for; ``or_equivalent`` where experience may stand in for it."""

    must: bool
    degree: Degree
    or_equivalent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCertification:
    """Certifications (ids) of which one is enough."""

    must: bool
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedLanguage:
    """A human language, ISO 639-1 code."""

    must: bool
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCondition:
    """Something else that a person has to fulfil, in the posting's words."""

    must: bool
    kind: ConditionKind
    words: str


@dataclass(frozen=True, slots=True)
class Requirements:
    """Everything one posting asks for; ``years`` is the most experience that it demands."""

    groups: tuple[RequirementGroup, ...] = ()
    years: int | None = None
    education: tuple[WantedDegree, ...] = ()
    certifications: tuple[WantedCertification, ...] = ()
    languages: tuple[WantedLanguage, ...] = ()
    conditions: tuple[WantedCondition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementSet:
    """How often (``n``) postings of one kind ask for exactly this.

    ``must`` and ``nice`` are groups of alternatives, as sorted skill ids. There is no employer,
    address, title, day or hash of a text in it.
    """

    role: str
    country: str
    region: str | None = None
    year: int | None = None
    source: str
    must: tuple[tuple[str, ...], ...]
    nice: tuple[tuple[str, ...], ...]
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementSets:
    """The shipped file: sets with the digest of what they were made from."""

    schema_version: Literal[1] = 1
    inputs_digest: str
    extractor_version: str
    n: int
    sets: tuple[RequirementSet, ...]
