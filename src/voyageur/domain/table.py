"""Editions: official tables of figures, each with where it is from and when it was true."""

from dataclasses import dataclass, field
from datetime import date

from voyageur.domain.fact import Certainty
from voyageur.domain.names import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What is true of a whole table; its rows stand in the CSV file of the same name.

    ``published_on`` is the publisher's day, ``observed_on`` ours. After ``verify_by`` a newer
    edition is due. A row may name a ``source`` of its own where it came another way.
    """

    id: str
    title: Text
    source: str
    locator: str
    observed_on: date
    certainty: Certainty
    published_on: date | None = None
    verify_by: date | None = None
    note: Text | None = None
    gaps: dict[str, str] = field(default_factory=dict)
