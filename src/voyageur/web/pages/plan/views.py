"""The plan: asked for by its form, made by a worker, shown."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.services.clock import today
from voyageur.services.question import question_of
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.shapes import parse
from voyageur.store.models import Task
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.plan.form import kept, typed_in, typed_of
from voyageur.web.pages.plan.mistakes import mistake_of, mistake_told
from voyageur.web.pages.plan.remedies import mended, remedies_of
from voyageur.web.pages.plan.showing import Told, show
from voyageur.web.render import address, context, page, translator
from voyageur.web.tasks.queue import ask, task_of

_KIND = "plan"


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """The form and the last plan; sent, it asks for another."""
    if request.method == "POST":
        return _ask(request, typed_in(request.POST))
    return show(request, Told())


@require_http_methods(["GET", "HEAD", "POST"])
def plan_task(request: HttpRequest, ident: UUID) -> HttpResponse:
    """How far a plan is, and what came of it; sent with the number of a remedy, it asks again."""
    with opened():
        task = task_of(whose(), ident)
    if task is None or task.kind != _KIND:  # too old, or overtaken by another
        return show(request, Told(), "state") if _live(request) else _to_plan(request)
    typed, result = typed_of(task.asked["typed"]), task.result or {}
    refused = parse(Plan, result["refused"]) if "refused" in result else None
    if request.method == "POST" and refused:
        return _ask_mended(request, typed, refused)
    if task.state == "failed":
        return _answer(request, Told(typed, mistake_told(result, translator(request))))
    if task.state == "done":
        if refused is None and not _live(request):
            return _to_plan(request)
        return _answer(request, Told(typed, task=ident, refused=refused))
    return HttpResponse(status=204) if _live(request) else show(request, Told(typed, task=ident))


def _ask(request: HttpRequest, typed: Typed) -> HttpResponse:
    """Have a plan made, unless a value can't be right; what waits in the same window no more."""
    lang = lang_of(request)
    try:
        question_of(typed, context(), lang, today())
    except UsageError as error:
        return _answer(request, Told(typed, mistake_of(error, translator(request))))
    window = request.POST.get("window", "")
    with opened():
        waiting = Task.objects.filter(person_id=whose(), kind=_KIND, state="waiting")
        waiting.filter(asked__window=window).delete()
        ident = ask(whose(), _KIND, {"typed": kept(typed), "lang": lang, "window": window})
    if _live(request):
        return page(request, "plan/waiting.html", title=N_("Plan"), task=ident)
    return redirect(address(lang, "plan-task", ident=ident))


def _ask_mended(request: HttpRequest, typed: Typed, refused: Plan) -> HttpResponse:
    """Have the plan made with one of the remedies offered."""
    chosen, remedies = request.POST.get("remedy", ""), remedies_of(refused)
    if not chosen.isdecimal() or int(chosen) >= len(remedies):
        return show(request, Told(typed))
    return _ask(request, mended(typed, refused, remedies[int(chosen)]))


def _answer(request: HttpRequest, told: Told) -> HttpResponse:
    """The page; to a live form, the form with its mistake, or what takes the place of the plan."""
    if not _live(request):
        return show(request, told)
    if told.mistake is None:
        return show(request, told, "state")
    response = show(request, told, "wishes")
    response.headers["HX-Retarget"] = "#wishes"
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def _to_plan(request: HttpRequest) -> HttpResponse:
    return redirect(address(lang_of(request), "plan"))


def _live(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"
