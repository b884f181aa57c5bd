"""Pages that say the same until the day, the store or the market changes, kept as they were sent.

Opt in with ``@remembered`` on a view whose answer hangs on nothing else: no clock, no other files.
"""

from collections.abc import Callable
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from voyageur.services.clock import today
from voyageur.services.store import written
from voyageur.web.market import built_at, market_folder

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
        key = _key(request)
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
        written(),
        built_at(market) if market else None,
    )
    return sha256(repr(parts).encode()).hexdigest()
