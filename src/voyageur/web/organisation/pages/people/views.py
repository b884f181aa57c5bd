"""Cohorts, their coaches and the accounts: what an administrator manages; nobody's plans."""

from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.organisation.sessions import end_sessions
from voyageur.store.organisation.models import Coaching, Cohort, Invitation, User
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.inviting import invite_by_mail
from voyageur.web.organisation.pages.people.shown import show
from voyageur.web.organisation.signed_in import administrator
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, translator

MOST_NAME = 100


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """All of it."""
    administrator(request)
    return show(request)


@require_POST
def cohort_add(request: HttpRequest) -> HttpResponse:
    """A new cohort."""
    user, form = administrator(request), _form(request, "cohort")
    try:
        with transaction.atomic():
            Cohort.objects.create(name=_name(form), made=now())
    except (UsageError, IntegrityError) as error:
        _beside(form, error)
        return show(request, form)
    record("cohort made", request, user)
    return _back(request, N_("The cohort is there."))


@require_POST
def cohort_rename(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Another name."""
    user, form = administrator(request), _form(request, f"rename-{ident}")
    cohort = get_object_or_404(Cohort, id=ident)
    try:
        with transaction.atomic():
            cohort.name = _name(form)
            cohort.save()
    except (UsageError, IntegrityError) as error:
        _beside(form, error)
        return show(request, form)
    record("cohort renamed", request, user)
    return _back(request, N_("The cohort has another name."))


@require_POST
def cohort_delete(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Delete it with consents and invitations; accounts and plans stay."""
    user, form = administrator(request), _form(request, f"delete-{ident}")
    cohort = get_object_or_404(Cohort, id=ident)
    if not request.POST.get("sure"):
        error = UsageError(
            N_("nothing was deleted: it isn't confirmed yet"),
            remedy=N_("Tick the box if you are sure."),
        )
        form.wrong("sure", error.what, error.remedy)
        return show(request, form)
    cohort.delete()
    record("cohort deleted", request, user)
    return _back(request, N_("The cohort is deleted; accounts and plans are as they were."))


@require_POST
def invite_one(request: HttpRequest) -> HttpResponse:
    """Invite somebody as a member, coach or administrator."""
    user, form = administrator(request), _form(request, "invite")
    try:
        role = request.POST.get("role", "")
        cohort = _cohort(role, request.POST.get("cohort", ""))
        invite_by_mail(request, role, form.text("email", most=254) or "", cohort)
    except VoyageurError as error:
        form.wrong(error.where.removeprefix("field ") or "email", error.what, error.remedy)
        return show(request, form)
    record(f"invited as {role}", request, user)
    return _back(request, N_("The invitation is on its way."))


@require_POST
def remove_coach(request: HttpRequest, ident: UUID, user: int) -> HttpResponse:
    """Let somebody coach a cohort no more."""
    by = administrator(request)
    Coaching.objects.filter(cohort_id=ident, user_id=user).delete()
    record("coach removed", request, by)
    return _back(request, N_("They see nobody of that cohort any more."))


@require_POST
def deactivate(request: HttpRequest, user: int) -> HttpResponse:
    """Close an account, or open it again; what is kept of it stays as it is."""
    by = administrator(request)
    found = get_object_or_404(User, id=user)
    if found == by:
        return _back(request, N_("Your own account stays open: another administrator closes it."))
    found.is_active = not found.is_active
    found.save(update_fields=["is_active"])
    if not found.is_active:
        end_sessions(found)
    record("account opened" if found.is_active else "account closed", request, found)
    return _back(
        request, N_("The account is open.") if found.is_active else N_("The account is closed.")
    )


def _cohort(role: str, ident: str) -> Cohort | None:
    """Where somebody is invited to; nowhere as an administrator.

    Raises:
        UsageError: there is no such role or cohort.
    """
    if role not in Invitation.ROLES:
        raise UsageError(
            N_("there is no such role"), remedy=N_("Choose one of the list."), where="field role"
        )
    if role == "administrator":
        return None
    found = Cohort.objects.filter(id=UUID(ident)).first() if _is_uuid(ident) else None
    if found is None:
        raise UsageError(
            N_("no cohort was chosen"), remedy=N_("Choose one of the list."), where="field cohort"
        )
    return found


def _is_uuid(words: str) -> bool:
    try:
        UUID(words)
    except ValueError:
        return False
    return True


def _form(request: HttpRequest, name: str) -> Form:
    return Form(name, translator(request), request.POST.dict())


def _name(form: Form) -> str:
    name = form.text("name", most=MOST_NAME)
    if not name:
        raise UsageError(N_("the cohort has no name"), remedy=N_("Write one."), where="field name")
    return name


def _beside(form: Form, error: UsageError | IntegrityError) -> None:
    if not isinstance(error, UsageError):
        error = UsageError(
            N_("there is a cohort of this name already"), remedy=N_("Choose another name.")
        )
    form.wrong("name", error.what, error.remedy)


def _back(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, translator(request)(words))
    return redirect(address(lang_of(request), "people"))
