"""Notes of a document: who says so, where, when, how sure, and by when to read it again."""

import re
from datetime import date
from typing import Any

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import CertificationEvent
from voyageur.domain.fact import Certainty, Fact, Reading, Source
from voyageur.domain.table import Edition
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Line, Notes, Span
from voyageur.publishing.words import CERTAINTY, EDITORIAL

_DAY = re.compile(r"(?<![\w/-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])")
_LONGEST_FIRST = "|".join(re.escape(words) for words in sorted(EDITORIAL, key=len, reverse=True))
_OURS = re.compile(rf"(?<![\w./-])(?:{_LONGEST_FIRST})(?![\w/-])")
_COLON = re.compile(r"(?<=[\w)»]): ")


def editorial(words: str, t: Translator) -> str:
    """A publisher's name or a place in a source, with what is of ours in it in the language."""
    dated = _DAY.sub(lambda found: _written_out(found[0], t), words)
    if t.lang == "en":
        return dated
    return _COLON.sub("\u00a0: ", _OURS.sub(lambda found: t(found[0]), dated))


def _written_out(iso: str, t: Translator) -> str:
    try:
        return day(date.fromisoformat(iso), t.lang)
    except ValueError:  # a day that there isn't is shown as it was written
        return iso


def titled(source: Source, t: Translator) -> str:
    """The title as it is published; one of ours in the language."""
    return t(source.title) if source.title in EDITORIAL else source.title


def _where(source: Source, locator: str, t: Translator) -> str:
    """Publisher and place as sentences, without saying the publisher or the title twice.

    A place that names those of several publishers who say so stands for all of them.
    """
    publisher = source.publisher
    if re.split(r"[:;,] | and | or ", locator)[0] in re.split(r"[;,] ", publisher):
        publisher = publisher if locator == publisher else ""
    if locator.casefold() in (publisher.casefold(), source.title.casefold()):
        locator = ""
    return ". ".join(capital(editorial(part, t)) for part in (publisher, locator) if part)


def capital(words: str) -> str:
    """Words with a capital, but for the name of a site or of a repository."""
    first = words.split(" ", 1)[0].rstrip(".,:;")
    return words if {".", "/"} & set(first) else f"{words[:1].upper()}{words[1:]}"


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
        parts = [_where(known, locator, t)]
        if when:
            parts.append(t("published {day}", day=day(when, t.lang)))
        parts += [t("read {day}", day=day(read, t.lang)), t(CERTAINTY[certainty])]
        title = titled(known, t)
        stop = "" if title.endswith(("?", "!")) else "."
        spans = [Span(f"{title}{stop} ", url=known.url), Span("; ".join(parts) + ".")]
        return self._number([*spans, *self._overdue(due or known.verify_by())])

    def remark(self, words: str, source: str, certainty: Certainty) -> int:
        """A note that says something, with the source as a whole behind it."""
        known, t = self._facts.sources[source], self._t
        read = t("read {day}", day=day(known.seen_on, t.lang))
        spans = [
            Span(f"{words} "),
            Span(titled(known, t), url=known.url),
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
