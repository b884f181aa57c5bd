"""Postings ranked by how much of what they ask for somebody meets, and what each still takes."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from voyageur.domain.job import RoleGuess, Seniority, Workplace
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.notice import NoticeMark
from voyageur.domain.posted_pay import PostedPay
from voyageur.domain.ref import Ref
from voyageur.domain.requirement import (
    Wanted,
    WantedCertification,
    WantedCondition,
    WantedDegree,
    WantedLanguage,
)

TELLING = 3
"""Groups from which a posting says enough of what it asks for to be put before others. Editorial:
the reader takes fewer than three requirements for none of a posting's own list either."""

State = Literal["met", "partly", "missing", "unknown"]
Way = Literal["units", "practice", "none"]
"""How a group that isn't met can be: ``units`` of the catalogue lead to it, only years of
``practice`` lack, or ``none`` of the catalogue's units teaches it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMatch:
    """A requirement group beside a profile.

    ``partly``: an alternative is known, but at a lower level or for fewer years than asked for, or
    nobody knows for how long. ``by`` is the claim that meets it, wholly or partly, with its
    ``level`` and ``years``; it may be of a skill that implies the one asked for. ``way`` is told
    of must groups that aren't met.
    """

    must: bool
    any_of: tuple[Wanted, ...]
    state: Literal["met", "partly", "missing"]
    by: Ref | None = None
    level: Level | None = None
    years: float | None = None
    way: Way | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMatch:
    """What else is asked for (an ``int`` is years of experience), beside a profile.

    ``unknown`` where the profile says nothing of it: never met, and never missing.
    """

    must: bool
    asked: int | WantedDegree | WantedCertification | WantedLanguage | WantedCondition
    state: State
    reason: Message


@dataclass(frozen=True, slots=True)
class Tally:
    """Of ``n`` groups so many are met, and so many partly."""

    met: int
    partly: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What leads to the must groups that lack: unit ids in an order for them, and their hours.

    ``hours`` is 0 where nothing lacks, and None where no unit teaches anything of what does. A
    group that no unit teaches isn't in it, nor are years of practice. ``weeks`` where the hours a
    week are known.
    """

    hours: int | None = None
    units: tuple[str, ...] = ()
    weeks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedPosting:
    """A posting, what of it is met, and what the rest takes.

    ``id`` is the file that it is from, and the row where that is a table. ``location`` is the
    source's word for ``place``. ``copies`` are further postings of the same job. ``passing`` are
    skills said in passing, which nobody can check (decision 0002) and which count for nothing.
    ``others`` is what it asks for besides skills. ``textless``: its source gives no text, so
    nothing can be met. ``notices`` are those that concern it, by id.
    """

    id: str
    title: str
    employer: str | None = None
    location: str | None = None
    place: Workplace
    posted: date | None = None
    url: str | None = None
    role: RoleGuess | None = None
    seniority: Seniority | None = None
    pay: PostedPay | None = None
    copies: int = 0
    textless: bool = False
    groups: tuple[GroupMatch, ...] = ()
    passing: tuple[str, ...] = ()
    others: tuple[OtherMatch, ...] = ()
    must: Tally
    nice: Tally
    in_reach: bool
    closing: Closing
    notices: tuple[NoticeMark, ...] = ()

    @property
    def asked(self) -> Tally:
        """What counts: the groups that are required, or else those that would be nice to have."""
        return self.must if self.must.n else self.nice


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """A skill that would meet a required group more in ``n`` postings, and the hours to level 2.

    ``hours`` are None where no unit teaches it. ``into_reach``: so many would come in reach.
    """

    skill: str
    n: int
    into_reach: int
    hours: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file that holds no postings, or none that can be read."""

    file: str
    why: Message
    remedy: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Postings in the order of ``rank_key``; ``more`` follow that aren't shown.

    ``read`` = ``duplicates`` + ``other_roles`` + ``elsewhere`` + ``placeless`` + ``n``, which are
    the postings ranked: ``in_reach`` of them, and ``unasking`` those that ask for no skill that
    counts, ``textless`` of these because they have no text. ``rejected`` rows can't be read, and
    ``same_files`` have the content of another file.
    """

    schema_version: Literal[1] = 1
    as_of: date
    role: str | None = None
    region: str | None = None
    hours_a_week: float | None = None
    threshold: float
    read: int
    rejected: int
    same_files: int
    duplicates: int
    other_roles: int
    elsewhere: int
    placeless: int
    n: int
    in_reach: int
    unasking: int
    textless: int
    learn_first: tuple[Lift, ...] = ()
    postings: tuple[RankedPosting, ...] = ()
    more: int = 0
    unread: tuple[Unread, ...] = ()


RankKey = tuple[bool, bool, bool, Fraction, Fraction, bool, float, int, str]


def share(tally: Tally) -> Fraction:
    """The part that is met; nothing of nothing."""
    return Fraction(tally.met, tally.n) if tally.n else Fraction(0)


def taught(posting: RankedPosting) -> bool:
    """Whether units lead to every must group that lacks; only then its hours are the whole."""
    return all(group.way != "none" for group in posting.groups)


def rank_key(posting: RankedPosting) -> RankKey:
    """The order of postings, the least first.

    What is in reach comes before what isn't, of each what asks for ``TELLING`` groups or more
    before what says less, then the larger share of what is required, then of what is nice to have,
    then fewer hours to close (where some of it no unit teaches, the hours aren't known, and more
    than any), then the newer, an unknown day last, and at the end the identity. What asks for
    nothing is last of all.
    """
    asked, hours = posting.asked, posting.closing.hours
    return (
        not asked.n,
        not posting.in_reach,
        asked.n < TELLING,
        -share(asked),
        -share(posting.nice),
        not taught(posting),
        float("inf") if hours is None else float(hours),
        -posting.posted.toordinal() if posting.posted else 0,
        posting.id,
    )
