"""Secret addresses of the person's calendar: made, shown once, revoked, and what they give.

Who has such an address sees the calendar without the token of the server, as calendars on this
computer need to. Only the digest of the secret is kept, so that no copy of the store opens one.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.calendar import calendar_of, read_settings
from voyageur.services.clock import now, today
from voyageur.services.follow import load_if_any
from voyageur.services.journal import Journal, ensure_person
from voyageur.services.secret import digest_of, new_secret
from voyageur.services.store import opened
from voyageur.store.models import CalendarLink
from voyageur.store.whose import acting_for, whose
from voyageur.web.language import lang_of
from voyageur.web.pages.plan.mistakes import Mistake, mistake_of
from voyageur.web.render import address, context, page, translator

AT = "19:00"
"""When study begins unless another time is given, as in the terminal."""
_REVOKED = N_("The address is revoked: it leads to nothing any more.")


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_link(request: HttpRequest) -> HttpResponse:
    """The addresses there are; sent, a new one, whose secret is shown this once."""
    if request.method != "POST":
        return _page(request, {"at": AT, "alarm": ""})
    typed = {name: request.POST.get(name, "").strip() for name in ("at", "alarm")}
    try:
        read_settings(context(), None, typed["at"], typed["alarm"] or None, None)
    except UsageError as error:
        return _page(request, typed, mistake=mistake_of(error, translator(request)))
    secret = new_secret()
    with opened():
        ensure_person(whose())
        CalendarLink.objects.create(
            digest=digest_of(secret),
            person_id=whose(),
            settings=typed | {"lang": lang_of(request)},
            made=now(),
        )
    made = request.build_absolute_uri(reverse("calendar-file", kwargs={"secret": secret}))
    return _page(request, typed, made=made)


@require_POST
def calendar_revoke(request: HttpRequest, digest: str) -> HttpResponse:
    """Let an address lead to nothing from now on."""
    with opened():
        get_object_or_404(CalendarLink, person_id=whose(), digest=digest).delete()
    messages.success(request, translator(request)(_REVOKED))
    return redirect(address(lang_of(request), "calendar-link"))


@require_safe
def calendar_file(request: HttpRequest, secret: str) -> HttpResponse:  # noqa: ARG001 - Django's
    """The calendar of whoever has the address; none for one unknown or revoked."""
    with opened():
        link = CalendarLink.objects.filter(digest=digest_of(secret)).first()
        content = None if link is None else _calendar(link)
    headers = {"Cache-Control": "no-store"}
    if content is None:
        return HttpResponseNotFound(content_type="text/plain", headers=headers)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def _calendar(link: CalendarLink) -> bytes | None:
    """What has its day by now; None where nothing has."""
    kept = link.settings
    return calendar_now(link.person_id, kept["lang"], kept["at"], kept["alarm"] or None)


def calendar_now(person: str, lang: Lang, at: str = AT, alarm: str | None = None) -> bytes | None:
    """A person's calendar with what has its day by now; None where nothing has."""
    with acting_for(person):
        journal = Journal(person)
        following = load_if_any(context(), journal)
        plan = following.plan if following else None
        settings = read_settings(context(), plan, at, alarm, None)
        try:
            return calendar_of(context(), journal, following, settings, lang, today())
        except InputError:
            return None


def _page(
    request: HttpRequest, typed: dict[str, str], mistake: Mistake | None = None, made: str = ""
) -> HttpResponse:
    with opened():
        links = list(CalendarLink.objects.filter(person_id=whose()).order_by("made"))
        following = load_if_any(context(), Journal(whose()))
    response = page(
        request,
        "plan/calendar.html",
        status=422 if mistake else 200,
        title=N_("Subscribe to the calendar"),
        typed=typed,
        mistake=mistake,
        made=made,
        links=links,
        follows=following is not None,
    )
    response.headers["Cache-Control"] = "no-store"
    return response
