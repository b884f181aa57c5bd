"""A new plan: asked for, shown with what it changes, and followed once that is confirmed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Plan
from voyageur.publishing.changes_document import changes_document
from voyageur.publishing.plan_words import conflict_words
from voyageur.services.clock import now, today
from voyageur.services.follow import Replanned, followed
from voyageur.services.journal import Journal
from voyageur.services.replan import question_now
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.shapes import parse
from voyageur.store.models import Task
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.form import posted
from voyageur.web.pages.progress.showing import show
from voyageur.web.pages.progress.wishes import PLACES, asked_wishes, kept, sent_wishes, typed_in
from voyageur.web.render import address, body, context, page, translator
from voyageur.web.tasks.queue import ask, task_of


@posted("progress")
def replan(request: HttpRequest) -> HttpResponse:
    """Ask for the plan from today on; what can't be right is told beside its field."""
    lang, at = lang_of(request), today()
    form = sent_wishes(request.POST, translator(request))
    with followed(context(), whose()) as (_, following), form.beside("wishes", PLACES):
        typed = typed_in(form, following, at)
        question_now(context(), following, typed, lang, at)
        ident = ask(whose(), "replan", {"typed": kept(typed), "lang": lang})
        return redirect(address(lang, "replan-task", ident=ident))
    return show(request, wishes=form)


@require_safe
def replan_task(request: HttpRequest, ident: UUID) -> HttpResponse:
    """How far it is, then what would change."""
    task = _task(ident)
    if task.state in ("waiting", "running"):
        return page(request, "progress/waiting.html", title=N_("A new plan"), task=ident)
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Refresh": "true"})
    result, t = task.result or {}, translator(request)
    if "found" not in result:
        return _refused(request, task)
    found = parse(Replanned, result["found"])
    document = changes_document(found.before, found.after, found.changes, found.reasons, t)
    return page(
        request, "progress/changes.html", title=N_("A new plan"), task=ident, body=body(document)
    )


def _refused(request: HttpRequest, task: Task) -> HttpResponse:
    """Why there is no new plan, with the form as it was sent."""
    t, result = translator(request), task.result or {}
    with followed(context(), whose()) as (_, following):
        form = asked_wishes(Typed(**task.asked["typed"]), following, t)
    if "refused" in result:
        lines = list(conflict_words(parse(Plan, result["refused"]), t))
    else:
        form.wrong("wishes", Message(*result["what"]), Message(*result["remedy"]))
        lines = []
    return page(request, "progress/refused.html", title=N_("A new plan"), lines=lines, wishes=form)


@posted("replan-task")
def keep(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Follow the plan that was shown, unless something was said since or another day began."""
    task, t, lang = _task(ident), translator(request), lang_of(request)
    result = task.result or {}
    if "found" not in result:
        return redirect(address(lang, "replan-task", ident=ident))
    with opened():
        journal = Journal(whose())
        last = journal.events()[-1].id
        if (last, today().isoformat()) != (result["last"], result["day"]):
            words = t("Something has changed since: ask once more what a new plan would change.")
            messages.warning(request, words)
            return redirect(address(lang, "progress"))
        journal.replace(parse(Replanned, result["found"]).after, now())
    messages.success(request, t("The new plan holds from now on."))
    return redirect(address(lang, "progress"))


def _task(ident: UUID) -> Task:
    with opened():
        found = task_of(whose(), ident)
    if found is None or found.kind != "replan":
        raise Http404
    return found
