"""Who says a fact, as the footer of a slide shows it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from voyageur.domain.certification import CertificationEvent
from voyageur.domain.fact import Certainty, Fact
from voyageur.domain.market_figures import Demand
from voyageur.domain.message import N_, Message
from voyageur.domain.table import Edition
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.notebook import titled
from voyageur.publishing.studio.references.found import Cite, Material


def of_fact(fact: Fact[Any], material: Material, due: date | None = None) -> Cite:
    """Who states a fact."""
    return of_source(
        fact.source, material, fact.certainty, read=fact.observed_on,
        published=fact.published_on, due=due,
    )  # fmt: skip


def of_event(event: CertificationEvent, material: Material, due: date | None) -> Cite:
    """Who says that something happened to a certification."""
    return of_source(event.source, material, event.certainty, read=event.verified_on, due=due)


def of_edition(edition: Edition, certainty: Certainty, material: Material) -> Cite:
    """The edition of a table."""
    on = edition.published_on or edition.observed_on
    title = edition.title.get(material.t.lang, edition.title["en"])
    return Cite(title, on, edition.published_on is not None, certainty, edition.verify_by)


def of_source(
    source: str,
    material: Material,
    certainty: Certainty,
    *,
    read: date | None = None,
    published: date | None = None,
    due: date | None = None,
) -> Cite:
    """A source as a whole, or a place in it that was read or published on a day."""
    known = material.facts.sources[source]
    when = published or known.published_on
    on = when or read or known.seen_on
    review = due or known.verify_by()
    return Cite(titled(known, material.t), on, when is not None, certainty, review)


def of_postings(demand: Demand, material: Material) -> tuple[Cite, ...]:
    """Whose postings speak."""
    shipped = (of_source(one, material, "approximate") for one in demand.sources)
    return tuple(shipped) or material.market


def footer(cites: Iterable[Cite], t: Translator) -> Iterator[str]:
    """Each source once, those of one day together: ``Job Bank wages, 2025 edition (Nov 19)``."""
    once = sorted(dict.fromkeys(cites), key=_when)
    for _, alike in groupby(once, key=_when):
        group = list(alike)
        titles = "; ".join(dict.fromkeys(one.title for one in group))
        yield f"{titles} ({_about(group, t)})"


def _when(cite: Cite) -> tuple[date, bool]:
    return cite.on, cite.published


def _about(group: Sequence[Cite], t: Translator) -> str:
    """The day, and how far it wasn't verified."""
    on = day(group[0].on, t.lang)
    words = on if group[0].published else t("read {day}", day=on)
    doubtful = [one.certainty == "unverified" for one in group]
    if all(doubtful):
        return f"{words}; {t('unverified')}"
    return f"{words}; {t('in part unverified')}" if any(doubtful) else words


def overdue(cites: Iterable[Cite], at: date) -> Iterator[Message]:
    """What was to be read again before today."""
    for cite in dict.fromkeys(cites):
        if cite.due is not None and cite.due < at:
            yield Message(
                N_("{source}: past its review since {day}"),
                {"source": cite.title, "day": cite.due.isoformat()},
            )
