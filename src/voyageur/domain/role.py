"""Roles of the guide with their roadmap."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.fact import Certainty, Fact
from voyageur.domain.money import Money
from voyageur.domain.names import Lang, Text
from voyageur.domain.need import Needs
from voyageur.domain.skill import SkillGroup
from voyageur.domain.unit import Resource


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

    def listed(self) -> tuple[str, ...]:
        """Every certification named, the guide's first, each once."""
        return tuple(dict.fromkeys((*self.recommended, *self.any_of)))


Scheme = Literal["noc-2021", "onet-soc-2019", "esco-1.2", "isco-08"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """An entry of an official classification that a role belongs to, with the evidence for it.

    ``code`` is the scheme's own: five digits of NOC 2021, ``15-2051.00`` of O*NET-SOC, four digits
    of ISCO-08, the address of the concept in ESCO. ``title`` is the scheme's word for it.
    """

    scheme: Scheme
    code: str
    title: Text
    relation: Literal["primary", "alternate", "manager-variant"]
    evidence: Text
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A kind of contribution to open source that is open to somebody on the way to a role.

    A kind, not a promise: no project is bound to take it. ``stage`` is the id of the stage of the
    role from which on it can be tried.
    """

    id: str
    name: Text
    text: Text
    stage: str
    skills: tuple[str, ...]
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A target: what to learn, in which stages, how it is validated, what it pays."""

    id: str
    number: int
    name: Text
    summary: Text
    occupations: tuple[Occupation, ...] = ()
    titles: dict[Lang, tuple[str, ...]]
    not_titles: tuple[str, ...] = ()
    neighbours: tuple[str, ...]
    pay: tuple[Fact[MoneyRange], ...]
    groups: tuple[SkillGroup, ...]
    certifications: CertificationGroup
    stages: tuple[Stage, ...]
    responsibilities: dict[Lang, tuple[str, ...]]
    companies: tuple[str, ...]
    doors: tuple[Door, ...] = ()
    former_ids: tuple[str, ...] = ()

    def noc(self) -> tuple[Occupation, ...]:
        """Its NOC 2021 unit groups, the primary one first."""
        return tuple(o for o in self.occupations if o.scheme == "noc-2021")
