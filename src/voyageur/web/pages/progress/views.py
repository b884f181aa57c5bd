"""How following a plan goes, and what somebody says of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Item
from voyageur.services import track
from voyageur.services import undo as undo_
from voyageur.services.clock import now, today
from voyageur.services.follow import Following, followed
from voyageur.services.journal import Journal
from voyageur.services.replan import refuse_needed
from voyageur.services.store import opened
from voyageur.services.track_words import done_words, logged_words, undone_words
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.pages.progress.showing import show
from voyageur.web.render import address, context, translator

_PLACES = {"--on": "on"}


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """What to do now, how it goes, and forms to say what was done."""
    return show(request)


@posted("progress")
def log(request: HttpRequest) -> HttpResponse:
    """Write work down."""
    form = _sent(request)
    with followed(context(), whose()) as (journal, following), form.beside("time", _PLACES):
        item, minutes = _item(form, following), _minutes(form)
        event = track.log(journal, following, item, minutes, form.day_or_today("on"), now())
        return _said(request, logged_words(following.after(event), item, minutes))
    return show(request, work=form)


@posted("progress")
def done(request: HttpRequest) -> HttpResponse:
    """Write down that a unit is finished."""
    form = _sent(request)
    with followed(context(), whose()) as (journal, following), form.beside("unit", _PLACES):
        item = _item(form, following)
        event = track.finish(journal, following, item, form.day_or_today("on"), now())
        return _said(request, *done_words(following, following.after(event), item))
    return show(request, work=form)


@posted("progress")
def skip(request: HttpRequest) -> HttpResponse:
    """Leave a unit out, where nothing needs it."""
    form = _sent(request)
    with followed(context(), whose()) as (journal, following), form.beside("unit"):
        item = _item(form, following)
        refuse_needed(context(), following, item, lang_of(request), today())
        track.skip(journal, item, now())
        words = N_("{unit} is left out. A new plan moves the rest up.")
        return _said(request, Message(words, {"unit": f"unit:{item.unit}"}))
    return show(request, work=form)


@posted("progress")
def undo(request: HttpRequest) -> HttpResponse:
    """Take back what was said last."""
    with opened():
        try:
            event = undo_.undo(Journal(whose()), undo_.PLAN, now())
        except InputError as error:
            return _said(request, error.what)
    return _said(request, undone_words(event))


def _sent(request: HttpRequest) -> Form:
    return Form("work", translator(request), request.POST.dict())


def _item(form: Form, following: Following) -> Item:
    unit = form.text("unit")
    for item in following.listed:
        if item.unit == unit:
            return item
    raise UsageError(
        N_("no unit of your plan is called “{words}”"),
        remedy=N_("Choose one of the list."),
        where="field unit",
        words=unit or "",
    )


def _minutes(form: Form) -> int:
    words = form.text("time", most=30) or ""
    minutes = track.read_duration(words)
    if minutes is None:
        raise UsageError(
            N_("“{words}” is no time"),
            remedy=N_("Write it like 2h30, 3h or 45min."),
            where="field time",
            words=words,
        )
    return minutes


def _said(request: HttpRequest, *words: Message) -> HttpResponse:
    """Back to the page, with what was written down."""
    for one in words:
        messages.success(request, translator(request).say(one))
    return redirect(address(lang_of(request), "progress"))
