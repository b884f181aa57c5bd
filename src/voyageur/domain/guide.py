"""A career guide as it was read: what it states, where, and what of it is in the catalogue."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.ref import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """Words of a guide and the line (from 1) on which they begin."""

    line: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideName:
    """A skill, certification or employer that a guide names.

    ``refs`` are the facts that bear the name: none where it is unknown, several where it is said of
    several ("Scrum Master"). ``struck`` where the guide itself crosses it out.
    """

    line: int
    words: str
    refs: tuple[Ref, ...] = ()
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePay:
    """Pay that a guide states. One-sided pay lacks ``low`` ("up to") or ``high`` ("110k+").

    ``label`` are the guide's words before it ("Junior"). With ``noc`` it is said of a whole NOC
    unit group and not of the role. The currency is ``assumed`` where the guide writes a bare
    dollar sign and never speaks of Canada.
    """

    line: int
    words: str
    low: Money | None = None
    high: Money | None = None
    label: str | None = None
    noc: str | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideGroup:
    """Skills under one name; the name is empty where the guide gives none."""

    line: int
    name: str
    items: tuple[GuideName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStage:
    """A step of a guide's roadmap; the name is empty where the guide gives none."""

    line: int
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideRole:
    """All that a guide says of a role; ``ref`` where it is one of the catalogue's."""

    line: int
    name: str
    ref: Ref | None = None
    pay: tuple[GuidePay, ...] = ()
    groups: tuple[GuideGroup, ...] = ()
    certifications: tuple[GuideName, ...] = ()
    responsibilities: tuple[GuideLine, ...] = ()
    stages: tuple[GuideStage, ...] = ()
    companies: tuple[GuideName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A damaged place that was repaired: line, and the characters before and after.

    Not ``sure`` where other characters would fit as well and nothing decides between them.
    """

    line: int
    before: str
    after: str
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A guide: its roles, its closing advice, what was repaired, and what was not understood."""

    schema_version: Literal[1] = 1
    title: str
    lang: Lang
    roles: tuple[GuideRole, ...]
    advice: tuple[GuideLine, ...] = ()
    repairs: tuple[Repair, ...] = ()
    not_understood: tuple[GuideLine, ...] = ()
