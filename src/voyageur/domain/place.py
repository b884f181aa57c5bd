"""Regions and employers."""

import re
from dataclasses import dataclass, field
from typing import Literal

from voyageur.domain.fact import Certainty
from voyageur.domain.message import N_
from voyageur.domain.names import Lang, Text

_RATE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Canada, a province or territory, an economic region of one, or a city.

    ``within`` is the next wider region. ``codes`` are those of official publications: ``sgc``
    (Standard Geographical Classification 2021), ``jobbank`` (of the wage tables), ``cma``. Prince
    Edward Island and the territories are one economic region each, so they have no narrower one.
    """

    id: str
    kind: Literal["country", "province", "economic-region", "city"]
    name: Text
    within: str | None = None
    code: str | None = None
    official_languages: tuple[Lang, ...] = ()
    codes: dict[Literal["sgc", "jobbank", "cma"], str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Headquarters:
    """Where an employer is led from; ``country`` is an ISO 3166 code, ``region`` a region's id."""

    city: str
    country: str
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """An employer named by the guide, and what is true of the name today.

    ``exists`` is false where no employer of that name was found; ``correction`` then says what the
    guide may have meant. ``sites`` are places of work in Canada.
    """

    id: str
    name: Text
    guide_names: tuple[str, ...]
    kind: str
    sector: str | None = None
    careers_site: str | None = None
    headquarters: Headquarters | None = None
    sites: tuple[str, ...] = ()
    parent: str | None = None
    exists: bool = True
    former_names: tuple[str, ...] = ()
    correction: Text | None = None
    note: str | None = None
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRate:
    """How many ``to`` one ``base`` costs; ``rate`` is a decimal number as text, exact."""

    base: str
    to: str
    rate: str

    def __post_init__(self) -> None:
        if not _RATE.fullmatch(self.rate) or not float(self.rate):
            msg = N_("a rate is a decimal number above zero, as text")
            raise ValueError(msg)
