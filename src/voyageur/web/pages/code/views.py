"""What somebody's own code shows: which folders to scan, and for whose commits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.message import N_
from voyageur.services.store import opened
from voyageur.store.models import Task
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.code.form import AUTHORS, FOLDERS, authors, repositories
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, page, translator
from voyageur.web.tasks.queue import ask

KIND = "scan"


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The form; sent, it has the repositories scanned."""
    if request.method != "POST":
        return show(request, Form("code", translator(request)))
    typed = {name: request.POST.get(name, "") for name in (FOLDERS, AUTHORS)}
    form = Form("code", translator(request), typed)
    found, mine = repositories(form), authors(form)
    if form.mistakes:
        return show(request, form)
    folders = [str(path) for path in found]
    with opened():
        ident = ask(whose(), KIND, {"folders": folders, "authors": mine, "typed": typed})
    return redirect(address(lang_of(request), "code-scan", ident=ident))


def show(request: HttpRequest, form: Form) -> HttpResponse:
    """The form as it was filled in; 422 where something is wrong with it."""
    with opened():
        last = Task.objects.filter(person_id=whose(), kind=KIND, state__in=_THERE).last()
    return page(
        request,
        "code/code.html",
        status=422 if form.mistakes else 200,
        title=N_("What your code shows"),
        form=form,
        last=last,
    )


_THERE = ("waiting", "running", "done")
"""States of a scan that is worth going back to."""
