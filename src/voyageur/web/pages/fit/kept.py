"""What is kept of a person's document: to take along, and to forget."""

import json

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.services.json_resume import to_json_resume
from voyageur.understanding.documents import Document
from voyageur.web.drafts import draft, forget_draft, profile_now
from voyageur.web.language import lang_of
from voyageur.web.render import address, context, translator


@require_safe
def profile_file(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's
    """The profile as profile.json, which the terminal and this page read again."""
    profile = profile_now(context())
    if profile is None:
        raise Http404
    document = Document(draft().name or "profile.json", "json-resume", "")
    content = json.dumps(to_json_resume(context(), document, profile), ensure_ascii=False, indent=2)
    return HttpResponse(
        f"{content}\n",
        content_type="application/json",
        headers={
            "Content-Disposition": 'attachment; filename="profile.json"',
            "Cache-Control": "no-store",
        },
    )


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Keep nothing of what was read."""
    forget_draft()
    t = translator(request)
    messages.success(request, t("What was read is forgotten."))
    return redirect(address(lang_of(request), "fit"))
