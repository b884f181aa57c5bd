"""The catalogue: every fact of the product, by kind and id."""

from dataclasses import dataclass, field
from typing import Literal

from voyageur.domain.certification import Certification
from voyageur.domain.fact import Fact, Source
from voyageur.domain.job import Neighbour
from voyageur.domain.names import Text
from voyageur.domain.notice import Notice
from voyageur.domain.place import Company, ExchangeRate, Region
from voyageur.domain.platform import Platform
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    """What each level from 1 to 4 means for a kind of skill, in words."""

    id: str
    kinds: tuple[str, ...]
    words: tuple[Text, Text, Text, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All facts. ``digest`` identifies the state of ``data/`` that they were read from."""

    schema_version: Literal[1] = 1
    digest: str
    roles: dict[str, Role]
    skills: dict[str, Skill]
    certifications: dict[str, Certification]
    units: dict[str, Unit]
    companies: dict[str, Company]
    regions: dict[str, Region]
    sources: dict[str, Source]
    levels: dict[str, LevelWords]
    platforms: dict[str, Platform] = field(default_factory=dict)
    neighbours: dict[str, Neighbour] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    exchange: tuple[Fact[ExchangeRate], ...]
