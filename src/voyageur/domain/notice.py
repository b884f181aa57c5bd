"""Notices: what the law and its official routes say of a job in Canada, as information only."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from voyageur.domain.fact import Reading
from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.names import Lang, Text

NoticeKind = Literal["regulated-title", "pay-transparency", "language", "credential-recognition"]
"""In the order in which they are shown. ``language``: where French is asked for or protected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An official page in one language; ``seen_on`` is when a stored copy of it was seen."""

    url: str
    title: Text
    language: Lang
    seen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """Where a notice doesn't hold: always in words, as data where a posting can tell.

    ``titles`` are titles that anybody may bear, lower case; ``pay_above`` is the pay above which
    nothing has to be shown. An employer's size can't be told from a posting: words alone say it.
    """

    words: Text
    titles: dict[Lang, tuple[str, ...]] = field(default_factory=dict)
    pay_above: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is said to a person, where and when it holds, and who says so.

    ``regions`` are ids of provinces, or of the country. ``titles`` are words of a job's title that
    it is about, lower case; without any it is about every job. ``employers`` names those whose jobs
    alone it is about, which a posting doesn't tell. It holds from ``valid_from`` to ``valid_to``,
    of postings by the day on which they appear. ``review_every_days`` counts from the earliest of
    its ``readings``.
    """

    id: str
    kind: NoticeKind
    name: Text
    words: Text
    regions: tuple[str, ...]
    employers: Text | None = None
    titles: dict[Lang, tuple[str, ...]] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()
    links: tuple[Link, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    readings: tuple[Reading, ...]
    review_every_days: int = 180

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day; an end that isn't known doesn't count."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    def verify_by(self) -> date | None:
        """The day by which its sources should be read again; None where none was ever read."""
        read = min((reading.observed_on for reading in self.readings), default=None)
        return read + timedelta(days=self.review_every_days) if read else None


@dataclass(frozen=True, slots=True)
class NoticeMark:
    """The id of a notice, and why it concerns what bears the mark."""

    notice: str
    why: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A notice that concerns a role, a posting or a region, and ``why`` it does."""

    notice: Notice
    why: tuple[Message, ...]
