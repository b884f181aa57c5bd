"""Regions and employers."""

import re
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.names import Lang, Text

_RATE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Canada, a province or territory, or a city in one. ``within`` is the next wider region."""

    id: str
    kind: Literal["country", "province", "city"]
    name: Text
    within: str | None = None
    code: str | None = None
    official_languages: tuple[Lang, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str
    certainty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """An employer named by the guide, and what is true of the name today."""

    id: str
    name: Text
    guide_names: tuple[str, ...]
    kind: str
    sector: str | None = None
    careers_site: str | None = None
    parent: str | None = None
    correction: Text | None = None
    source: str
    certainty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRate:
    """How many ``to`` one ``base`` costs; ``rate`` is a decimal number as text, exact."""

    base: str
    to: str
    rate: str

    def __post_init__(self) -> None:
        if not _RATE.fullmatch(self.rate) or not float(self.rate):
            msg = "a rate is a decimal number above zero, as text"
            raise ValueError(msg)
