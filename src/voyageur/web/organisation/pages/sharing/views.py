"""The links that somebody has made, a new one, whose address is shown once, and revoking."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.locale.format import day
from voyageur.services.clock import now, today
from voyageur.services.organisation.shares import DAYS, revoke, share
from voyageur.store.organisation.models import Share
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.signed_in import signed_in
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, page, translator

_KINDS = {
    "plan": N_("the plan that I follow, as a page"),
    "calendar": N_("its calendar, to subscribe to"),
    "portfolio": N_("my portfolio, as a page"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def sharing(request: HttpRequest) -> HttpResponse:
    """The list; sent, a new link."""
    user = signed_in(request)
    if request.method != "POST":
        return _show(request)
    typed, lang = request.POST.dict(), lang_of(request)
    form = Form("share", translator(request), typed)
    days = int(typed["days"]) if typed.get("days", "").isdecimal() else 0
    try:
        note = form.text("note", most=100) or ""
        token = share(whose(), typed.get("kind", ""), days, lang, note, now())
    except UsageError as error:
        form.wrong(error.where.removeprefix("field "), error.what, error.remedy)
        return _show(request, form)
    record("link shared", request, user)
    if typed["kind"] == "calendar":
        path = reverse("shared-calendar", kwargs={"token": token})
    else:
        path = address(lang, "shared", token=token)
    return _show(request, made=request.build_absolute_uri(path))


@require_POST
def revoke_share(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Let it lead to nothing."""
    if not revoke(whose(), ident):
        raise Http404
    record("link revoked", request, request.user)
    messages.success(
        request, translator(request)(N_("The link is revoked: it leads to nothing any more."))
    )
    return redirect(address(lang_of(request), "sharing"))


def _show(request: HttpRequest, wrong: Form | None = None, made: str = "") -> HttpResponse:
    t = translator(request)
    response = page(
        request,
        "sharing/sharing.html",
        status=422 if wrong else 200,
        title=N_("Shared links"),
        form=wrong or Form("share", t, {"days": "30"}),
        made=made,
        kinds=[(kind, t(words)) for kind, words in _KINDS.items()],
        names={kind: t(words) for kind, words in _KINDS.items()},
        days=[
            (str(n), t("until {day}", day=day(today() + timedelta(n), lang_of(request))))
            for n in DAYS
        ],
        links=Share.objects.filter(person_id=whose(), expires__gt=now()).order_by("-made"),
    )
    response.headers["Cache-Control"] = "no-store"
    return response
