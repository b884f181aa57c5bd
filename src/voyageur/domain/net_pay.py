"""What becomes of a gross pay."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.message import Message
from voyageur.domain.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class NetReport:
    """Lines of a pay slip in cents, of one ``pay`` and of the ``year`` (``periods`` pays).

    Lines: gross, federal_tax, provincial_tax, pension (CPP or QPP, base and first additional),
    pension_second (CPP2 or QPP2), ei, qpip, net. ``marginal`` is the part of a hundred dollars more
    that is left. An estimate: ``basis`` says by which tables, ``notes`` how sure, ``not_covered``
    what it doesn't know of.
    """

    schema_version: Literal[1] = 1
    region: str
    gross: Money
    periods: int
    plan: Literal["CPP", "QPP"]
    pay: Mapping[str, int]
    year: Mapping[str, int]
    marginal: float
    edition: str
    source: str
    basis: Message
    notes: tuple[Message, ...] = ()
    not_covered: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRow:
    """Pay of one kind in CAD cents a year: the ends of a range and its middle, where known.

    ``kind``: what the guide states, what a unit group earns (Job Bank), what postings offer
    (10th, 50th and 90th percentile of ``n`` that state it; ``interval`` of the middle).
    """

    kind: Literal["guide", "official", "posted"]
    region: str
    low: int
    high: int
    middle: int | None = None
    noc: str | None = None
    relation: str | None = None
    n: int | None = None
    interval: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetAt:
    """Net of a year's gross in a province, in CAD cents, by an edition of tax tables.

    The gross is the official median of the unit group ``noc`` in the region ``of``: the province,
    or a wider one where it has no figure of its own.
    """

    region: str
    noc: str
    of: str
    gross: int
    net: int
    edition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePay:
    """What a role pays, three ways, on one scale, and what is left of the official median."""

    schema_version: Literal[1] = 1
    role: str
    regions: tuple[str, ...]
    rows: tuple[PayRow, ...]
    nets: tuple[NetAt, ...] = ()
