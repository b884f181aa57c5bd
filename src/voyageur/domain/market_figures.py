"""Figures of a market, with how many postings stand behind each and how sure it is."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.message import Message

ALL = "all"
"""A dimension that isn't told apart."""
PlaceOfWork = str
"""``all``, ``canada``, ``abroad``, ``unknown``, or the id of a province or economic region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Which postings: ``all`` or one of each; ``month`` as 2026-08, at one source only."""

    source: str = ALL
    role: str = ALL
    region: PlaceOfWork = ALL
    month: str = ALL
    seniority: str = ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """Jobs of a cell; each was counted once, however often and wherever it was advertised.

    ``described`` have a text long enough to say what they ask for. ``paid`` state pay, ``cad`` of
    them in Canadian dollars, ``base`` of these base pay alone; ``estimated`` have a job board's
    guess, which counts for nothing. ``reposts`` were advertised again.
    """

    n: int = 0
    described: int = 0
    reposts: int = 0
    paid: int = 0
    cad: int = 0
    base: int = 0
    estimated: int = 0


@dataclass(frozen=True, slots=True)
class Quantile:
    """A nearest-rank quantile and its distribution-free 95 % interval.

    The interval is absent where the sample is too small for one.
    """

    value: int
    low: int | None = None
    high: int | None = None


Measure = Literal["pay", "years", "open_days"]
"""Cents of Canadian dollars a year; years of experience asked for; days that it stood open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How a measure spreads over the ``n`` jobs that state it."""

    measure: Measure
    n: int
    p10: Quantile
    p25: Quantile
    p50: Quantile
    p75: Quantile
    p90: Quantile


ShareKind = Literal["skill", "certification", "employer", "mode", "language"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """``k`` of ``n`` jobs name a thing, ``must`` of them as a must.

    ``low`` and ``high`` are Wilson's 95 % interval of the share.
    """

    kind: ShareKind
    value: str
    k: int
    must: int
    n: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """The skills that the ``n`` postings of a scope name most; none where n is too small.

    ``sources``: ids of where the postings are from.
    """

    scope: Message
    n: int
    shares: tuple[Share, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareTrend:
    """Whether a share rises or falls over months of one source (Cochran–Armitage)."""

    source: str
    kind: str
    value: str
    months: int
    direction: Literal["up", "down", "none"]
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketCell:
    """All figures of a cell; with fewer than ten jobs there are none but the counts."""

    cell: Cell
    counts: CellCounts
    enough: bool
    spreads: tuple[Spread, ...] = ()
    shares: tuple[Share, ...] = ()
    trends: tuple[ShareTrend, ...] = ()


Subject = Literal["pay-from", "pay-to", "skill", "certification", "company"]
Verdict = Literal["supported", "outdated", "too-high", "too-low", "not-enough-data"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What postings say to one figure or name of the guide.

    ``said`` is the guide's: cents a year, or the id of a skill, certification or company. ``n`` are
    the jobs that could speak of it, ``k`` those that do.
    """

    role: str
    subject: Subject
    said: int | str
    verdict: Verdict
    evidence: Message
    n: int
    k: int | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The guide against a market, on a day, for Canada."""

    schema_version: Literal[1] = 1
    as_of: date
    guide: str
    jobs: int
    extractor_version: str
    findings: tuple[Finding, ...]
