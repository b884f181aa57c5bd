"""Keys for programs: made, shown once, revoked."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.secret import digest_of, new_secret
from voyageur.store.organisation.models import ProgramKey
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.signed_in import signed_in
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, page, translator

VALID = timedelta(days=365)
MOST = 10
"""Keys that one person may have at a time."""


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """The list; sent, a new one."""
    user = signed_in(request)
    if request.method != "POST":
        return _show(request)
    form = Form("key", translator(request), request.POST.dict())
    try:
        secret = _made(form)
    except UsageError as error:
        form.wrong("name", error.what, error.remedy)
        return _show(request, form)
    record("program key made", request, user)
    return _show(request, made=secret)


@require_POST
def revoke_key(request: HttpRequest, digest: str) -> HttpResponse:
    """Let it open nothing from now on."""
    user = signed_in(request)
    get_object_or_404(ProgramKey, person_id=whose(), digest=digest).delete()
    record("program key revoked", request, user)
    messages.success(request, translator(request)(N_("The key is revoked: it opens nothing.")))
    return redirect(address(lang_of(request), "keys"))


def _made(form: Form) -> str:
    """The secret of a new key.

    Raises:
        UsageError: it has no name, or there are too many.
    """
    name = form.text("name", most=100)
    if not name:
        raise UsageError(
            N_("the key has no name"), remedy=N_("Write what it is for."), where="field name"
        )
    ProgramKey.objects.filter(person_id=whose(), expires__lte=now()).delete()
    if ProgramKey.objects.filter(person_id=whose()).count() >= MOST:
        raise UsageError(
            N_("you have {n} keys already"),
            remedy=N_("Revoke one of them first."),
            where="field name",
            n=MOST,
        )
    secret = new_secret()
    ProgramKey.objects.create(
        digest=digest_of(secret), person_id=whose(), name=name, made=now(), expires=now() + VALID
    )
    return secret


def _show(request: HttpRequest, wrong: Form | None = None, made: str = "") -> HttpResponse:
    response = page(
        request,
        "keys/keys.html",
        status=422 if wrong else 200,
        title=N_("Keys for programs"),
        form=wrong or Form("key", translator(request)),
        made=made,
        keys=ProgramKey.objects.filter(person_id=whose(), expires__gt=now()).order_by("-made"),
    )
    response.headers["Cache-Control"] = "no-store"
    return response
