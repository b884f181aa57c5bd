"""Keep track of a posting, as ``voyageur jobs track add`` does."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from voyageur.domain.application import Application
from voyageur.domain.message import N_
from voyageur.publishing.applications_document import STAGE
from voyageur.services import applications
from voyageur.services.clock import now, today
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.jobs.keep import form_sent
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.render import address, context, page, translator

_PLACES = {"EMPLOYER": "employer", "TITLE": "title"}


@posted("jobs")
def track(request: HttpRequest) -> HttpResponse:
    """Enter it as saved; on the page of postings its form becomes the answer."""
    t = translator(request)
    form = form_sent(request.POST.dict(), t)
    with opened(), form.beside("employer", _PLACES):
        found = _add(form)
        words = t(
            "Number {number}: {employer}, {title} ({stage}).",
            number=found.number,
            employer=found.employer,
            title=found.title,
            stage=t(STAGE[found.stage]),
        )
        if request.headers.get("HX-Request") == "true":
            return page(
                request, "jobs/kept.html", ident=form.name, words=words, number=found.number
            )
        messages.success(request, words)
        return redirect(address(lang_of(request), "application", number=found.number))
    return page(request, "jobs/keep.html", status=422, title=N_("Keep track of it"), form=form)


def _add(form: Form) -> Application:
    lookup = context().lookup
    role, region = form.text("role"), form.text("region")
    return applications.add(
        Journal(whose()),
        form.text("employer") or "",
        form.text("title") or "",
        now(),
        on=today(),
        role=lookup.role(role).id if role else None,
        region=lookup.region(region).id if region else None,
        url=form.text("url", most=2000),
    )
