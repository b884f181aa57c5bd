"""What the commands of ``voyageur jobs track`` do."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import typer

from voyageur.cli.console import note
from voyageur.cli.document_view import show_document
from voyageur.domain.application import Applications, Contact
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.publishing.applications_document import (
    STAGE,
    application_document,
    applications_document,
)
from voyageur.services import applications, clock
from voyageur.services.calendar import read_time
from voyageur.services.context import Context
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.shapes import to_json


def add(
    employer: str,
    title: str,
    stage: str,
    role: str | None,
    region: str | None,
    url: str | None,
    on: str | None,
    person: str,
    lang: Lang,
) -> None:
    """Enter an application."""
    context = Context()
    with opened():
        found = applications.add(
            Journal(person),
            employer,
            title,
            clock.now(),
            on=_day(on),
            stage=applications.read_stage(stage),
            role=context.lookup.role(role).id if role else None,
            region=context.lookup.region(region).id if region else None,
            url=url,
        )
    t = context.translator(lang)
    words = t(
        "Number {number}: {employer}, {title} ({stage}).",
        number=found.number,
        employer=found.employer,
        title=found.title,
        stage=t(STAGE[found.stage]),
    )
    note(words)


def move(words: str, stage: str, on: str | None, person: str, lang: Lang) -> None:
    """Say at which stage an application is."""
    context = Context()
    with opened():
        journal = Journal(person)
        before = applications.find(journal, words)
        to = applications.read_stage(stage)
        after = applications.move(journal, before, to, _day(on), clock.now())
    t = context.translator(lang)
    note(
        t(
            "{employer}, {title}: {stage} since {day}.",
            employer=after.employer,
            title=after.title,
            stage=t(STAGE[to]),
            day=after.moves[-1][1].isoformat(),
        )
    )
    if off := len(before.ahead()) - len(after.ahead()):
        note(t("Called off with it: {n} of what was to be done.", n=off))


def note_down(words: str, said: Sequence[str], on: str | None, person: str, lang: Lang) -> None:
    """Write something down."""
    context = Context()
    with opened():
        journal = Journal(person)
        found = applications.find(journal, words)
        applications.note(journal, found, " ".join(said), _day(on), clock.now())
    t = context.translator(lang)
    note(t("Noted of {employer}, {title}.", employer=found.employer, title=found.title))


def meet(
    words: str,
    name: str,
    role: str | None,
    email: str | None,
    phone: str | None,
    person: str,
    lang: Lang,
) -> None:
    """Enter a contact."""
    context = Context()
    contact = Contact(name=name, role=role, email=email, phone=phone)
    with opened():
        journal = Journal(person)
        found = applications.find(journal, words)
        applications.meet(journal, found, contact, clock.now())
    t = context.translator(lang)
    note(t("{name} is a contact at {employer}.", name=name, employer=found.employer))


def due(
    words: str,
    day: str | None,
    said: Sequence[str],
    at: str | None,
    person: str,
    lang: Lang,
) -> None:
    """Say what is to be done when, or put it off."""
    if day is None:
        raise UsageError(
            N_("no day is given"),
            remedy=N_("Write for example: voyageur jobs track due 3 +7 Ask how it stands."),
            where="DATE",
        )
    context = Context()
    with opened():
        journal = Journal(person)
        found = applications.find(journal, words)
        _, up = applications.due(
            journal,
            found,
            _day_ahead(day),
            clock.now(),
            words=" ".join(said) if said else None,
            time_of_day=read_time(at, "--at") if at else None,
        )
    t = context.translator(lang)
    note(
        t(
            "{employer}: {words}, on {day}.",
            employer=found.employer,
            words=up.words,
            day=up.day.isoformat(),
        )
    )


def settle(words: str, person: str, lang: Lang) -> None:
    """Say that the next thing to do is done."""
    context = Context()
    with opened():
        journal = Journal(person)
        found = applications.find(journal, words)
        up = applications.settle(journal, found, clock.now())
    t = context.translator(lang)
    note(t("Done: {words} ({employer}).", words=up.words, employer=found.employer))


def list_(person: str, lang: Lang, *, closed: bool, as_json: bool) -> None:
    """Show what is to be done and how each application stands."""
    context = Context()
    with opened():
        found = Applications(as_of=clock.today(), applications=applications.of(Journal(person)))
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        show_document(applications_document(found, context.translator(lang), closed=closed))


def show(words: str, person: str, lang: Lang) -> None:
    """Show everything about one application."""
    context = Context()
    with opened():
        found = applications.find(Journal(person), words)
    show_document(application_document(found, clock.today(), context.translator(lang)))


def take_back(person: str, lang: Lang) -> None:
    """Take back what was said last of an application."""
    context = Context()
    with opened():
        of = applications.take_back(Journal(person), clock.now())
    t = context.translator(lang)
    note(
        t(
            "Taken back: what was said last of {employer}, {title}.",
            employer=of.employer,
            title=of.title,
        )
    )


def _day(on: str | None) -> date:
    return clock.read_day(on, "--on") if on else clock.today()


def _day_ahead(words: str) -> date:
    if re.fullmatch(r"\+\d{1,4}", words):
        return clock.today() + timedelta(days=int(words))
    return clock.read_day(words, "DATE")
