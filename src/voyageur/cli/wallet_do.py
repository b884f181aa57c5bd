"""What the commands of ``voyageur wallet`` do with certifications."""

from datetime import timedelta
from pathlib import Path

import typer

from voyageur.cli.console import note
from voyageur.cli.document_view import show_document
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.wallet import Reminders
from voyageur.publishing.wallet_document import called, reminders_document, wallet_document
from voyageur.services import clock, wallet
from voyageur.services.context import Context
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.wallet_words import added_words, undone_words
from voyageur.shapes import to_json

_MOST_DAYS = 36525
"""A hundred years."""


def add(entered: wallet.Entered, email: str | None, person: str, lang: Lang) -> None:
    """Put a certification in, and say until when it counts."""
    context, now = Context(), clock.now()
    if (badge := Path(entered.name)).is_file():
        entered = wallet.of_badge(context, badge, entered, email, now)
    with opened():
        journal = Journal(person)
        ref = wallet.add(context, journal, entered, now)
        cards = wallet.wallet_of(context, journal, now.date()).cards
    t = context.translator(lang)
    card = next(card for card in cards if card.ref == ref)
    note(t.say(added_words(card, called(card, t))))


def list_(person: str, lang: Lang, *, as_json: bool) -> None:
    """Show everything held."""
    context = Context()
    with opened():
        found = wallet.wallet_of(context, Journal(person), clock.today())
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        show_document(wallet_document(found, context.catalogue, context.translator(lang)))


def remove(name: str, person: str, lang: Lang) -> None:
    """Take a certification out."""
    context = Context()
    with opened():
        card = wallet.remove(context, Journal(person), name, clock.now())
    t = context.translator(lang)
    said = called(card, t)
    note(t("{name} is out of your wallet; voyageur wallet undo puts it back.", name=said))


def remind(days: str, person: str, lang: Lang, *, as_json: bool) -> None:
    """Show what comes up within so many days."""
    context, today = Context(), clock.today()
    until = today + timedelta(days=_days(days))
    with opened():
        found = wallet.wallet_of(context, Journal(person), today)
    coming = Reminders(as_of=today, until=until, reminders=wallet.reminders(found, until))
    if as_json:
        typer.echo(to_json(coming), nl=False)
    else:
        show_document(reminders_document(coming, context.translator(lang)))


def take_back(person: str, lang: Lang) -> None:
    """Take back what was said last of the wallet."""
    context = Context()
    with opened():
        journal, now = Journal(person), clock.now()
        event, card = wallet.take_back(context, journal, now)
    t = context.translator(lang)
    note(t.say(undone_words(event, called(card, t) if card else event.ref)))


def _days(words: str) -> int:
    if words.isdecimal() and int(words) <= _MOST_DAYS:
        return int(words)
    raise UsageError(
        N_("“{value}” is no number of days"),
        remedy=N_("Write for example --days 180."),
        where="--days",
        value=words,
    )
