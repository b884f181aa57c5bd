"""A job posting, in schema.org's names, as far as a source gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One ``JobPosting``: its text stays in memory and is never written."""

    title: str
    description: str
    source: str
    row: int
    job_location: str | None = None
    country: str | None = None
    year_posted: int | None = None
