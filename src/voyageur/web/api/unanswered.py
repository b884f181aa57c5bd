"""Answers that aren't the API's own, such as a refusal at the door, in its one form as well."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from voyageur.domain.message import N_, Message
from voyageur.web.api.answers import MEDIA
from voyageur.web.api.told import tell

ROOT = "/api/"
DOCS = "/api/docs"
_WORDS = {
    400: (
        N_("the request can't be read"),
        N_("Correct the request; /api/docs describes it."),
    ),
    401: (
        N_("the token is missing or another one"),
        N_(
            "Send it as a Bearer token: what the address of voyageur serve has, or a key of your "
            "account."
        ),
    ),
    403: (
        N_("the request comes from another site"),
        N_("Send it without an Origin that isn't the server's."),
    ),
    404: (
        N_("there is no such address"),
        N_("/api/docs lists them all."),
    ),
    426: (
        N_("the API is asked over TLS only"),
        N_("Ask at https://, and take another key: this one was sent openly."),
    ),
    429: (
        N_("you asked for much within a few minutes"),
        N_("Wait a minute, and ask again."),
    ),
    405: (
        N_("the address doesn't take this method"),
        N_("/api/docs says which one it takes."),
    ),
    503: (
        N_("the database can't be reached right now; nothing of this was written"),
        N_("Wait a minute and say it again; all that was said before is kept."),
    ),
}
_FAULT = (
    N_("a fault in Voyageur itself"),
    N_("This is not your mistake, and nothing of what is kept was changed by it."),
)
_KEPT = ("Allow", "Retry-After", "WWW-Authenticate")


class Unanswered:
    """Says to a program what a page says to a person."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        response = self._answer(request)
        if not request.path.startswith(ROOT) or request.path == DOCS or response.status_code < 400:
            return response
        if response.headers.get("Content-Type") == MEDIA:
            return response
        what, remedy = _WORDS.get(response.status_code, _FAULT)
        told = tell(request, response.status_code, Message(what), Message(remedy))
        for name in _KEPT:
            if name in response.headers:
                told.headers[name] = response.headers[name]
        return told
