"""What the reader takes and gives, a row a document; ``understanding.batch`` has it as Arrow."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.job import Mode
from voyageur.domain.money import Per
from voyageur.domain.posted_pay import PayNote
from voyageur.domain.profile import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class ToUnderstand:
    """A document to be read."""

    doc_id: str
    text: str
    kind: Literal["resume", "posting"]
    lang_hint: str | None = None
    title: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRange:
    """Pay as stated: ``low`` and ``high`` in cents; ``base`` pay, or everything together.

    One bound is absent where only the other is said ("from", "up to").
    """

    low: int | None = None
    high: int | None = None
    currency: str
    period: Per
    base: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMention:
    """A skill named at code points ``start`` to ``end`` of the text."""

    skill: str
    start: int
    end: int
    confidence: float
    section: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundGroup:
    """Alternatives asked for, as ids of skills or of certifications."""

    must: bool
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyPay:
    """Pay in cents a year, by the posting's own hours or else the usual ones."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLanguage:
    """A human language asked for, ISO 639-1 code."""

    must: bool
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What was understood of a document; what isn't known, or not read yet, is absent.

    ``error`` says why a document couldn't be read; everything else is then absent or empty.
    """

    doc_id: str
    lang: str | None = None
    role: str | None = None
    role_p: float | None = None
    noc: str | None = None
    seniority: str | None = None
    region: str | None = None
    pay: PayRange | None = None
    mentions: tuple[FoundMention, ...] = ()
    groups: tuple[FoundGroup, ...] = ()
    error: str | None = None
    extractor_version: str
    country: str | None = None
    province: str | None = None
    economic_region: str | None = None
    mode: Mode | None = None
    years: int | None = None
    pay_a_year: YearlyPay | None = None
    pay_notes: tuple[PayNote, ...] = ()
    certifications: tuple[FoundGroup, ...] = ()
    languages: tuple[FoundLanguage, ...] = ()
