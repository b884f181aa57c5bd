"""The wallet as a document: what is held, until when, what to do, and by when."""

from collections import Counter
from collections.abc import Iterator, Mapping

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import Certification
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.wallet import (
    Card,
    Reminder,
    ReminderKind,
    Reminders,
    Validity,
    WalletRead,
)
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.certification_lines import status_words, successors_words
from voyageur.publishing.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    Style,
    joined,
    line,
)
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.renewal_words import amount_words, renewal_rule
from voyageur.publishing.words import sentence

VALIDITY: Mapping[Validity, str] = {
    "valid": N_("valid"),
    "ending": N_("ends soon"),
    "expired": N_("expired"),
    "unknown": N_("end unknown"),
}
_STYLES: Mapping[Validity, Style] = {
    "valid": "good",
    "ending": "warning",
    "expired": "warning",
    "unknown": "quiet",
}


def wallet_document(
    read: WalletRead, facts: Catalogue, t: Translator, *, commands: bool = True
) -> Document:
    """Every certification with its dates and state, and below what is to be known of some.

    ``commands``: whether it names those of the terminal.
    """
    blocks: list[Block] = []
    if not read.cards:
        words = t("Nothing is in it yet. Put one in: voyageur wallet add NAME --issued DATE.")
        return Document(t("Wallet"), t.lang, (Para(line(words)),))
    book = Notebook(facts, t, read.as_of)
    counts = Counter(card.validity for card in read.cards)
    said = [f"{t(words)} {counts[kind]}" for kind, words in VALIDITY.items() if counts[kind]]
    when = day(read.as_of, t.lang)
    blocks.append(Para(line(t("On {day}: {counts}", day=when, counts=", ".join(said)))))
    blocks.append(_grid(read, t))
    if any(card.reckoned for card in read.cards):
        words = t(
            "Ends that you didn't enter follow the issuer's rule. Struck out: offered no more."
        )
        blocks.append(Para(line(Span(words, "quiet"))))
    lines = [
        one for card in read.cards for one in _words(card, facts, read, t, book, commands=commands)
    ]
    if lines:
        blocks += [Heading(2, t("What to know")), Bullets(tuple(lines))]
    return Document(t("Wallet"), t.lang, (*blocks, book.notes()))


def _grid(read: WalletRead, t: Translator) -> Grid:
    columns = (t("Certification"), t("Issued"), t("Valid until"), t("State"))
    return Grid(columns, tuple(_row(card, t) for card in read.cards))


def _row(card: Card, t: Translator) -> tuple[Line, ...]:
    until = t("no end") if card.validity == "valid" else t("unknown")
    state = line(Span(t(VALIDITY[card.validity]), _STYLES[card.validity]))
    if card.badge:
        state += (Span(", " + t("badge verified"), "quiet"),)
    return (
        line(Span(called(card, t), "struck" if card.offered == "retired" else "strong")),
        line(day(card.issued, t.lang) if card.issued else t("unknown")),
        line(day(card.expires, t.lang) if card.expires else until),
        state,
    )


def called(card: Card, t: Translator) -> str:
    """The certification's name, or that which the person gave it."""
    return card.name or t.name(card.ref)


def _words(
    card: Card,
    facts: Catalogue,
    read: WalletRead,
    t: Translator,
    book: Notebook,
    *,
    commands: bool,
) -> Iterator[Line]:
    """What there is to know of a card beyond its row; nothing of one that just holds."""
    fact = facts.certifications.get(card.ref.partition(":")[2])
    sentences: list[Line] = []
    if fact is not None and card.offered in ("retired", "retiring"):
        ending, words = status_words(fact, read.as_of, t)
        notes = (book.event(ending, fact.verify_by()),) if ending else ()
        sentences.append(line(Span(sentence(words), "warning", notes=notes)))
        sentences += [line(words) for words in _worth(card, fact, t)]
    if card.validity == "unknown":
        sentences.append(line(_no_end(t, commands=commands)))
    sentences += [line(Span(words, notes=notes)) for words, notes in _keeping(card, t, book)]
    if sentences:
        name = Span(t("{name}: ", name=called(card, t)), "strong")
        yield (name, *joined(sentences, " "))


def _worth(card: Card, fact: Certification, t: Translator) -> Iterator[str]:
    """What one that is or will be no more is still worth, and until when."""
    if card.validity in ("valid", "ending") and card.expires:
        until = day(card.expires, t.lang)
        if card.offered == "retired":
            yield t("Yours counts until {day} and can't be renewed.", day=until)
    elif card.validity == "expired":
        yield t("Yours counts no more.")
    skills = ", ".join(t.name(f"skill:{skill}") for skill in card.attests)
    if skills:
        yield t("What it stood for stays with you: {skills}.", skills=skills)
    if after := successors_words(fact, t):
        yield t("In its place{names}.", names=after)


def _no_end(t: Translator, *, commands: bool) -> str:
    if commands:
        return t("No end is known of it; voyageur wallet add with --expires enters one.")
    return t("No end is known of it; to enter one, add it again with its last day.")


def _keeping(card: Card, t: Translator, book: Notebook) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Until when to renew it and how, with the note of the rule."""
    keep = card.renewable
    if card.validity == "expired" and card.offered in ("active", "retiring"):
        yield t("Plans don't count it any more; to hold it again, pass its exam again."), ()
    if card.validity == "ending" and keep and keep.until:
        words = t("Renew it by {day}.", day=day(keep.until, t.lang))
        yield words, ()
    if keep and card.validity in ("valid", "ending") and keep.by != "nothing":
        notes = (book.reading(keep.reading, None),) if keep.reading else ()
        yield say(keep.rule, t.lang), notes
        if keep.by == "exam":
            yield t("Cost: {amount}.", amount=amount_words(keep.cost, t)), ()


_REMIND: Mapping[ReminderKind, str] = {
    "opens": N_("{day}: {name} can be renewed from then on"),
    "renew": N_("{day}: last day to renew {name}"),
    "ends": N_("{day}: {name} ends and can't be renewed"),
    "ended": N_("{day}: {name} has expired"),
}


def reminders_document(found: Reminders, t: Translator, *, commands: bool = True) -> Document:
    """What comes up, soonest first, each with how far it is and what it takes.

    ``commands``: whether it names those of the terminal.
    """
    until = day(found.until, t.lang)
    title = t("Certifications until {day}", day=until)
    if not found.reminders:
        return Document(title, t.lang, (Para(line(t("Nothing comes up until then."))),))
    blocks: list[Block] = [Bullets(tuple(_reminder(one, found, t) for one in found.reminders))]
    if commands:
        words = t("voyageur track calendar puts these days into your calendar.")
        blocks.append(Para(line(Span(words, "quiet"))))
    return Document(title, t.lang, tuple(blocks))


def _reminder(one: Reminder, found: Reminders, t: Translator) -> Line:
    days = (one.day - found.as_of).days
    words = t(_REMIND[one.kind], day=day(one.day, t.lang), name=called(one.card, t))
    far = t("in {n} days", n=days) if days > 1 else t("tomorrow") if days == 1 else ""
    far = far or (t("today") if days == 0 else t("{n} days ago", n=-days))
    spans = [Span(words, "warning" if one.kind in ("ends", "ended") else "strong")]
    spans.append(Span(f" ({far})", "quiet"))
    keep = one.card.renewable
    if one.kind in ("opens", "renew") and keep and (how := renewal_rule(keep.by, keep.cost, t)):
        spans.append(Span(f" · {how}"))
    return tuple(spans)
