"""One application: everything about it, and forms to say more."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.application import Application, Contact
from voyageur.locale.translate import Translator
from voyageur.publishing.applications_document import STAGE, application_document
from voyageur.services import applications
from voyageur.services.calendar import read_time
from voyageur.services.clock import now, today
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.undo import APPLICATIONS, last_of
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.applications.views import said_last, stages
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.render import address, body, page, translator

_NOTE = 5000
"""Characters that a note may have. Editorial: some pages."""
_FORMS = ("move", "note", "contact", "due", "later", "settle")
_PLACES = {
    "STAGE": "stage",
    "--on": "on",
    "WORDS": "words",
    "NAME": "name",
    "--email": "email",
    "DATE": "day",
    "--at": "at",
}

Say = Callable[[Journal, Application, Form, Translator], str]
"""Writes down what a form says of an application; gives what to say of that."""


@require_safe
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Everything about an application."""
    return _show(request, number)


def _show(request: HttpRequest, number: int, sent: Form | None = None) -> HttpResponse:
    t, at = translator(request), today()
    with opened():
        found = _found(number)
        last = last_of(Journal(whose()), APPLICATIONS)
    ahead = found.ahead()
    blank = {
        "move": {"stage": found.stage, "on": at.isoformat()},
        "note": {"on": at.isoformat()},
    }
    forms = {name: Form(name, t, blank.get(name)) for name in _FORMS}
    return page(
        request,
        "applications/application.html",
        title=f"{found.employer}, {found.title}",
        status=422 if sent else 200,
        wrong=sent,
        number=number,
        closed=found.closed,
        next_=ahead[0] if ahead else None,
        stages=stages(t),
        forms=forms | ({sent.name: sent} if sent else {}),
        body=body(application_document(found, at, t)),
        last=said_last(found, t) if last and last.ref == found.ref else None,
    )


def _found(number: int) -> Application:
    known = applications.of(Journal(whose()))
    if not 1 <= number <= len(known):
        raise Http404
    return known[number - 1]


def _said(request: HttpRequest, number: int, name: str, field: str, say: Say) -> HttpResponse:
    """Write down what a form says, and go back to the application."""
    t = translator(request)
    form = Form(name, t, request.POST.dict())
    with opened():
        journal, found = Journal(whose()), _found(number)
        with form.beside(field, _PLACES):
            messages.success(request, say(journal, found, form, t))
            return redirect(address(lang_of(request), "application", number=number))
    return _show(request, number, form)


@posted("application")
def move(request: HttpRequest, number: int) -> HttpResponse:
    """Say at which stage it is."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:
        to = applications.read_stage(form.text("stage") or "")
        after = applications.move(journal, found, to, form.day_or_today("on"), now())
        words = t(
            "{employer}, {title}: {stage} since {day}.",
            employer=after.employer,
            title=after.title,
            stage=t(STAGE[to]),
            day=after.moves[-1][1].isoformat(),
        )
        if off := len(found.ahead()) - len(after.ahead()):
            words += " " + t("Called off with it: {n} of what was to be done.", n=off)
        return words

    return _said(request, number, "move", "stage", say)


@posted("application")
def note(request: HttpRequest, number: int) -> HttpResponse:
    """Write something down."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:
        words, on = form.text("words", _NOTE) or "", form.day_or_today("on")
        applications.note(journal, found, words, on, now())
        return t("Noted of {employer}, {title}.", employer=found.employer, title=found.title)

    return _said(request, number, "note", "words", say)


@posted("application")
def contact(request: HttpRequest, number: int) -> HttpResponse:
    """Enter a contact."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:
        name = form.text("name") or ""
        met = Contact(
            name=name, role=form.text("role"), email=form.text("email"), phone=form.text("phone")
        )
        applications.meet(journal, found, met, now())
        return t("{name} is a contact at {employer}.", name=name, employer=found.employer)

    return _said(request, number, "contact", "name", say)


@posted("application")
def due(request: HttpRequest, number: int) -> HttpResponse:
    """Say what is to be done when."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:
        return _due(journal, found, form, t, form.text("words") or "")

    return _said(request, number, "due", "words", say)


@posted("application")
def later(request: HttpRequest, number: int) -> HttpResponse:
    """Put off the next thing to do."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:
        return _due(journal, found, form, t, None)

    return _said(request, number, "later", "day", say)


def _due(journal: Journal, found: Application, form: Form, t: Translator, words: str | None) -> str:
    at = form.text("at", most=30)
    _, up = applications.due(
        journal,
        found,
        form.day_or_today("day"),
        now(),
        words=words,
        time_of_day=read_time(at, "--at") if at else None,
    )
    return t(
        "{employer}: {words}, on {day}.",
        employer=found.employer,
        words=up.words,
        day=up.day.isoformat(),
    )


@posted("application")
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Say that the next thing to do is done."""

    def say(journal: Journal, found: Application, form: Form, t: Translator) -> str:  # noqa: ARG001
        up = applications.settle(journal, found, now())
        return t("Done: {words} ({employer}).", words=up.words, employer=found.employer)

    return _said(request, number, "settle", "settle", say)
