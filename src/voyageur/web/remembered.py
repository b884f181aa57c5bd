"""Pages that say the same until the day, the market or what the person knows changes, kept as sent.

Opt in with ``@remembered`` on a view whose answer hangs on nothing else.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse

from voyageur.domain.errors import VoyageurError
from voyageur.services.clock import today
from voyageur.shapes import to_json
from voyageur.store.whose import NOBODY, anybody, whose
from voyageur.web.drafts import profile_now, sign_of_change
from voyageur.web.market import built_at, market_folder
from voyageur.web.render import context

View = Callable[..., HttpResponse]
_HEADERS = ("Accept-Encoding", "HX-Request")
"""What of a request a page may hang on."""
_VIEWS: set[View] = set()


def remembered(view: View) -> View:
    """Mark a view."""
    _VIEWS.add(view)
    return view


class Remembered:
    """Answers what was answered before; stands outside what compresses."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page that was kept, else a new one, kept where its view is marked."""
        if request.method != "GET":
            return self._answer(request)
        try:
            anyones, own = _keys(request)
        except VoyageurError:
            return self._answer(request)  # which tells it, where it has to do with the store
        kept = caches["pages"]
        if found := kept.get(anyones) or kept.get(own):
            content, headers = found
            return HttpResponse(content, headers=headers)
        response = self._answer(request)
        if _lasting(request, response):
            key = own if _TOKEN in request.META else anyones
            kept.set(key, (response.content, dict(response.headers)))
        return response


_TOKEN = "CSRF_COOKIE"  # noqa: S105 - the name under which Django has what a form's token is of


def _lasting(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether its view is marked and it tells the browser nothing new beside the page."""
    match = request.resolver_match
    known = all(request.COOKIES.get(name) == new.value for name, new in response.cookies.items())
    return bool(match and match.func in _VIEWS and response.status_code == 200 and known)


def _keys(request: HttpRequest) -> tuple[str, str]:
    """Of a page without a form, and of one whose forms have the token of this browser.

    Taken before the page is made: one that is made of newer data isn't found by it again.
    """
    market = market_folder()
    parts = (
        request.get_full_path(),
        *(request.headers.get(name) for name in _HEADERS),
        request.COOKIES.get(settings.NOTES_COOKIE),
        today(),
        _known(whose(), today(), sign_of_change()) if anybody() else NOBODY,
        built_at(market) if market else None,
    )
    own = (*parts, request.COOKIES.get(settings.CSRF_COOKIE_NAME))
    anyones, own_ = (sha256(repr(one).encode()).hexdigest() for one in (parts, own))
    return anyones, own_


@lru_cache(maxsize=1000)
def _known(person: str, at: date, state: object) -> str | None:  # noqa: ARG001 - what it hangs on
    """What the person knows; looked up again only when anything of it was written."""
    profile = profile_now(context())
    return None if profile is None else sha256(to_json(profile).encode()).hexdigest()
