"""Postings on the page: the document that the terminal shows, cut so that each can be kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from voyageur.domain.ranking import RankedPosting
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Document, Heading
from voyageur.publishing.ranking_document import ranking_document
from voyageur.web.pages.jobs.keep import form_of
from voyageur.web.pages.jobs.understood import understood
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.postings import Postings
from voyageur.web.render import body, context

_POSTING = 3
"""The level of a posting's heading in the document."""


@dataclass(frozen=True, slots=True)
class One:
    """A posting: its heading, what of it is met, all that was understood, how to keep track."""

    heading: str
    ranked: Markup
    understood: Markup
    keep: Form


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands above the postings, these, and what stands below; ``more`` aren't shown."""

    title: str
    above: Markup
    postings: tuple[One, ...]
    below: Markup
    more: int


def shown(found: Postings, name: str, t: Translator, *, known: bool) -> Shown:
    """The postings in their order for whom ``name`` says; ``known``: there is a profile."""
    ranking = found.ranking
    document = ranking_document(replace(ranking, more=0), name, context().catalogue, t)
    above, pieces, below = _cut(document, len(ranking.postings))
    return Shown(
        title=document.title if known else t("What was read"),
        above=_part(document, _account(above, known=known)),
        postings=tuple(
            _one(document, piece, posting, number, found, t)
            for number, (piece, posting) in enumerate(
                zip(pieces, ranking.postings, strict=True), start=1
            )
        ),
        below=_part(document, below),
        more=ranking.more,
    )


def _one(
    document: Document,
    piece: tuple[Heading, list[Block]],
    posting: RankedPosting,
    number: int,
    found: Postings,
    t: Translator,
) -> One:
    heading, blocks = piece
    read = understood(found.reads[posting.id], t)
    return One(
        heading=heading.text,
        ranked=_part(document, blocks),
        understood=body(Document(heading.text, t.lang, tuple(read))),
        keep=form_of(posting, number, t),
    )
