"""Postings on the page: the document that the terminal shows, cut so that each can be kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from voyageur.domain.names import say
from voyageur.domain.notice import NoticeMark
from voyageur.domain.ranking import RankedPosting
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.locale.typography.typeset import typeset
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
from voyageur.publishing.ranking_document import ranking_document
from voyageur.web.pages.jobs.keep import form_of
from voyageur.web.pages.jobs.understood import understood
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.postings import Postings
from voyageur.web.render import body, context

_SECTION, _POSTING = 2, 3
"""Levels of headings in the document."""
_PAGE = re.compile(r"https?://\S{1,1900}")
_Piece = tuple[str, list[Block]]
"""A posting of it: the words of its heading, and what stands under that."""


@dataclass(frozen=True, slots=True)
class One:
    """A posting: its heading, what of it is met, all that was understood, how to keep track."""

    heading: str
    told: Markup
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
    """The postings in their order, for whom ``name`` says.

    Where nothing is ``known`` of the person, only what the postings say and who may want to know.
    """
    ranking = replace(found.ranking, postings=tuple(map(_followable, found.ranking.postings)))
    document = ranking_document(replace(ranking, more=0), name, context().catalogue, t)
    above, pieces, below = _cut(document.blocks, ranked=ranking.n)
    postings = zip(pieces, ranking.postings, strict=True)
    return Shown(
        title=typeset(document.title, t.lang) if known else t("What the postings say"),
        above=_body(above if known else _account(above), t),
        postings=tuple(
            One(
                heading=typeset(heading, t.lang),
                told=_body(blocks if known else _unranked(blocks, posting, t), t),
                understood=_body(understood(found.reads[posting.id], t), t),
                keep=form_of(posting, number, t),
            )
            for number, ((heading, blocks), posting) in enumerate(postings, start=1)
        ),
        below=_body(below, t),
        more=ranking.more,
    )


def _followable(posting: RankedPosting) -> RankedPosting:
    """Without an address that isn't one of a page: what strangers wrote becomes a link."""
    return posting if _PAGE.fullmatch(posting.url or "") else replace(posting, url=None)


def _cut(blocks: Iterable[Block], *, ranked: int) -> tuple[list[Block], list[_Piece], list[Block]]:
    """What stands above the postings, these, and what stands below them."""
    above: list[Block] = []
    pieces: list[_Piece] = []
    below: list[Block] = []
    into = above
    for block in blocks:
        if isinstance(block, Heading) and block.level == _POSTING:
            into = []
            pieces.append((block.text, into))
            continue
        if (pieces or not ranked) and isinstance(block, Heading) and block.level == _SECTION:
            into = below
        into.append(block)
    return above, pieces, below


def _account(above: Iterable[Block]) -> list[Block]:
    """What became of everything that was read; nothing is in reach of nobody."""
    return [next(block for block in above if isinstance(block, Bullets))]


def _unranked(blocks: list[Block], posting: RankedPosting, t: Translator) -> Iterator[Block]:
    """When it was posted, what is good to know of it and where it is from, not what is met."""
    if posting.posted:
        yield Para(line(t("posted {day}", day=day(posting.posted, t.lang))))
    if posting.notices:
        yield Bullets(tuple(_notice(mark, t) for mark in posting.notices))
    yield blocks[-1]


def _notice(mark: NoticeMark, t: Translator) -> Line:
    name = say(context().catalogue.notices[mark.notice].name, t.lang)
    why = " ".join(map(t.say, mark.why))
    return line(Span(t("{name}: {reason}", name=name, reason=""), "quiet"), why)


def _body(blocks: Iterable[Block], t: Translator) -> Markup:
    """Blocks as a part of a page, below a heading of level 2."""
    lowered = (
        replace(b, level=b.level + 1) if isinstance(b, Heading) else b
        for b in blocks
        if not (isinstance(b, Heading) and b.level == 1)
    )
    return body(Document("", t.lang, tuple(lowered)))
