"""How often somebody may ask for what costs the server much."""

import time
from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from voyageur.domain.message import N_
from voyageur.store.whose import anybody, whose
from voyageur.web.gate import SAFE
from voyageur.web.render import page

MOST, WINDOW = 60, 300
"""So many times in so many seconds."""
_SENT = frozenset(
    {
        "upload",
        "plan",
        "compare",
        "replan",
        "studio",
        "resume",
        "jobs",
        "job-track",
        "portfolio",
        "portfolio-file",
        "badge-check",
        "cohort-import",
        "cohort-invite",
        "invite-one",
        "api:fit",
        "api:plan",
    }
)
"""Names of addresses at which what is sent is read, planned, drawn or mailed."""
_FETCHED = frozenset({"plan-file", "kept-file", "cohort-csv"})
"""Names of addresses whose answer is made anew each time."""
_AGAIN = "60"
"""Seconds."""


class Limits:
    """Refuses what is asked for too often."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        return self._answer(request)

    def process_view(
        self,
        request: HttpRequest,
        view: object,  # noqa: ARG002 - the shape of a middleware
        args: object,  # noqa: ARG002
        values: object,  # noqa: ARG002
    ) -> HttpResponse | None:
        """Nothing, or that it was too often."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        costly = name in _FETCHED or (name in _SENT and request.method not in SAFE)
        if not costly or not anybody() or _within(whose()):
            return None
        response = page(
            request,
            "message.html",
            status=429,
            title=N_("Too much at a time"),
            words=N_("You asked for much within a few minutes. Wait a minute; nothing is lost."),
        )
        response.headers["Retry-After"] = _AGAIN
        return response


def _within(person: str) -> bool:
    """Whether it isn't too often yet; counted by all processes together, in windows of time."""
    key = f"costly:{person}:{int(time.time()) // WINDOW}"
    if cache.add(key, 1, WINDOW):
        return True
    try:
        return cache.incr(key) <= MOST
    except ValueError:  # the window ended between
        return True
