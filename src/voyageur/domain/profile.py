"""What is known of a person, each claim with its evidence."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.career import Certificate, Job, Link, Study
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.ref import Ref

Origin = Literal["resume", "repository", "badge", "unit", "self", "override"]
Section = Literal[
    "summary", "experience", "projects", "education", "skills", "certifications", "other",
    "requirement", "nice-to-have", "duty", "benefit", "company",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in a document that names a skill; offsets are code points of its text."""

    doc: str
    start: int
    end: int
    page: int | None = None
    line: int | None = None
    surface: str
    skill: str
    confidence: float
    section: Section
    polarity: Literal["positive", "negative"] = "positive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """A place that seems to name a technology which the catalogue doesn't have."""

    start: int
    end: int
    surface: str
    section: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a claim was read: the words around it, with file and page or line."""

    doc: str
    words: str
    section: Section
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A skill at a level, why we think so, and since and until when (years)."""

    ref: Ref
    level: Level
    reason: Message
    origin: Origin
    since: int | None = None
    last_used: int | None = None
    years: float | None = None
    evidence: tuple[Evidence, ...] = ()


SpokenLevel = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]
"""Levels of the Common European Framework, and a first language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLanguage:
    """A human language, ISO 639-1 code, and how well: as the document words it, and as a level."""

    code: str
    fluency: str | None = None
    level: SpokenLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A certification that the person holds."""

    certification: str
    issued: date | None = None
    expires: date | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as far as documents and their own word tell.

    ``certifications`` are those of the catalogue, ``other_certificates`` what else a document
    names; ``unlinked`` seem to be technologies that the catalogue doesn't have.
    """

    schema_version: Literal[1] = 1
    lang: str | None = None
    region: str | None = None
    languages: tuple[SpokenLanguage, ...] = ()
    claims: tuple[Claim, ...] = ()
    certifications: tuple[Held, ...] = ()
    other_certificates: tuple[Certificate, ...] = ()
    jobs: tuple[Job, ...] = ()
    studies: tuple[Study, ...] = ()
    links: tuple[Link, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()

    def level(self, skill: str) -> Level:
        """The level claimed for a skill id; NONE where nothing is known."""
        return max((c.level for c in self.claims if c.ref == f"skill:{skill}"), default=Level.NONE)

    def held(self, at: date) -> frozenset[str]:
        """Ids of the certifications held and not expired on a day."""
        return frozenset(
            held.certification
            for held in self.certifications
            if held.expires is None or held.expires >= at
        )

    def levels(self) -> dict[str, Level]:
        """All claimed skills by id."""
        found: dict[str, Level] = {}
        for claim in self.claims:
            skill = claim.ref.removeprefix("skill:")
            found[skill] = max(claim.level, found.get(skill, Level.NONE))
        return found


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims of one skill that don't fit each other, the better proven one first."""

    ref: Ref
    one: Claim
    other: Claim
