"""Notices in lines: what is said, where it doesn't hold, the official pages, who says so."""

from collections.abc import Iterator, Mapping, Sequence

from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.notice import Link, Noted, Notice, NoticeKind
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Bullets, Heading, Line, Para, Span, joined, line
from voyageur.publishing.notebook import Notebook

KIND: Mapping[NoticeKind, str] = {
    "regulated-title": N_("Regulated titles"),
    "pay-transparency": N_("Pay in postings"),
    "language": N_("French and English"),
    "credential-recognition": N_("Studies and licences from abroad"),
}
_COUNTRY = "canada"
NO_ADVICE = N_("This is information with its source and day, not legal advice.")


def role_blocks(
    noted: Sequence[Noted], region: str, t: Translator, book: Notebook
) -> Iterator[Block]:
    """What is good to know of a role in a region: in full, by provinces for the whole country."""
    if not noted:
        return
    notices = [one.notice for one in noted]
    yield Heading(2, t("Good to know in Canada"))
    lines = (
        _by_place(notices, t, book)
        if region == _COUNTRY
        else (in_full(n, t, book) for n in notices)
    )
    yield Bullets(tuple(lines))
    yield Para(line(Span(t(NO_ADVICE), style="quiet")))


def said(notice: Notice, t: Translator, book: Notebook) -> Line:
    """What a notice says, since when, where it doesn't hold, and who says so."""
    spans = [Span(say(notice.words, t.lang), notes=_notes(notice, book))]
    spans += [Span(f" {say(exemption.words, t.lang)}") for exemption in notice.exemptions]
    if notice.valid_from:
        since = t("Since {day}.", day=day(notice.valid_from, t.lang))
        spans.append(Span(f" {since}", style="quiet"))
    return tuple(spans)


def links_of(notice: Notice, t: Translator) -> list[Link]:
    """The official pages in the reader's language; those in the other one where there are none."""
    own = [link for link in notice.links if link.language == t.lang]
    return own or list(notice.links)


def in_full(notice: Notice, t: Translator, book: Notebook) -> Line:
    """A notice by its name, all that it says, and the official pages."""
    spans = [Span(t("{name}:", name=say(notice.name, t.lang)), style="strong"), Span(" ")]
    return (*spans, *said(notice, t, book), *_arrows(notice, t))


def _arrows(notice: Notice, t: Translator) -> Iterator[Span]:
    for link in links_of(notice, t):
        yield Span(" → ")
        yield Span(say(link.title, t.lang), url=link.url)


def _by_place(notices: Sequence[Notice], t: Translator, book: Notebook) -> Iterator[Line]:
    """By what it is about, in which provinces; last what is so for everybody in the country."""
    groups: dict[str, list[Notice]] = {}
    general = []
    for notice in notices:
        if notice.regions == (_COUNTRY,) and notice.employers is None:
            general.append(notice)
        else:
            groups.setdefault(_subject(notice, t), []).append(notice)
    for subject, held in groups.items():
        places = [line(Span(_place(n, t), notes=_notes(n, book))) for n in held]
        yield (Span(t("{name}:", name=subject), style="strong"), Span(" "), *joined(places, " · "))
    for notice in general:
        yield in_full(notice, t, book)


def _subject(notice: Notice, t: Translator) -> str:
    if notice.kind == "regulated-title":
        return t("The title “{word}” is regulated", word=notice.titles[t.lang][0])
    return t(KIND[notice.kind])


def _place(notice: Notice, t: Translator) -> str:
    if notice.employers is not None:
        return say(notice.employers, t.lang)
    return ", ".join(t.name(f"region:{ident}") for ident in notice.regions)


def _notes(notice: Notice, book: Notebook) -> tuple[int, ...]:
    return tuple(book.reading(reading, notice.verify_by()) for reading in notice.readings)
