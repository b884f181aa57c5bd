"""Errors that a person can mend, and pages that aren't there, as pages with one clear message."""

import sys
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from voyageur.domain.errors import UnavailableError, UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.store_on_server import fault_of
from voyageur.web.render import page, translator


class Faults:
    """Answers what a view raised."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A page for what a person can mend; anything else is Django's."""
        if isinstance(error, VoyageurError):
            return told(request, error)
        return missing(request, error) if isinstance(error, Http404) else None


def told(request: HttpRequest, error: VoyageurError) -> HttpResponse:
    """What was wrong, where, and what to do."""
    t = translator(request)
    response = page(
        request,
        "message.html",
        status=_status(error),
        title=N_("That didn't work"),
        words=t.say(error.what),
        remedy=t.say(error.remedy),
    )
    if response.status_code == 503:
        response.headers["Retry-After"] = _AGAIN
    return response


_AGAIN = "30"
"""Seconds."""


def _status(error: VoyageurError) -> int:
    if isinstance(error, UnavailableError):
        return 503
    return 404 if isinstance(error, UsageError) else 400


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's
    """There is no such page."""
    return page(
        request,
        "message.html",
        status=404,
        title=N_("There is no such page"),
        words=N_("The address may be mistyped, or what was there is gone."),
    )


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of our own; or a database that went away where no view can tell it."""
    if isinstance(error := fault_of(sys.exception()), UnavailableError):
        return told(request, error)
    return page(
        request,
        "message.html",
        status=500,
        title=N_("A fault in Voyageur itself"),
        words=N_("This is not your mistake, and nothing of what is kept was changed by it."),
    )


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's
    """A request that no page of ours sends."""
    return page(
        request,
        "message.html",
        status=400,
        title=N_("That can't be answered"),
        words=N_("The request has parts that no page of Voyageur sends. Nothing was changed."),
    )
