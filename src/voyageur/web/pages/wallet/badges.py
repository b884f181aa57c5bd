"""Badges: checked, put into the wallet, trusted, and issued."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse

from voyageur.domain.badge import Checked
from voyageur.domain.message import N_
from voyageur.publishing.badge_words import FINDINGS, badge_words
from voyageur.publishing.words import sentence
from voyageur.services import badges
from voyageur.services.badge_issue import badge_file
from voyageur.services.clock import now
from voyageur.services.follow import followed
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.wallet import Entered, of_badge
from voyageur.services.wallet import add as put_in
from voyageur.store.whose import whose
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.pages.wallet.showing import show
from voyageur.web.pages.wallet.uploads import FILE, uploaded
from voyageur.web.pages.wallet.views import added, said
from voyageur.web.render import context, page, translator

_KINDS = {"png": "image/png", "svg": "image/svg+xml", "json": "application/json"}


@posted("wallet")
def check(request: HttpRequest) -> HttpResponse:
    """Say what a badge is; a good one goes into the wallet where that is asked for."""
    form = Form("badge", translator(request), request.POST.dict())
    with opened(), form.beside(FILE), uploaded(request) as path:
        email = form.text("email")
        if not request.POST.get("take"):
            return _verdict(request, badges.checked(context(), path, now(), email))
        journal = Journal(whose())
        entered = of_badge(context(), path, Entered(name=""), email, now())
        return said(request, added(request, journal, put_in(context(), journal, entered, now())))
    return show(request, form)


def _verdict(request: HttpRequest, found: Checked) -> HttpResponse:
    t, verdict = translator(request), found.verdict
    good = verdict.finding == "good"
    reasons = [verdict.reason, *([verdict.trust] if verdict.trust else ())]
    return page(
        request,
        "wallet/badge.html",
        title=N_("A badge"),
        good=good,
        finding=t(FINDINGS[verdict.finding]),
        reasons=[sentence(t.say(reason)) for reason in reasons],
        said_by_badge=badge_words(found.badge, t, good=good),
        certification=found.certification,
        addable=verdict.finding in ("unknown-issuer", "unverifiable"),
    )


@posted("wallet")
def trust(request: HttpRequest) -> HttpResponse:
    """Keep what an issuer publishes."""
    t = translator(request)
    form = Form("trust", t, request.POST.dict())
    with form.beside(FILE), uploaded(request) as path:
        found = badges.trust(path)
        if not found.keys:
            return said(request, t("Added: {address}", address=found.id))
        keys = t("Keys of {issuer} added: {n}", issuer=found.issuer, n=len(found.keys))
        meaning = t("Whoever holds them counts as this issuer from now on.")
        return said(request, f"{keys}. {meaning}")
    return show(request, form)


@posted("wallet")
def issue(request: HttpRequest) -> HttpResponse:
    """The badge of a completed stage, as a file to keep."""
    t = translator(request)
    form = Form("issue", t, request.POST.dict())
    places = {"STAGE": "stage", "--out": "kind"}
    with followed(context(), whose()) as (_, following), form.beside("stage", places):
        stage, kind = form.text("stage") or "", form.text("kind", most=10) or ""
        out = Path(f"stage.{kind}")
        content = badge_file(following, stage, out, now(), t, form.text("name"))
        return HttpResponse(
            content,
            content_type=_KINDS[kind],
            headers={"Content-Disposition": f'attachment; filename="badge-{stage}.{kind}"'},
        )
    return show(request, form)
