"""A cohort before its coach: how those who agreed are getting on, and who is invited."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.clock import now, today
from voyageur.services.market_csv import to_csv
from voyageur.services.organisation.invitations import checked
from voyageur.services.organisation.standing import Member, members, work_out
from voyageur.store.models import Task
from voyageur.store.organisation.models import Cohort, Invitation
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.organisation.accounts.heard import record
from voyageur.web.organisation.inviting import invite_by_mail
from voyageur.web.organisation.pages.cohorts.coached import coached
from voyageur.web.organisation.pages.cohorts.table import (
    Filters,
    as_sheet,
    counts,
    filtered,
    next_units,
    shown,
)
from voyageur.web.pages.progress.form import Form
from voyageur.web.render import address, context, page, translator
from voyageur.web.tasks.queue import ask

_AT_ONCE = 50
"""Rows that are worked out while somebody waits; more are a worker's, with a bar."""
_A_PAGE = 100
_MOST_ADDRESSES = 200
KIND = "cohort"


@require_safe
def cohort(request: HttpRequest, ident: UUID) -> HttpResponse:
    """The table, by filters of the address."""
    return show(request, coached(request, ident))


@require_safe
def cohort_csv(request: HttpRequest, ident: UUID) -> HttpResponse:
    """All rows that the filters leave, as a sheet."""
    found, t = coached(request, ident), translator(request)
    ready = members(context(), found, today())
    if any(one.row is None for one in ready):
        work_out(context(), found, today())
        ready = members(context(), found, today())
    rows = [as_sheet(one, t) for one in filtered(ready, _filters(request))]
    if not rows:
        return redirect(address(lang_of(request), "cohort", ident=ident))
    return HttpResponse(
        to_csv(rows),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="cohort.csv"',
            "Cache-Control": "no-store",
        },
    )


@require_POST
def invite_members(request: HttpRequest, ident: UUID) -> HttpResponse:
    """Invite those whose addresses were typed, one a line; all of them, or nobody."""
    found, t = coached(request, ident), translator(request)
    form = Form("invite", t, request.POST.dict())
    addresses: dict[str, None] = {}
    sent: list[str] = []
    try:
        words = (form.text("emails", most=_MOST_ADDRESSES * 255) or "").replace(",", "\n")
        addresses = dict.fromkeys(one.strip().lower() for one in words.splitlines() if one.strip())
        if not 0 < len(addresses) <= _MOST_ADDRESSES:
            raise UsageError(
                N_("from 1 to {most} addresses are taken, not {n}"),
                remedy=N_("Write one a line."),
                n=len(addresses),
                most=_MOST_ADDRESSES,
            )
        for one in addresses:
            checked(one)
        for one in addresses:
            invite_by_mail(request, "member", one, found)
            sent.append(one)
    except VoyageurError as error:
        form.typed = {"emails": "\n".join(one for one in addresses if one not in sent)}
        form.wrong("emails", error.what, error.remedy)
        return show(request, found, form)
    record("members invited", request, request.user)
    messages.success(request, t("Invitations on their way: {n}.", n=len(addresses)))
    return redirect(address(lang_of(request), "cohort", ident=ident))


def show(request: HttpRequest, found: Cohort, wrong: Form | None = None) -> HttpResponse:
    """The page; while many rows are being worked out, how far that is."""
    t = translator(request)
    everybody = _worked_out(found)
    task = _working(request, found, everybody)
    filters = _filters(request)
    forms = {name: Form(name, t) for name in ("invite", "import")}
    if wrong is not None:
        forms[wrong.name] = wrong
    chosen = filtered(everybody, filters)
    some = Paginator(chosen, _A_PAGE).get_page(request.GET.get("page"))
    open_ = Invitation.objects.filter(cohort=found, accepted=None, expires__gt=now())
    return page(
        request,
        "cohorts/cohort.html",
        status=422 if wrong else 200,
        title=found.name,
        cohort=found,
        task=task,
        n=len(everybody),
        counts=counts(everybody, t),
        units=next_units(everybody, t),
        filters=filters,
        query=request.GET.urlencode(),
        found=len(chosen),
        some=some,
        rows=[shown(one, t) for one in some],
        forms=forms,
        wrong=wrong,
        invited=open_.count(),
        day=today(),
    )


def _worked_out(found: Cohort) -> list[Member]:
    """The members; rows that are missing are worked out where they are few."""
    ready = members(context(), found, today())
    missing = sum(one.row is None for one in ready)
    if 0 < missing <= _AT_ONCE:
        work_out(context(), found, today())
        return members(context(), found, today())
    return ready


def _working(request: HttpRequest, found: Cohort, everybody: list[Member]) -> Task | None:
    """The work that is under way for rows that are missing, None where none is."""
    if all(one.row is not None for one in everybody):
        return None
    asked = {"cohort": str(found.id)}
    under_way = Task.objects.filter(
        person_id=whose(), kind=KIND, asked=asked, state__in=("waiting", "running")
    ).last()
    if under_way is None and request.method == "GET":
        ident = ask(whose(), KIND, asked)
        under_way = Task.objects.filter(id=ident).first()
    return under_way


def _filters(request: HttpRequest) -> Filters:
    return Filters(
        state=request.GET.get("state", "")[:20],
        unit=request.GET.get("unit", "")[:100],
        words=request.GET.get("q", "").strip()[:100],
    )
