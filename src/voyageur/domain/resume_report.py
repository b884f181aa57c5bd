"""Which requirement of a role or posting is covered by which line of a résumé, and which isn't."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.message import Message
from voyageur.domain.requirement import (
    RequirementGroup,
    WantedCertification,
    WantedCondition,
    WantedDegree,
    WantedLanguage,
)
from voyageur.domain.resume import SectionKind

Status = Literal["covered", "short", "missing"]
"""``short``: a line is there, but the level or the years fall short of what is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedYears:
    """So many years of experience, in all."""

    must: bool
    years: int


Asked = RequirementGroup | WantedCertification | WantedLanguage | WantedDegree | WantedYears


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of the résumé, and where they stand: the section, and the job or project in it."""

    words: str
    section: SectionKind
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A requirement with the lines that cover it, those that prove most first.

    ``remark`` says what falls short, or what comes nearest; ``named`` how many postings name it.
    """

    asked: Asked
    status: Status
    lines: tuple[Spot, ...] = ()
    remark: Message | None = None
    named: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeReport:
    """What became of a résumé.

    ``target`` is the role (``role:id``) or the posting's title. ``n`` postings speak for a role, in
    ``scope``. ``conditions`` can't be shown by a résumé. ``added`` are the skills and
    certifications that the person's profile says and their résumé doesn't; ``unplaced`` are lines
    of a document that belong to no section.
    """

    schema_version: Literal[1] = 1
    target: str | None = None
    scope: Message | None = None
    n: int | None = None
    rows: tuple[Row, ...] = ()
    conditions: tuple[WantedCondition, ...] = ()
    left_out: tuple[Spot, ...] = ()
    added: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
