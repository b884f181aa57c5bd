"""Certifications, whose status is computed from events at a date and never typed in."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from voyageur.domain.fact import Certainty, Fact, Reading
from voyageur.domain.money import Money
from voyageur.domain.names import Text
from voyageur.domain.period import months_after

EventKind = Literal["launched", "updated", "renamed", "retirement-announced", "retired"]
Confidence = Literal["high", "medium-high", "medium", "low"]
Status = Literal["planned", "active", "retiring", "retired"]
RenewedBy = Literal["exam", "assessment", "credits", "fee", "nothing"]


_SURENESS: tuple[Certainty, ...] = (
    "exact",
    "announced",
    "no-later-than",
    "approximate",
    "unverified",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationEvent:
    """Something that happened to a certification.

    ``on`` of a retirement (announced or done) is the last day on which the exam can be sat.
    """

    kind: EventKind
    on: date | None = None
    source: str
    locator: str
    verified_on: date
    certainty: Certainty
    superseded_by: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prerequisite:
    """What the issuer demands before the exam: certifications (any of them), or experience."""

    certifications: tuple[str, ...] = ()
    experience_years: int | None = None
    experience_in: tuple[str, ...] = ()
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewing:
    """How a certification is kept: ``by`` what, and from how many days before its end on.

    ``cost`` is that of one renewal or of a year; where it is absent, an exam costs what the exam
    costs, and of anything else the cost is unknown. ``nothing``: it doesn't expire.
    """

    by: RenewedBy
    opens_days: int | None = None
    cost: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """A certification as its issuer describes it. An absent field is unknown, see ``gaps``.

    ``terms`` says where validity, minutes, renewal and prerequisites were read; ``renewing`` is
    what ``renewal`` says, to be reckoned with.
    ``guide_names`` are what the guide calls it; two certifications may share one ("Scrum Master").
    ``confidence`` says how sure the whole file is, ``unverified`` which of its fields are doubtful.
    ``review_every_days`` counts from the last day on which one of its facts was read.
    """

    id: str
    name: Text
    issuer: str
    level: str
    attests: tuple[str, ...]
    events: tuple[CertificationEvent, ...]
    exam_codes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    guide_names: tuple[str, ...] = ()
    confidence: Confidence
    unverified: tuple[str, ...] = ()
    prices: tuple[Fact[Money], ...] = ()
    terms: Reading | None = None
    validity_months: int | None = None
    exam_minutes: int | None = None
    renewal: Text | None = None
    renewing: Renewing | None = None
    prerequisite: Prerequisite | None = None
    url: str | None = None
    languages: tuple[str, ...] = ()
    gaps: dict[str, str] | None = None
    review_every_days: int = 90
    former_ids: tuple[str, ...] = ()

    def verify_by(self) -> date | None:
        """The day by which its facts should be read again; None where none was ever read."""
        read = [e.verified_on for e in self.events] + [p.observed_on for p in self.prices]
        return max(read) + timedelta(days=self.review_every_days) if read else None

    def last_day(self) -> date | None:
        """Last known day on which the exam can be sat; None where no end is known.

        Where sources differ, the surest one's day, and of equals the later.
        """
        ends = [e for e in self.events if e.on and e.kind in ("retirement-announced", "retired")]
        surest = min((_SURENESS.index(e.certainty) for e in ends), default=None)
        days = [e.on for e in ends if e.on and _SURENESS.index(e.certainty) == surest]
        return max(days, default=None)

    def status(self, at: date) -> Status:
        """What the events make of it on a day."""
        if any(e.kind == "retired" and e.on is None for e in self.events):
            return "retired"
        end = self.last_day()
        if end is not None:
            return "retired" if end < at else "retiring"
        starts = [e.on for e in self.events if e.kind == "launched" and e.on]
        return "planned" if starts and min(starts) > at else "active"

    def valid_until(self, issued: date | None) -> date | None:
        """The last day of one issued on a day, by the issuer's rule; None where none is known."""
        months = self.validity_months
        return months_after(issued, months) if issued and months else None

    def renewal_cost(self) -> Money | None:
        """What one renewal costs, or a year of keeping it; None where that is unknown."""
        if self.renewing is None or self.renewing.cost is not None:
            return self.renewing.cost if self.renewing else None
        exam = self.renewing.by == "exam" and self.prices
        return self.prices[0].value if exam else None

    def successors(self) -> tuple[str, ...]:
        """Ids of what takes its place, in the order given."""
        return tuple(dict.fromkeys(s for e in self.events for s in e.superseded_by))
