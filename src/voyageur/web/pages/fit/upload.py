"""A résumé comes in: read apart from this process, and only what was understood is kept."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.errors import InputError, VoyageurError
from voyageur.domain.message import N_
from voyageur.evidence.merge import faded
from voyageur.services.clock import today
from voyageur.web.drafts import save_profile
from voyageur.web.language import lang_of
from voyageur.web.pages.fit.mistakes import Mistake
from voyageur.web.reading.apart import read_apart
from voyageur.web.reading.uploads import uploaded
from voyageur.web.render import address, page, translator

FILE = "resume"
_OTHERWISE: Mapping[str, str] = {
    "If it is a résumé, say what you know with --have SKILL=LEVEL (1 to 4).": N_(
        "If it is a résumé, start without it: add what you know on the page Fit."
    ),
    "Mend them, or write the profile anew with voyageur read FILE --format json.": N_(
        "Mend them in the file, or give the résumé itself."
    ),
}
"""Remedies that name a command, as a page says them."""


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Ask for a file; read it and go on to what was understood, or say what is wrong with it."""
    if request.method != "POST":
        return _form(request)
    try:
        sent = uploaded(request, FILE)
        if sent is None:
            raise InputError(N_("no file was chosen"), remedy=N_("Choose one, or drop it here."))
        read = read_apart(*sent, today())
    except VoyageurError as error:
        return _form(request, Mistake.of(error, FILE, _OTHERWISE))
    save_profile(sent[0], faded(read.profile, today()))
    for note in read.notes:
        messages.info(request, translator(request).say(note))
    return redirect(address(lang_of(request), "fit"))


def _form(request: HttpRequest, mistake: Mistake | None = None) -> HttpResponse:
    status = 200 if mistake is None else 422
    return page(
        request, "fit/upload.html", title=N_("Read a résumé"), status=status, mistake=mistake
    )
