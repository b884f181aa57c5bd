"""Who gets in: everybody to the facts, an account to what is its own, and programs with a key.

A page that isn't named here as open is closed, so that a new one can't be forgotten.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.secret import digest_of
from voyageur.store.organisation.models import ProgramKey, User
from voyageur.store.whose import NOBODY, acting_for, anybody
from voyageur.web.gate import SAFE, forged, from_here
from voyageur.web.language import lang_of
from voyageur.web.render import address, page

OPEN = frozenset(
    {
        "home",
        "roles",
        "role",
        "compare",
        "data",
        "notices",
        "certifications",
        "skills",
        "skill",
        "market",
        "market-csv",
        "pay",
        "privacy",
        "join",
        "shared",
        "shared-calendar",
        "calendar-file",
        "api-start",
        "api-docs",
        "openapi",
        "api:roles",
        "api:role",
        "api:skills",
        "api:certifications",
        "api:notices",
        "api:regions",
        "api:sources",
    }
)
"""Names of addresses at which anybody may look; to send anything takes an account."""
_SENT_BY_ANYBODY = frozenset({"join"})
_ACCOUNTS = "account/"
"""Begins the routes of allauth, whose pages ask for an account themselves where they need one."""
_PROGRAMS = "/api/"
_SEEN = "seen"
_LOOKED_AT_EVERY = timedelta(hours=1).total_seconds()
_IDLE = timedelta(days=3).total_seconds()
"""After so long without a page, somebody has to sign in again."""


class Gate:
    """Answers for the account that a request comes from."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say where to sign in."""
        if request.method not in SAFE and not from_here(request):
            return forged(request)
        if _openly(request):
            return HttpResponse(status=426, headers={"Upgrade": "TLS/1.2", "Connection": "Upgrade"})
        with acting_for(_person(request)):
            return self._answer(request)

    def process_view(
        self,
        request: HttpRequest,
        view: object,  # noqa: ARG002 - the shape of a middleware
        args: object,  # noqa: ARG002
        values: object,  # noqa: ARG002
    ) -> HttpResponse | None:
        """Close what isn't open to whoever asks."""
        return None if anybody() or _is_open(request) else _closed(request)


def _openly(request: HttpRequest) -> bool:
    """Whether a program asks without TLS, where it would go on sending its key for all to read."""
    programs = request.path.startswith(_PROGRAMS)
    return programs and settings.TLS and not request.is_secure()


def _person(request: HttpRequest) -> str:
    """Whose account it is, else nobody's."""
    if key := _key(request):
        found = ProgramKey.objects.filter(
            digest=key, expires__gt=now(), person__account__is_active=True
        ).first()
        return found.person_id if found else NOBODY
    if not request.session.session_key:
        return NOBODY
    user = request.user
    if not isinstance(user, User):
        return NOBODY
    seen, at = request.session.get(_SEEN, 0), time.time()
    if seen and at - seen > _IDLE:
        logout(request)
        return NOBODY
    if at - seen > _LOOKED_AT_EVERY:
        request.session[_SEEN] = at
    return user.person_id


def _key(request: HttpRequest) -> str | None:
    """The digest of the key that a program sends with a request to the API."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not request.path.startswith(_PROGRAMS):
        return None
    return digest_of(secret)


def _is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    if match is None:
        return False
    if match.route.startswith(_ACCOUNTS) or match.view_name in _SENT_BY_ANYBODY:
        return True
    return request.method in SAFE and match.view_name in OPEN


def _closed(request: HttpRequest) -> HttpResponse:
    """To where one signs in, and back; of something sent, that nothing was done."""
    if request.path.startswith(_PROGRAMS):
        response = HttpResponse(status=401)
        response.headers["WWW-Authenticate"] = "Bearer"
        return response
    sign_in = address(lang_of(request), "account_login")
    if request.method in SAFE:
        return redirect(f"{sign_in}?{urlencode({'next': request.get_full_path()})}")
    return page(
        request,
        "message.html",
        status=403,
        title=N_("You aren't signed in"),
        words=N_("Nothing was changed. Sign in, go back, and send it again."),
    )
