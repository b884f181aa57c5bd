"""A job posting, in schema.org's names, as far as a source gives it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One ``JobPosting`` of a source; what the source doesn't state is absent.

    ``description`` is plain text. ``row`` counts from 1 in the source's file. ``country`` is an ISO
    3166 code: the source's where it is of one country, and the posting's own otherwise.
    ``base_salary`` is the pay that the source states beside the text, in words that the reader of
    pay understands ("CAD 86,801 to 109,119 a year"). ``year_posted`` is known of some sources that
    give no day.
    """

    title: str
    description: str = ""
    source: str
    row: int
    identifier: str | None = None
    hiring_organization: str | None = None
    job_location: str | None = None
    country: str | None = None
    base_salary: str | None = None
    employment_type: str | None = None
    in_language: str | None = None
    date_posted: date | None = None
    valid_through: date | None = None
    year_posted: int | None = None
    url: str | None = None
