"""The studio: choose a carousel, look at every slide, take the files along."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.locale.translate import Translator
from voyageur.publishing.words import sentence
from voyageur.store.models import Task
from voyageur.web.language import lang_of
from voyageur.web.pages.studio.choices import choices
from voyageur.web.pages.studio.kept import ask_for, file_of, made, wish_behind
from voyageur.web.pages.studio.kit import keep_kit, kit_folder
from voyageur.web.pages.studio.mistakes import mistakes_of
from voyageur.web.pages.studio.wish import Wish, wish_of
from voyageur.web.render import address, page, translator

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
}
_SHOWN = (".png",)
"""Endings of what is shown in a page; the rest is saved."""


@require_http_methods(["GET", "HEAD", "POST"])
def studio(request: HttpRequest) -> HttpResponse:
    """The form, filled by the address; sent, it has a carousel made."""
    lang = lang_of(request)
    if request.method != "POST":
        return _shown(request, wish_of(request.GET, lang))
    wish = wish_of(request.POST, lang)
    wrong = mistakes_of(wish)
    if files := request.FILES.getlist("brand"):
        try:
            wish = replace(wish, kit=keep_kit(files))
        except InputError as error:
            return _wrong(request, wish, wrong, error)
    if wrong:
        return _wrong(request, wish, wrong)
    if not kit_folder(wish.kit):
        wish = replace(wish, kit="")
    return redirect(f"{address(lang, 'studio-task', ident=ask_for(wish))}#made")


@require_safe
def studio_task(request: HttpRequest, ident: UUID) -> HttpResponse:
    """A carousel that was asked for: how far it is, then all of it."""
    task = _task(ident)
    t = translator(request)
    done = task.result if task.state == "done" else None
    failed = task.result if task.state == "failed" else None
    return _shown(
        request,
        wish_behind(task),
        task=task,
        result=done and _said(done, t),
        failed=failed and [t.say(Message(*failed[part])) for part in ("what", "remedy")],
    )


@require_safe
def studio_file(request: HttpRequest, ident: UUID, file: str) -> HttpResponse:  # noqa: ARG001
    """A file of it, if it is one that was made."""
    path = file_of(_task(ident), file)
    if path is None:
        raise Http404
    how = "inline" if path.suffix in _SHOWN else "attachment"
    return HttpResponse(
        path.read_bytes(),
        content_type=_TYPES[path.suffix],
        headers={
            "Cache-Control": "private, max-age=86400, immutable",
            "Content-Disposition": f'{how}; filename="{file}"',
        },
    )


def _task(ident: UUID) -> Task:
    task = made(ident)
    if task is None:
        raise Http404
    return task


def _wrong(
    request: HttpRequest,
    wish: Wish,
    wrong: dict[str, Message],
    kit: InputError | None = None,
) -> HttpResponse:
    """The form again, with what was wrong beside each field."""
    t = translator(request)
    said = {name: [sentence(t.say(what))] for name, what in wrong.items()}
    if kit is not None:
        said["brand"] = _kit_mistakes(kit, t)
    return _shown(request, wish, status=422, wrong=said)


def _kit_mistakes(error: InputError, t: Translator) -> list[str]:
    """Each mistake with its line."""
    if not error.findings:
        return [f"{sentence(t.say(error.what))} {t.say(error.remedy)}"]
    return [_found(one, t) for one in error.findings]


def _found(one: Finding, t: Translator) -> str:
    place = f"{one.line}, {one.key}" if one.key else str(one.line)
    words = sentence(t("line {line}: {why}", line=place, why=t.say(one.cause)))
    return f"{words} {t.say(one.remedy)}" if one.remedy else words


def _said(done: dict[str, Any], t: Translator) -> dict[str, Any]:
    """What was made, its messages in the page's language."""
    left = [(title, t.say(Message(text, values))) for title, text, values in done["left_out"]]
    files = done["files"]
    return done | {
        "remarks": [t.say(Message(*remark)) for remark in done["remarks"]],
        "left_out": left,
        "pictures": list(zip(done["slides"], done["alts"], strict=True)),
        "pdf": next((name for name in files if name.endswith(".pdf")), None),
        "zip": next(name for name in files if name.endswith(".zip")),
    }


def _shown(
    request: HttpRequest,
    wish: Wish,
    *,
    status: int = 200,
    wrong: dict[str, list[str]] | None = None,
    task: Task | None = None,
    result: dict[str, Any] | None = None,
    failed: list[str] | None = None,
) -> HttpResponse:
    return page(
        request,
        "studio/studio.html",
        status=status,
        title=N_("Studio"),
        wish=wish,
        choices=choices(lang_of(request)),
        wrong=wrong or {},
        task=task,
        made=result,
        failed=failed,
    )
