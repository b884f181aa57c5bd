"""What a posting asks for, and the textless sums of it that ship with the product."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.level import Level


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


@dataclass(frozen=True, slots=True)
class Requirements:
    """Everything one posting asks for."""

    groups: tuple[RequirementGroup, ...] = ()


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
