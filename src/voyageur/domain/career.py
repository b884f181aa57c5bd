"""What a résumé says of a career: jobs, studies, certificates and links, as far as it says it.

Everything may be absent: absent means that the document doesn't say it, or that it wasn't read.
"""

from dataclasses import dataclass
from typing import Literal

DegreeLevel = Literal[
    "secondary", "vocational", "college", "certificate", "bachelor", "graduate-certificate",
    "master", "professional", "doctorate",
]  # fmt: skip
"""Levels from low to high. ``college`` is a diploma of two or three years (DEC, associate degree),
``certificate`` one of a university below the bachelor's, ``graduate-certificate`` one above it
(DESS), ``professional`` a first degree in medicine or law (MD, JD)."""

Network = Literal[
    "github", "gitlab", "bitbucket", "linkedin", "stackoverflow", "kaggle", "huggingface", "medium",
    "twitter", "orcid", "google-scholar", "behance", "dribbble", "website",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A month, or a whole year where a document names no month."""

    year: int
    month: int | None = None

    @property
    def first(self) -> int:
        """Its first month, counted from year 0 (January of year 1 is 13)."""
        return self.year * 12 + (self.month or 1)

    @property
    def last(self) -> int:
        """Its last month, counted in the same way."""
        return self.year * 12 + (self.month or 12)

    def __str__(self) -> str:
        """ISO 8601: ``2020-03``, or ``2020``."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Where something stands: lines of the document (from 1, both included), page of the first."""

    first: int
    last: int
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A dated job, in the document's words; ``current`` where it says that the job goes on."""

    title: str | None = None
    employer: str | None = None
    place: str | None = None
    start: When | None = None
    end: When | None = None
    current: bool = False
    lines: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A degree or diploma, finished or ``in_progress``; ``field`` as the document words it."""

    level: DegreeLevel | None = None
    field: str | None = None
    institution: str | None = None
    start: When | None = None
    end: When | None = None
    in_progress: bool = False
    lines: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certification that the catalogue doesn't know, in the document's words."""

    name: str
    issuer: str | None = None
    issued: When | None = None
    expires: When | None = None
    lines: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page of the person's own; ``username`` where its address ends in one."""

    network: Network
    url: str
    username: str | None = None
