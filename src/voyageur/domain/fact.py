"""Statements with their source and two clocks: when it was true, and when we knew."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, Literal, TypeVar

from voyageur.domain.names import Text

T = TypeVar("T")

Certainty = Literal["exact", "announced", "no-later-than", "approximate", "unverified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T]):
    """A value as one source states it; sources that differ both stand, as two facts.

    ``source`` is the id of a file in ``data/sources``; ``locator`` says where in it.
    ``valid_from`` to ``valid_to`` is when it was true, ``observed_on`` when we read it. ``of`` says
    for whom or when it holds, where it doesn't hold for everybody today ("members").
    """

    value: T
    source: str
    locator: str
    observed_on: date
    certainty: Certainty
    published_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    of: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Where and when several statements were read that share one place in a source."""

    source: str
    locator: str
    observed_on: date
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication that facts come from.

    ``review_every_days`` is absent where nothing is left to review: a guide of one day, a closed
    sample.
    """

    id: str
    title: str
    publisher: str
    licence: str
    seen_on: date
    url: str | None = None
    published_on: date | None = None
    note: str | None = None
    review_every_days: int | None = None

    def verify_by(self) -> date | None:
        """The day by which it should be read again; None for what can't change any more."""
        days = self.review_every_days
        return self.seen_on + timedelta(days=days) if days else None
