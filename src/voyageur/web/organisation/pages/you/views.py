"""The account, the cohorts it is in or coaches, and consent, which can be withdrawn at any time."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.organisation.consents import coaches_of, withdraw
from voyageur.services.organisation.consents import rename as rename_consent
from voyageur.store.organisation.models import Consent
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.signed_in import signed_in
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, page, translator


@require_safe
def you(request: HttpRequest) -> HttpResponse:
    """All of it."""
    return _show(request)


@require_POST
def withdraw_consent(request: HttpRequest, cohort: UUID) -> HttpResponse:
    """Let the coaches of a cohort see nothing more."""
    user = signed_in(request)
    if not withdraw(user, cohort, now()):
        raise Http404
    record("consent withdrawn", request, user)
    words = N_("Your coaches there see nothing of you from this moment on.")
    messages.success(request, translator(request)(words))
    return redirect(address(lang_of(request), "you"))


@require_POST
def rename(request: HttpRequest, cohort: UUID) -> HttpResponse:
    """Be called otherwise there."""
    user = signed_in(request)
    get_object_or_404(Consent, user=user, cohort=cohort, withdrawn=None)
    try:
        rename_consent(user, cohort, request.POST.get("name", ""))
    except UsageError as error:
        form = Form(f"name-{cohort}", translator(request), request.POST.dict())
        form.wrong("name", error.what, error.remedy)
        return _show(request, form)
    messages.success(request, translator(request)(N_("Your coaches see that name now.")))
    return redirect(address(lang_of(request), "you"))


def _show(request: HttpRequest, wrong: Form | None = None) -> HttpResponse:
    user, t = signed_in(request), translator(request)
    consents = user.consents.select_related("cohort").order_by("withdrawn", "given")
    standing = [one for one in consents if one.withdrawn is None]
    forms = {
        one.cohort_id: Form(f"name-{one.cohort_id}", t, {"name": one.shown_as}) for one in standing
    }
    if wrong is not None:
        forms |= {key: wrong for key in forms if wrong.name == f"name-{key}"}
    return page(
        request,
        "you/you.html",
        status=422 if wrong else 200,
        title=N_("Your account"),
        user=user,
        consents=standing,
        forms=forms,
        coaches={one.cohort_id: coaches_of(one.cohort) for one in standing},
        withdrawn=[one for one in consents if one.withdrawn is not None],
        coached=[one.cohort for one in user.coachings.select_related("cohort")],
    )
