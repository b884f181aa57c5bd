"""Roles of the guide with their roadmap."""

from dataclasses import dataclass, field

from voyageur.domain.fact import Fact
from voyageur.domain.money import Money
from voyageur.domain.names import Lang, Text
from voyageur.domain.need import Needs
from voyageur.domain.skill import SkillGroup


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """From ``low`` to ``high``, both included."""

    low: Money
    high: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One of the five steps of a role's roadmap, in the guide's own words, and what it asks for."""

    id: str
    name: Text
    text: Text
    needs: Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationGroup:
    """A choice of certifications in order of preference; a plan takes ``choose`` of them.

    ``recommended`` are the names as the guide gives them, retired ones included.
    """

    choose: int
    any_of: tuple[str, ...]
    recommended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NocMatch:
    """A NOC 2021 unit group (five digits) for a role, with the evidence for the match."""

    code: str
    relation: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A target: what to learn, in which stages, how it is validated, what it pays."""

    id: str
    number: int
    name: Text
    summary: Text
    noc: tuple[NocMatch, ...]
    titles: dict[Lang, tuple[str, ...]]
    not_titles: tuple[str, ...] = ()
    neighbours: tuple[str, ...]
    pay: tuple[Fact[MoneyRange], ...]
    groups: tuple[SkillGroup, ...]
    certifications: CertificationGroup
    stages: tuple[Stage, ...]
    responsibilities: dict[Lang, tuple[str, ...]]
    companies: tuple[str, ...]
    former_ids: tuple[str, ...] = field(default=())
