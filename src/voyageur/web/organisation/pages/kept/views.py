"""What is kept of somebody, as one file, and gone for good."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.services.clock import now
from voyageur.services.organisation.everything import everything
from voyageur.services.organisation.forget import forget_account
from voyageur.store.models import CalendarLink, Draft, Happening, KeptPlan
from voyageur.store.whose import NOBODY, acting_for, whose
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.signed_in import signed_in, signed_in_lately
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, context, page, translator


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """Counts, a file of it all, and a form to delete it."""
    return _show(request)


@require_safe
@signed_in_lately
def everything_file(request: HttpRequest) -> HttpResponse:
    """All of it as a ZIP."""
    user = signed_in(request)
    record("everything taken along", request, user)
    headers = {
        "Content-Disposition": 'attachment; filename="voyageur.zip"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(everything(user, now()), content_type="application/zip", headers=headers)


@require_POST
@signed_in_lately
def delete(request: HttpRequest) -> HttpResponse:
    """Delete the account with all of it, once that is confirmed."""
    user, t = signed_in(request), translator(request)
    form = Form("delete", t, request.POST.dict())
    if not request.POST.get("sure"):
        what = Message(N_("nothing was deleted: it isn't confirmed yet"))
        form.wrong("sure", what, Message(N_("Tick the box if you are sure.")))
        return _show(request, form)
    try:
        record("account deleted", request, user)
        forget_account(user)
    except InputError as error:
        form.wrong("sure", error.what, error.remedy, error.where)
        return _show(request, form)
    logout(request)
    with acting_for(NOBODY):
        words = N_("Your account is deleted, with all that was kept of you.")
        messages.success(request, t(words))
        return redirect(address(lang_of(request), "home"))


def _show(request: HttpRequest, wrong: Form | None = None) -> HttpResponse:
    profile, person = profile_now(context()), whose()
    draft = Draft.objects.filter(person_id=person).first()
    return page(
        request,
        "kept/account.html",
        status=422 if wrong else 200,
        title=N_("What is kept of you"),
        user=signed_in(request),
        entries=Happening.objects.filter(person_id=person).count(),
        plans=KeptPlan.objects.filter(person_id=person).count(),
        calendars=CalendarLink.objects.filter(person_id=person).count(),
        read=draft.name if draft else "",
        known=len(profile.levels()) if profile else 0,
        backup_days=settings.BACKUP_DAYS,
        form=wrong or Form("delete", translator(request)),
    )
