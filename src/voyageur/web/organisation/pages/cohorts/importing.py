"""Scenario files of many people: read by a worker, looked at, and made into invitations."""

import json
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.services.clock import now
from voyageur.services.organisation.invitations import invite
from voyageur.services.output import write_file
from voyageur.store.models import Task
from voyageur.store.settings import personal_folder
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.inviting import link_of
from voyageur.web.organisation.pages.cohorts.coached import coached
from voyageur.web.organisation.pages.cohorts.views import show
from voyageur.web.pages.progress.form import Form
from voyageur.web.reading.uploads import uploaded
from voyageur.web.render import address, page, translator
from voyageur.web.tasks.queue import ask, task_of

KIND, FILE = "scenarios", "file"


@require_POST
def import_scenarios(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Take the ZIP, and have it read."""
    cohort, form = coached(request, ident), Form("import", translator(request))
    try:
        name = _kept(request)
    except InputError as error:
        form.wrong(FILE, error.what, error.remedy, error.where)
        return show(request, cohort, form)
    asked = {"cohort": str(cohort.id), "file": name, "lang": lang_of(request)}
    task = ask(whose(), KIND, asked)
    return redirect(address(lang_of(request), "cohort-import-task", ident=ident, task=task))


@require_safe
def import_task(request: HttpRequest, ident: UUID, task: UUID) -> HttpResponse:
    """How far it is; then who can be invited, and who can't and why."""
    cohort, found = coached(request, ident), _task(ident, task)
    t = translator(request)
    if found.state in ("waiting", "running"):
        return page(
            request, "cohorts/reading.html", title=N_("Scenarios"), cohort=cohort, task=found
        )
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Refresh": "true"})
    result = found.result or {}
    if found.state == "failed":
        form = Form("import", t)
        form.wrong(FILE, Message(*result["what"]), Message(*result["remedy"]), "")
        return show(request, cohort, form)
    return page(
        request,
        "cohorts/scenarios.html",
        title=N_("Scenarios"),
        cohort=cohort,
        task=found,
        ready=result["ready"],
        refused=[
            {
                "name": one["name"],
                "where": one["where"],
                "what": t.say(Message(*one["what"])),
                "remedy": t.say(Message(*one["remedy"])),
            }
            for one in result["refused"]
        ],
    )


@require_POST
def import_make(request: HttpRequest, ident: UUID, task: UUID) -> HttpResponse:
    """Make an invitation for each; their links are shown this once."""
    cohort, found = coached(request, ident), _task(ident, task)
    if found.state != "done":
        return redirect(address(lang_of(request), "cohort-import-task", ident=ident, task=task))
    links = []
    for one in (found.result or {})["ready"]:
        prepared = json.dumps(one)
        secret = invite("member", now(), cohort=cohort, name=one["name"][:100], scenario=prepared)
        links.append((one["name"], link_of(request, secret)))
    found.delete()
    record("scenarios brought in", request, request.user)
    response = page(
        request, "cohorts/links.html", title=N_("Invitations"), cohort=cohort, links=links
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _kept(request: HttpRequest) -> str:
    """The name, in the coach's folder, of the file that was sent.

    Raises:
        InputError: there is none, or it is too large.
    """
    sent = uploaded(request, FILE)
    if sent is None:
        raise InputError(N_("no file was chosen"), remedy=N_("Choose one."))
    name = f"imports/{uuid4().hex}.zip"
    write_file(personal_folder() / name, sent[1])
    return name


def _task(cohort: UUID, ident: UUID) -> Task:
    found = task_of(whose(), ident)
    if found is None or found.kind != KIND or found.asked["cohort"] != str(cohort):
        raise Http404
    return found
