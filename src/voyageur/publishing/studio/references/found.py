"""What is found behind a reference, and what it is found in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.fact import Certainty
from voyageur.domain.market_figures import Demand, MarketCell
from voyageur.domain.message import Message
from voyageur.domain.plan import Plan
from voyageur.domain.report import Report
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Cite:
    """Who says something: a title, the day it was published (else read), how sure it is.

    ``due``: the day by which it should be read again.
    """

    title: str
    on: date
    published: bool = False
    certainty: Certainty = "exact"
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Words for a figure, and who says so.

    ``stale``: why it isn't to be shown as if it were current. ``few``: that too few postings stand
    behind it, so that it isn't shown at all.
    """

    words: str
    cites: tuple[Cite, ...] = ()
    stale: tuple[Message, ...] = ()
    few: Message | None = None


@dataclass(frozen=True, kw_only=True)
class Material:
    """All that references are answered from, in one language, on the day ``at``.

    ``demand`` and ``posted`` give what postings say of a role (its id) in the deck's region;
    ``mentioned`` the certifications (ids) that plain words name. ``market`` is who says what is
    posted where postings of one's own are asked, ``postings`` the sources (ids) of those that ship.
    """

    facts: Catalogue
    tables: Tables
    t: Translator
    at: date
    region: str
    demand: Callable[[Role], Demand]
    posted: Callable[[Role], MarketCell | None]
    mentioned: Callable[[str], tuple[str, ...]]
    market: tuple[Cite, ...] = ()
    postings: frozenset[str] = frozenset()
    plan: Plan | None = None
    report: Report | None = None


class UnknownReferenceError(ValueError):
    """There is no such reference; ``near`` are those that there are instead."""

    def __init__(self, reference: str, near: tuple[str, ...]) -> None:
        self.reference = reference
        self.near = near
        super().__init__(reference)


def near(ident: str, known: Iterable[str]) -> tuple[str, ...]:
    """The ids most like one that isn't known, else the first that are."""
    every = list(known)
    return tuple(get_close_matches(ident, every, n=_NEAR) or every[:_NEAR])
