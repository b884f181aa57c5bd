"""Notes of a document: who says so, where, when, how sure, and by when to read it again."""

from datetime import date
from typing import Any

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import CertificationEvent
from voyageur.domain.fact import Certainty, Fact, Reading
from voyageur.domain.table import Edition
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Line, Notes, Span
from voyageur.publishing.words import CERTAINTY


class Notebook:
    """Numbers what is cited, each source and place once, in the order of its first use."""

    def __init__(self, facts: Catalogue, t: Translator, at: date) -> None:
        self._facts = facts
        self._t = t
        self._at = at
        self._lines: dict[Line, int] = {}

    def cite(
        self,
        source: str,
        locator: str,
        *,
        read: date,
        certainty: Certainty,
        published: date | None = None,
        due: date | None = None,
    ) -> int:
        """The number of the note for a place in a source; ``due``: to be read again by then."""
        t, known = self._t, self._facts.sources[source]
        when = published or known.published_on
        parts = [f"{known.publisher}. {locator}" if locator else known.publisher]
        if when:
            parts.append(t("published {day}", day=day(when, t.lang)))
        parts += [t("read {day}", day=day(read, t.lang)), t(CERTAINTY[certainty])]
        spans = [Span(f"{known.title}. ", url=known.url), Span("; ".join(parts) + ".")]
        return self._number([*spans, *self._overdue(due or known.verify_by())])

    def remark(self, words: str, source: str, certainty: Certainty) -> int:
        """A note that says something, with the source as a whole behind it."""
        known, t = self._facts.sources[source], self._t
        read = t("read {day}", day=day(known.seen_on, t.lang))
        spans = [
            Span(f"{words} "),
            Span(f"{known.title}", url=known.url),
            Span(f" ({read}; {t(CERTAINTY[certainty])})."),
        ]
        return self._number([*spans, *self._overdue(known.verify_by())])

    def source(self, source: str, certainty: Certainty) -> int:
        """The note of a source as a whole."""
        return self.cite(source, "", read=self._facts.sources[source].seen_on, certainty=certainty)

    def fact(self, fact: Fact[Any], due: date | None = None) -> int:
        """The note of a fact."""
        return self.cite(
            fact.source,
            fact.locator,
            read=fact.observed_on,
            certainty=fact.certainty,
            published=fact.published_on,
            due=due,
        )

    def reading(self, reading: Reading, due: date | None) -> int:
        """The note of where something was read."""
        return self.cite(
            reading.source,
            reading.locator,
            read=reading.observed_on,
            certainty=reading.certainty,
            due=due,
        )

    def event(self, event: CertificationEvent, due: date | None) -> int:
        """The note of something that happened to a certification."""
        return self.cite(
            event.source, event.locator, read=event.verified_on, certainty=event.certainty, due=due
        )

    def row(self, edition: Edition, source: str, certainty: Certainty) -> int:
        """The note of a row of a table that may have come another way than its edition."""
        t = self._t
        where = "" if source != edition.source else f"; {edition.locator}"
        return self.cite(
            source,
            edition.title.get(t.lang, edition.title["en"]) + where,
            read=edition.observed_on,
            certainty=certainty,
            published=edition.published_on,
            due=edition.verify_by,
        )

    def notes(self) -> Notes:
        """All notes so far."""
        return Notes(self._t("Sources"), tuple(self._lines))

    def _overdue(self, due: date | None) -> Line:
        """A warning where what a note cites was to be read again before today."""
        if due is None or due >= self._at:
            return ()
        t = self._t
        words = t("Past its review since {day}.", day=day(due, t.lang))
        return (Span(f" {words}", style="warning"),)

    def _number(self, spans: list[Span]) -> int:
        return self._lines.setdefault(tuple(spans), len(self._lines) + 1)
