"""Postings ranked for one person, as a document: what is met, what lacks, and what that takes."""

from collections.abc import Iterator, Sequence

from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.ranking import GroupMatch, Lift, RankedPosting, Ranking, Unread
from voyageur.domain.requirement import ENOUGH
from voyageur.locale.format import day, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Line,
    Para,
    Span,
    Style,
    line,
)
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.notice_lines import NO_ADVICE, in_full
from voyageur.publishing.posting_words import group_words, pay_words, workplace_words
from voyageur.publishing.ranking_words import met_words, other_words, partly_words

_SHOWN = 20
"""Files that couldn't be read, of which more are only counted."""
_NAMED = 4
"""Units of a way that are named, of which more are only counted."""
_STATES: tuple[tuple[str, str, Style], ...] = (
    ("met", N_("Also asked for, met"), "plain"),
    ("partly", N_("Also asked for, partly met"), "warning"),
    ("missing", N_("Also asked for, missing"), "warning"),
    ("unknown", N_("Also asked for, not known of you"), "quiet"),
)


def ranking_document(found: Ranking, name: str, facts: Catalogue, t: Translator) -> Document:
    """The account of what was read, what to learn first, then each posting; ``name``: whose.

    What Canadian law says of some of them is told once, at the end, with its sources.
    """
    title = t("Postings for {name}", name=name)
    notices = tuple(_notices(found, facts, t))
    return Document(title, t.lang, (*_blocks(found, title, facts, t), *notices))


def _notices(found: Ranking, facts: Catalogue, t: Translator) -> Iterator[Block]:
    """Every notice that concerns a posting, in the catalogue's order, and who says so."""
    named = {mark.notice for posting in found.postings for mark in posting.notices}
    if not named:
        return
    book = Notebook(facts, t, found.as_of)
    lines = [in_full(one, t, book) for one in facts.notices.values() if one.id in named]
    yield Heading(2, t("Good to know in Canada"))
    yield Bullets(tuple(lines))
    yield Para(line(Span(t(NO_ADVICE), "quiet")))
    yield book.notes()


def _blocks(found: Ranking, title: str, facts: Catalogue, t: Translator) -> Iterator[Block]:
    yield Heading(1, title)
    yield Para(line(Span(_reach(found, t), "strong")))
    if about := tuple(line(Span(words, "quiet")) for words in _account(found, t)):
        yield Bullets(about)
    if found.learn_first:
        yield Heading(2, t("What to learn first"))
        yield Bullets(tuple(line(_lift(lift, found.n, t)) for lift in found.learn_first))
    for place, posting in enumerate(found.postings, start=1):
        yield from _posting(place, posting, found.hours_a_week, facts, t)
    if found.more:
        yield Para(line(t("and {n} more; --most shows further ones", n=found.more)))
    if found.unread:
        yield Heading(2, t("Not read"))
        yield Bullets(tuple(_unread(found.unread, t)))


def _reach(found: Ranking, t: Translator) -> str:
    enough = percent(found.threshold, t.lang)
    if found.n < ENOUGH:
        return t(
            "In reach, with at least {enough} of what is required met: {k} of {n}",
            k=found.in_reach,
            n=found.n,
            enough=enough,
        )
    return t(
        "In reach, with at least {enough} of what is required met: {k} of {n} ({share})",
        k=found.in_reach,
        n=found.n,
        share=percent(found.in_reach / found.n, t.lang),
        enough=enough,
    )


def _account(found: Ranking, t: Translator) -> Iterator[str]:
    """What became of everything that was read."""
    yield t("Postings read: {n}.", n=found.read)
    if found.duplicates:
        yield t("Advertised again, shown once: {n}.", n=found.duplicates)
    if found.same_files:
        yield t("Files with the content of another, read once: {n}.", n=found.same_files)
    left_out = (
        (found.other_roles, N_("of another role or of none: {n}")),
        (found.elsewhere, N_("elsewhere: {n}")),
        (found.placeless, N_("without a place, or not closely enough: {n}")),
    )
    if told := [t(words, n=n) for n, words in left_out if n]:
        yield t("Not what you asked for: {names}.", names="; ".join(told))
    if found.unasking:
        yield t(
            "Asking for no skill that counts: {n}, of these without a text: {m}. They stand last.",
            n=found.unasking,
            m=found.textless,
        )
    if found.rejected:
        yield t("Rows that can't be read: {n}.", n=found.rejected)


def _lift(lift: Lift, n: int, t: Translator) -> str:
    words = t(
        "{skill}: meets one more requirement in {k} of {n} postings; in reach then: {more}",
        skill=f"skill:{lift.skill}",
        k=lift.n,
        n=n,
        more=lift.into_reach,
    )
    if lift.hours is None:
        return f"{words} · {t('no unit in the catalogue teaches it')}"
    return f"{words} · {t('about {hours} hours to level 2', hours=lift.hours)}"


def _posting(
    place: int,
    posting: RankedPosting,
    hours_a_week: float | None,
    facts: Catalogue,
    t: Translator,
) -> Iterator[Block]:
    title = posting.title or t("without a title")
    yield Heading(3, f"{place}. {' — '.join(filter(None, (title, posting.employer)))}")
    if about := " · ".join(_about(posting, t)):
        yield Para(line(Span(about, "quiet")))
    lines = [line(*_counts(posting, t)), *_groups(posting, t), *_besides(posting, t)]
    if posting.asked.n:
        lines.append(line(_closing(posting, hours_a_week, t)))
    for mark in posting.notices:
        name = say(facts.notices[mark.notice].name, t.lang)
        lines.append(_titled(name, " ".join(map(t.say, mark.why)), "quiet", t))
    if posting.copies:
        lines.append(line(Span(t("Advertised again: {n}", n=posting.copies), "quiet")))
    yield Bullets(tuple(lines))
    yield Para(line(Span(posting.url or posting.id, "quiet", url=posting.url)))


def _about(posting: RankedPosting, t: Translator) -> Iterator[str]:
    if where := workplace_words(posting.place, t) or posting.location:
        yield where
    if posting.posted:
        yield t("posted {day}", day=day(posting.posted, t.lang))
    if posting.role and posting.role.role:
        yield t.name(f"role:{posting.role.role}")
    if posting.pay:
        yield pay_words(posting.pay, t)


def _counts(posting: RankedPosting, t: Translator) -> Iterator[Span]:
    must, nice = posting.must, posting.nice
    if posting.textless:
        yield Span(t("It has no text, so nothing can be compared."), "quiet")
    elif not posting.asked.n:
        yield Span(t("It asks for no skill that counts."), "quiet")
    if must.n:
        words = t("{met} of {n} required met", met=must.met, n=must.n)
        yield Span(words, "good" if posting.in_reach else "strong")
        if must.partly:
            yield Span(t(", {n} partly", n=must.partly))
    if nice.n:
        words = t("{met} of {n} nice to have met", met=nice.met, n=nice.n)
        yield Span(f"; {words}" if must.n else words)


def _groups(posting: RankedPosting, t: Translator) -> Iterator[Line]:
    groups = posting.groups
    lacking = [(g.must, group_words(g.any_of, t)) for g in groups if g.state == "missing"]
    parts: tuple[tuple[str, Style, list[str]], ...] = (
        (t("Missing"), "warning", [words for must, words in lacking if must]),
        (t("Partly met"), "warning", [partly_words(g, t) for g in groups if g.state == "partly"]),
        (t("Met"), "plain", [met_words(g, t) for g in groups if g.state == "met"]),
        (t("Nice to have, missing"), "quiet", [words for must, words in lacking if not must]),
        (
            t("Said in passing, not counted"),
            "quiet",
            [t.name(f"skill:{skill}") for skill in posting.passing],
        ),
    )
    for title, style, words in parts:
        if words:
            yield _titled(title, " · ".join(words), style, t)


def _besides(posting: RankedPosting, t: Translator) -> Iterator[Line]:
    for state, title, style in _STATES:
        words = [other_words(other, t) for other in posting.others if other.state == state]
        if words:
            yield _titled(t(title), " · ".join(words), style, t)


def _titled(title: str, words: str, style: Style, t: Translator) -> Line:
    return line(Span(t("{name}: {reason}", name=title, reason=""), style), words)


def _closing(posting: RankedPosting, hours_a_week: float | None, t: Translator) -> str:
    closing = posting.closing
    parts: list[str] = []
    if closing.units:
        parts.append(t("about {hours} hours", hours=number(closing.hours or 0, t.lang)))
        if closing.weeks is not None and hours_a_week:
            hours = number(hours_a_week, t.lang)
            parts.append(t("weeks at {hours} hours a week: {n}", hours=hours, n=closing.weeks))
        parts.append(_units(closing.units, t))
    lacking = [group for group in posting.groups if group.way]
    if untaught := [group_words(g.any_of, t) for g in lacking if g.way == "none"]:
        parts.append(t("no unit in the catalogue teaches {names}", names=", ".join(untaught)))
    if aged := [group_words(g.any_of, t) for g in lacking if _lacks_years(g)]:
        parts.append(t("only practice brings the years: {names}", names=", ".join(aged)))
    if not parts:
        parts.append(t("nothing required is missing"))
    return t("{name}: {reason}", name=t("To close the rest"), reason="; ".join(parts))


def _units(units: Sequence[str], t: Translator) -> str:
    """The first of them, with which to begin."""
    names = " → ".join(t.name(f"unit:{unit}") for unit in units[:_NAMED])
    more = len(units) - _NAMED
    return names + t(" and {n} more", n=more) if more > 0 else names


def _lacks_years(group: GroupMatch) -> bool:
    """Whether years lack, besides what can be learnt, whichever alternative is taken."""
    return group.way != "none" and all(
        (group.years or 0) < (wanted.years or 0) for wanted in group.any_of
    )


def _unread(unread: Sequence[Unread], t: Translator) -> Iterator[Line]:
    for one in unread[:_SHOWN]:
        why = t("{name}: {reason}", name=one.file, reason=t.say(one.why))
        yield line(f"{why}. ", Span(t.say(one.remedy), "quiet"))
    if len(unread) > _SHOWN:
        yield line(t("and {n} more", n=len(unread) - _SHOWN))
