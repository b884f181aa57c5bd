"""What is kept of everybody, or of one person, deleted once that is confirmed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.services.export import forget, forget_all
from voyageur.services.store import opened
from voyageur.web.language import lang_of
from voyageur.web.pages.kept.views import show
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.render import address, translator

SURE, WHOSE = "sure", "person"


@posted("kept")
def delete(request: HttpRequest) -> HttpResponse:
    """Delete it, as ``voyageur data forget`` does; without a person, all."""
    t = translator(request)
    typed = request.POST.dict()
    try:
        done = _deleted(typed.get(WHOSE, ""), sure=SURE in typed)
    except InputError as error:
        form = Form("delete", t, typed)
        form.wrong(SURE, error.what, error.remedy, error.where)
        return show(request, delete=form)
    messages.success(request, t.say(done))
    return redirect(address(lang_of(request), "kept"))


def _deleted(person: str, *, sure: bool) -> Message:
    """What was done, of everybody where no person is named.

    Raises:
        InputError: it isn't confirmed, or something can't be deleted.
    """
    if not sure:
        raise InputError(
            N_("nothing was deleted: it isn't confirmed yet"),
            remedy=N_("Tick the box if you are sure."),
        )
    if not person:
        gone = forget_all()
        return Message(N_("Deleted: {n} files and folders."), {"n": len(gone)})
    with opened():
        there = forget(person)
    if there:
        return Message(N_("Deleted."))
    return Message(N_("Nothing was kept of “{person}”."), {"person": person})
