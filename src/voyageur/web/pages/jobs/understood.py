"""All that was understood of a posting, as ``voyageur read --posting`` tells it."""

from collections.abc import Iterator

from voyageur.domain.posting_read import PostingRead
from voyageur.locale.format import language
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Bullets, Line, Para, Span, line
from voyageur.publishing.posting_words import (
    PAY_NOTE,
    group_words,
    other_requirements,
    pay_words,
    role_words,
    seniority_words,
    workplace_words,
)
from voyageur.web.render import context


def understood(posting: PostingRead, t: Translator) -> Iterator[Block]:
    """The job, its pay, and what it asks for; what isn't known is said to be unknown."""
    yield Bullets(tuple(_named(name, words, t) for name, words in _facts(posting, t)))
    yield from _groups(posting, t)
    if others := [*other_requirements(posting.requirements, t)]:
        yield Para(line(Span(t("Besides skills"), "strong")))
        yield Bullets(
            tuple(
                _named(name, words if must else f"{words} ({t('an asset')})", t)
                for name, words, must in others
            )
        )
    if posting.unlinked:
        names = ", ".join(one.surface for one in posting.unlinked)
        told = t("Perhaps technologies, but not in the catalogue: {names}", names=names)
        yield Para(line(Span(told, "quiet")))


def _facts(posting: PostingRead, t: Translator) -> Iterator[tuple[str, str]]:
    neighbours = {one.id: one.name[t.lang] for one in context().catalogue.neighbours.values()}
    unknown, pay = t("unknown"), posting.pay
    place = workplace_words(posting.workplace, t) if posting.workplace else ""
    yield t("Title"), posting.title or unknown
    yield t("Role"), role_words(posting.role, t, neighbours) if posting.role else unknown
    yield t("Seniority"), seniority_words(posting.seniority, t) if posting.seniority else unknown
    yield t("Place"), place or unknown
    stated = [pay_words(pay, t), *(t(PAY_NOTE[note]) for note in pay.notes)] if pay else []
    yield t("Pay"), "; ".join(stated) or t("not stated")
    yield t("Language"), language(posting.lang, t.lang) if posting.lang else unknown


def _groups(posting: PostingRead, t: Translator) -> Iterator[Block]:
    asked = posting.requirements.groups
    for must, title in ((True, t("Must have")), (False, t("Nice to have"))):
        if groups := [group for group in asked if group.must == must]:
            yield Para(line(Span(f"{title} ({len(groups)})", "strong")))
            yield Bullets(tuple(line(group_words(group.any_of, t)) for group in groups))
    if not asked:
        yield Para(line(Span(t("No skill that Voyageur knows is asked for."), "quiet")))


def _named(name: str, words: str, t: Translator) -> Line:
    return line(Span(t("{name}: {reason}", name=name, reason=""), "quiet"), words)
