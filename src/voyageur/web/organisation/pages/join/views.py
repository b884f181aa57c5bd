"""An invitation: what it offers, what is agreed to with it, and the way to an account first."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_, Message
from voyageur.services.clock import now
from voyageur.services.organisation.consents import coaches_of
from voyageur.services.organisation.invitations import accept, invitation_of
from voyageur.store.organisation.models import Invitation, User
from voyageur.store.whose import acting_for
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.adapter import INVITED
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.pages.join.prepared import take_over
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, page, translator

AGREED = "agreed"


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    """Show it; without an account, keep it until there is one; sent, take it.

    Raises:
        InputError: it is none, has expired or is used.
    """
    user = request.user
    if not isinstance(user, User):
        invitation_of(secret, now())
        request.session[INVITED] = secret
        if request.method == "POST":
            return redirect(address(lang_of(request), "account_signup"))
        return _show(request, secret)
    if request.method != "POST":
        request.session.pop(INVITED, None)
        return _show(request, secret)
    form = Form("join", translator(request), request.POST.dict())
    found = invitation_of(secret, now())
    if found.role == "member" and not request.POST.get(AGREED):
        remedy = N_("Tick the box, or leave the invitation: nothing happens then.")
        form.wrong(AGREED, Message(N_("you haven't agreed yet")), Message(remedy))
        return _show(request, secret, form)
    try:
        taken = accept(secret, user, request.POST.get("name", ""), now())
    except (InputError, UsageError) as error:
        form.wrong("name" if isinstance(error, UsageError) else AGREED, error.what, error.remedy)
        return _show(request, secret, form)
    with acting_for(user.person_id):
        take_over(taken)
    record(f"joined as {taken.role}", request, user)
    messages.success(request, translator(request)(N_("Welcome: the invitation is taken.")))
    return redirect(address(lang_of(request), "fit" if taken.scenario else "you"))


def _show(request: HttpRequest, secret: str, wrong: Form | None = None) -> HttpResponse:
    found: Invitation = invitation_of(secret, now())
    response = page(
        request,
        "join/join.html",
        status=422 if wrong else 200,
        title=N_("You are invited"),
        invitation=found,
        secret=secret,
        coaches=coaches_of(found.cohort) if found.cohort else "",
        form=wrong or Form("join", translator(request), {"name": found.name}),
    )
    response.headers["Cache-Control"] = "no-store"
    return response
