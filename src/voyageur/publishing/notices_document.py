"""All notices with their sources, and those that concern one posting."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import say
from voyageur.domain.notice import Link, Noted, Notice
from voyageur.locale.format import day, language
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.notice_lines import KIND, NO_ADVICE, links_of, said


def notices_document(noted: Sequence[Noted], facts: Catalogue, t: Translator, at: date) -> Document:
    """Notices by kind: where they hold, what they say, and the official pages."""
    book, title = Notebook(facts, t, at), t("Good to know in Canada")
    blocks: list[Block] = [Heading(1, title), Para(line(Span(t(NO_ADVICE), style="quiet")))]
    if not noted:
        blocks.append(Para(line(t("Nothing is noted for this region."))))
    for kind, held in groupby((one.notice for one in noted), key=lambda notice: notice.kind):
        blocks.append(Heading(2, t(KIND[kind])))
        for notice in held:
            blocks += _notice(notice, t, book)
    return Document(title, t.lang, (*blocks, book.notes()))


def posting_document(noted: Sequence[Noted], facts: Catalogue, t: Translator, at: date) -> Document:
    """What is good to know of one posting, and what of the posting it is about."""
    book, title = Notebook(facts, t, at), t("Good to know in Canada")
    lines = []
    for one in noted:
        why = " ".join(t.say(message) for message in one.why)
        named = Span(t("{name}:", name=say(one.notice.name, t.lang)), style="strong")
        lines.append((named, Span(f" {why} ", style="good"), *said(one.notice, t, book)))
    found: Block = (
        Bullets(tuple(lines))
        if lines
        else Para(line(t("Nothing noted here concerns it, or its province isn't known.")))
    )
    advice = Para(line(Span(t(NO_ADVICE), style="quiet")))
    return Document(title, t.lang, (Heading(2, title), found, advice, book.notes()))


def _notice(notice: Notice, t: Translator, book: Notebook) -> Iterator[Block]:
    """What it says, and the official pages with their addresses to be read."""
    named = Span(t("{name}:", name=say(notice.name, t.lang)), style="strong")
    yield Para((named, Span(" "), *said(notice, t, book)))
    if links := tuple(_link(link, t) for link in links_of(notice, t)):
        yield Bullets(links)


def _link(link: Link, t: Translator) -> Line:
    other = "" if link.language == t.lang else f", {language(link.language, t.lang)}"
    seen = t("seen {day}", day=day(link.seen_on, t.lang))
    return (
        Span(f"{say(link.title, t.lang)} ({seen}{other}) "),
        Span(link.url, url=link.url),
    )
