"""The last plan as files: to print, for a calendar, for programs, to read."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.publishing.paper.pdf import to_pdf
from voyageur.publishing.plan_document import plan_document
from voyageur.services.publish import plan_files
from voyageur.understanding.documents import Document
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.pages.plan.last import last
from voyageur.web.render import context

_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
}
"""By the endings of the files, which all are called plan."""


@require_safe
def plan_file(request: HttpRequest, kind: str) -> HttpResponse:
    """A file of the last plan."""
    profile = profile_now(context())
    found = last(context(), profile)
    if found is None or kind not in _TYPES:
        raise Http404
    content = _content(found.plan, profile or Profile(), kind, lang_of(request))
    name = f'attachment; filename="plan.{kind}"'
    headers = {"Content-Disposition": name, "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=_TYPES[kind], headers=headers)


def _content(plan: Plan, profile: Profile, kind: str, lang: Lang) -> bytes:
    if kind == "pdf":
        made = plan_document(plan, profile, context().catalogue, context().translator(lang))
        return to_pdf(made, plan.as_of)
    read = Document("profile.json", "json-resume", "")
    return plan_files(context(), read, profile, plan, lang)[f"plan.{kind}"]
