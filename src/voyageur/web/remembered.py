"""Pages that say the same until the day, the market or what the person knows changes, kept as sent.

Opt in with ``@remembered`` on a view whose answer hangs on nothing else.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from voyageur.domain.errors import VoyageurError
from voyageur.services.clock import today
from voyageur.services.store import written
from voyageur.shapes import to_json
from voyageur.web.drafts import profile_now
from voyageur.web.market import built_at, market_folder
from voyageur.web.render import context

View = Callable[..., HttpResponse]
_HEADERS = ("Accept-Encoding", "Cookie", "HX-Request")
"""What of a request a page may hang on; with the cookie, whose notes and which form's token."""
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
            key = _key(request)
        except VoyageurError:
            return self._answer(request)  # which tells it, where it has to do with the store
        if found := cache.get(key):
            content, headers = found
            return HttpResponse(content, headers=headers)
        response = self._answer(request)
        if _lasting(request, response):
            cache.set(key, (response.content, dict(response.headers)))
        return response


def _lasting(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether its view is marked and it tells the browser nothing new beside the page."""
    match = request.resolver_match
    known = all(request.COOKIES.get(name) == new.value for name, new in response.cookies.items())
    return bool(match and match.func in _VIEWS and response.status_code == 200 and known)


def _key(request: HttpRequest) -> str:
    """Taken before the page is made: one that is made of newer data isn't found by it again."""
    market = market_folder()
    parts = (
        request.get_full_path(),
        *(request.headers.get(name) for name in _HEADERS),
        today(),
        _known(today(), written()),
        built_at(market) if market else None,
    )
    return sha256(repr(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def _known(at: date, state: object) -> str | None:  # noqa: ARG001 - what it hangs on
    """What the person knows; looked up again only when anything was written."""
    profile = profile_now(context())
    return None if profile is None else sha256(to_json(profile).encode()).hexdigest()
