"""A scan: how far it is, what it shows, as a file, and into the profile."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.evidence import Scan
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Contradiction, Profile
from voyageur.evidence.merge import merged
from voyageur.publishing.evidence_document import evidence_document
from voyageur.publishing.profile_document import profile_document
from voyageur.services.clock import today
from voyageur.services.store import opened
from voyageur.shapes import parse, to_json
from voyageur.store.models import Task
from voyageur.store.whose import whose
from voyageur.web.drafts import change_profile, profile_now
from voyageur.web.language import lang_of
from voyageur.web.pages.code.form import AUTHORS, FOLDERS
from voyageur.web.pages.code.views import KIND, show
from voyageur.web.pages.progress.form import Form, Mistake, posted
from voyageur.web.pages.roles.parts import cut
from voyageur.web.render import address, body, context, page, translator
from voyageur.web.tasks.queue import task_of

_MISFITS = N_("What doesn't fit together")
"""The section of a profile's document that is shown beside a scan."""


@require_safe
def code_scan(request: HttpRequest, ident: UUID) -> HttpResponse:
    """How far it is, then the document that the terminal shows, or the form with what is wrong."""
    task, t = _task(ident), translator(request)
    if task.state in ("waiting", "running"):
        return page(request, "code/waiting.html", title=N_("What your code shows"), task=task)
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Refresh": "true"})
    scan = _scan(task)
    if scan is None:
        return show(request, _refused(task, request))
    before, after, misfits = _with_profile(scan)
    parts = cut(profile_document(after, misfits, t, proofs=False))
    return page(
        request,
        "code/scan.html",
        title=N_("What your code shows"),
        task=task,
        skills=len(scan.skills),
        taken=after == before,
        failures=_failures(task, request),
        misfits=next((part for part in parts if part.name == t(_MISFITS)), None),
        body=body(evidence_document(scan, t)),
    )


@require_safe
def scan_file(request: HttpRequest, ident: UUID) -> HttpResponse:  # noqa: ARG001 - Django's
    """The scan as ``voyageur evidence scan --json`` writes it."""
    scan = _scan(_task(ident))
    if scan is None:
        raise Http404
    return HttpResponse(
        to_json(scan),
        content_type="application/json",
        headers={
            "Content-Disposition": 'attachment; filename="scan.json"',
            "Cache-Control": "no-store",
        },
    )


@posted("code-scan")
def take(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Into the profile, as ``voyageur profile merge`` does, from where it can be undone."""
    scan, lang = _scan(_task(ident)), lang_of(request)
    if scan is None:
        return redirect(address(lang, "code-scan", ident=ident))
    before, after, _ = _with_profile(scan)
    if after == before:
        messages.info(request, translator(request)("Nothing changes."))
    else:
        words = N_("What your code shows is in your profile. Skills: {n}.")
        change_profile(after, Message(words, {"n": len(scan.skills)}))
    return redirect(address(lang, "fit"))


def _task(ident: UUID) -> Task:
    with opened():
        found = task_of(whose(), ident)
    if found is None or found.kind != KIND:
        raise Http404
    return found


def _scan(task: Task) -> Scan | None:
    """What a task found; None where it isn't done or there is no scan."""
    result = task.result or {}
    return parse(Scan, result["scan"]) if "scan" in result else None


def _with_profile(scan: Scan) -> tuple[Profile, Profile, tuple[Contradiction, ...]]:
    """The profile now and with the scan, and what doesn't fit in that."""
    before = profile_now(context()) or Profile()
    return before, *merged(before, [scan], None, today())


def _refused(task: Task, request: HttpRequest) -> Form:
    """The form as it was sent, with why there is no scan beside the field that it is about."""
    form, told = Form("code", translator(request), task.asked["typed"]), task.result or {}
    where = told.get("where", "")
    field, place = (AUTHORS, "") if where == "--author" else (FOLDERS, where)
    form.wrong(field, Message(*told["what"]), Message(*told["remedy"]), place)
    return form


def _failures(task: Task, request: HttpRequest) -> list[Mistake]:
    """Why some of the repositories couldn't be read."""
    form = Form("failures", translator(request))
    for one in (task.result or {})["failures"]:
        what, remedy = Message(*one["what"]), Message(*one["remedy"])
        form.wrong(one["where"], what, remedy, one["where"])
    return list(form.mistakes.values())
