"""A résumé to be set: the person's own words, each with its place in their JSON Resume."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.career import When

SectionKind = Literal[
    "summary", "skills", "work", "projects", "education", "certificates", "volunteer", "awards",
    "publications", "languages", "interests", "references",
]  # fmt: skip

Path = tuple[str | int, ...]
"""Where a value stands in a JSON Resume: ``("work", 0, "highlights", 2)``."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words as the person wrote them, and the page behind them where there is one."""

    text: str
    at: Path
    url: str | None = None


Day = When | str
"""A month or year, or what a document says instead, as it says it."""


@dataclass(frozen=True, slots=True)
class Dates:
    """From when until when; ``open`` where it goes on."""

    start: Day | None = None
    end: Day | None = None
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A job, a study, a group of skills: what it is called, what stands beside that, and its lines.

    ``keywords`` are a list in one line, ``lines`` one below the other.
    """

    at: Path
    title: tuple[Words, ...] = ()
    beside: tuple[Words, ...] = ()
    dates: Dates | None = None
    paragraphs: tuple[Words, ...] = ()
    lines: tuple[Words, ...] = ()
    keywords: tuple[Words, ...] = ()

    def words(self) -> Iterator[Words]:
        """All of it, in reading order."""
        yield from (*self.title, *self.beside, *self.paragraphs, *self.lines, *self.keywords)


@dataclass(frozen=True, slots=True)
class Section:
    """A part under one heading."""

    kind: SectionKind
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """A whole résumé in reading order.

    ``lang`` is the language that the person wrote it in (ISO 639-1), as far as it is known.
    """

    lang: str | None = None
    name: Words | None = None
    label: Words | None = None
    contacts: tuple[Words, ...] = ()
    sections: tuple[Section, ...] = ()

    def entries(self) -> Iterator[tuple[SectionKind, Entry]]:
        """Every entry with the section that it stands in."""
        for section in self.sections:
            for entry in section.entries:
                yield section.kind, entry
