"""All applications: what is to be done, a board by stage, and a form for a new one."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from voyageur.domain.application import CLOSED, STAGES, Application, FollowUp
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.locale.format import day
from voyageur.locale.translate import Translator
from voyageur.publishing.applications_document import STAGE, is_quiet
from voyageur.services import applications as applications_
from voyageur.services.clock import now, today
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.undo import APPLICATIONS, last_of
from voyageur.store.whose import whose
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.form import Form, posted
from voyageur.web.render import address, context, page, translator

_PLACES = {
    "EMPLOYER": "employer",
    "TITLE": "title",
    "STAGE": "stage",
    "--url": "url",
    "--on": "on",
}


@require_safe
def applications(request: HttpRequest) -> HttpResponse:
    """The board."""
    return _show(request)


def _show(request: HttpRequest, sent: Form | None = None) -> HttpResponse:
    t, at = translator(request), today()
    with opened():
        found = applications_.of(Journal(whose()))
        last = last_of(Journal(whose()), APPLICATIONS)
    of = next((one for one in found if last and one.ref == last.ref), None)
    facts = context().catalogue
    return page(
        request,
        "applications/applications.html",
        title=N_("Applications"),
        status=422 if sent else 200,
        wrong=sent,
        today=at,
        todo=_todo(found),
        when=lambda up: when(up, t),
        board=[
            (stage, t(STAGE[stage]), [one for one in found if one.stage == stage])
            for stage in STAGES
            if stage not in CLOSED
        ],
        closed=[(one, t(STAGE[one.stage])) for one in found if one.closed],
        stages=stages(t),
        quiet={one.number: (at - one.heard).days for one in found if is_quiet(one, at)},
        roles=[("", t("none")), *((one.id, one.name[t.lang]) for one in facts.roles.values())],
        regions=_regions(t),
        form=sent or Form("new", t, {"stage": "saved", "on": at.isoformat()}),
        last=said_last(of, t) if of else None,
    )


def said_last(of: Application, t: Translator) -> str:
    """Of which application something was said last, beside the button that takes it back."""
    return t("Said last: something of {employer}, {title}.", employer=of.employer, title=of.title)


def stages(t: Translator) -> list[tuple[str, str]]:
    """All stages to choose from."""
    return [(stage, t(STAGE[stage])) for stage in STAGES]


def _todo(found: Sequence[Application]) -> list[tuple[FollowUp, Application]]:
    """What is to be done, soonest first."""
    ahead = [(up, one) for one in found for up in one.ahead()]
    return sorted(ahead, key=lambda pair: (pair[0].day, pair[0].at is None, pair[0].at))


def _regions(t: Translator) -> list[tuple[str, str]]:
    every = context().catalogue.regions.values()
    offered = [one for one in every if one.kind == "province" or one.within is None]
    return [("", t("none")), *sorted(((one.id, one.name[t.lang]) for one in offered), key=_name)]


def _name(pair: tuple[str, str]) -> str:
    return pair[1]


@posted("applications")
def add(request: HttpRequest) -> HttpResponse:
    """Enter an application."""
    t = translator(request)
    form = Form("new", t, request.POST.dict())
    with opened(), form.beside("employer", _PLACES):
        lookup = context().lookup
        role, region = form.text("role"), form.text("region")
        found = applications_.add(
            Journal(whose()),
            form.text("employer") or "",
            form.text("title") or "",
            now(),
            on=form.day_or_today("on"),
            stage=applications_.read_stage(form.text("stage") or "saved"),
            role=lookup.role(role).id if role else None,
            region=lookup.region(region).id if region else None,
            url=form.text("url", most=2000),
        )
        words = t(
            "Number {number}: {employer}, {title} ({stage}).",
            number=found.number,
            employer=found.employer,
            title=found.title,
            stage=t(STAGE[found.stage]),
        )
        return _said(request, words)
    return _show(request, form)


@posted("applications")
def undo(request: HttpRequest) -> HttpResponse:
    """Take back what was said last of an application."""
    t = translator(request)
    with opened():
        try:
            of = applications_.take_back(Journal(whose()), now())
        except InputError as error:
            return _said(request, t.say(error.what))
    return _said(
        request,
        t(
            "Taken back: what was said last of {employer}, {title}.",
            employer=of.employer,
            title=of.title,
        ),
    )


def _said(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect(address(lang_of(request), "applications"))


def when(up: FollowUp, t: Translator) -> str:
    """Day and time of something to do."""
    if up.at is None:
        return day(up.day, t.lang)
    return t("{day} at {time}", day=day(up.day, t.lang), time=f"{up.at:%H:%M}")
