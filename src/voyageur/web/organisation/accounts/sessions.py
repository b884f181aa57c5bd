"""Sessions end for good after some days, and leave nothing in a browser that others use too."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

SINCE = "since"
"""In a session: when somebody signed in."""


class Sessions:
    """Ends a session by its age, however busy it is, and has browsers keep no page of anybody's.

    A session that is written to lasts ``SESSION_COOKIE_AGE`` from then on, as Django has it; here
    that is counted from when somebody signed in.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        within = _signed_in(request)
        if within and time.time() - request.session.get(SINCE, 0) > settings.SESSION_COOKIE_AGE:
            logout(request)
        response = self._answer(request)
        if within or _signed_in(request) or "Authorization" in request.headers:
            response.headers["Cache-Control"] = "no-store"
        if within and not _signed_in(request):
            response.headers["Clear-Site-Data"] = '"cache"'
        return response


def _signed_in(request: HttpRequest) -> bool:
    return bool(request.session.session_key) and request.user.is_authenticated
