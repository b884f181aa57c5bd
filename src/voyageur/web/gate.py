"""Who gets in: the browser that was opened with the token, on this computer, from our own pages;
and to the API, programs that send the token.

A page of another site that guesses our address has no cookie (``SameSite=Strict``), another origin,
and, where it has had its name point here (DNS rebinding), another host.
"""

import os
from collections.abc import Callable
from hmac import compare_digest
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from voyageur.domain.message import N_
from voyageur.web.render import page
from voyageur.web.settings import TOKEN

COOKIE = "voyageur"
_ASKED = "token"
SAFE = ("GET", "HEAD", "OPTIONS")
_PROGRAMS = "/api/"
_OPEN = ("/static/", "/calendar/")
"""Needs no token: assets are no secret, and a calendar's address is one itself."""


class Gate:
    """Lets in who has the token, from the address that was opened or the cookie it left."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say that the door is elsewhere."""
        request.get_host()  # refuses a host that isn't ours (400)
        if request.path.startswith(_OPEN) and request.method in SAFE:
            return self._answer(request)
        token = os.environ.get(TOKEN, "")
        given = request.GET.get(_ASKED)
        if token and given is not None and compare_digest(given.encode(), token.encode()):
            return _with_cookie(request, token)
        kept = _sent(request) or request.COOKIES.get(COOKIE, "")
        if not token or not compare_digest(kept.encode(), token.encode()):
            return refused(request)
        if request.method not in SAFE and not from_here(request):
            return forged(request)
        return self._answer(request)


def _with_cookie(request: HttpRequest, token: str) -> HttpResponse:
    """The same address without the token, which then is in no history and no referrer."""
    query = request.GET.copy()
    query.pop(_ASKED)
    rest = f"?{urlencode(list(query.items()))}" if query else ""
    response = HttpResponseRedirect(f"{request.path}{rest}")
    response.set_cookie(COOKIE, token, httponly=True, samesite="Strict")
    return response


def _sent(request: HttpRequest) -> str:
    """The token that a program sends with a request to the API."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" and request.path.startswith(_PROGRAMS) else ""


def from_here(request: HttpRequest) -> bool:
    """Whether a form or script of our own pages sent it, as far as the browser says."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    ours = f"{request.scheme}://{request.get_host()}"
    return site in ("same-origin", "none") and origin in (None, ours)


def refused(request: HttpRequest) -> HttpResponse:
    """What somebody without the token sees."""
    response = page(
        request,
        "message.html",
        status=401 if request.path.startswith(_PROGRAMS) else 403,
        title=N_("This address isn't complete"),
        words=N_("Open the whole address that voyageur serve has printed, with its token."),
    )
    if response.status_code == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's
    """What a form from elsewhere, or from before a restart, gets."""
    return page(
        request,
        "message.html",
        status=403,
        title=N_("The form is out of date"),
        words=N_("Nothing was changed. Go back, load the page anew, and send it again."),
    )
