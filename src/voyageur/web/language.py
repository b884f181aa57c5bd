"""The language of a page is the first part of its address: /en/… or /fr/…."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils.translation import override

from voyageur.domain.names import LANGS, Lang

_BARE = ("/static/", "/calendar/", "/api/")
"""Have no language in their address."""


_ACCOUNTS = ("account", "kept")
"""Where allauth writes addresses itself, those from which it asks once more who somebody is too;
the language is put before them there."""


@contextmanager
def _prefixed(lang: str | None) -> Iterator[None]:
    """Let addresses that allauth writes begin with a language, where one is given."""
    before = get_script_prefix()
    set_script_prefix(f"/{lang}/" if lang else before)
    try:
        yield
    finally:
        set_script_prefix(before)


class Language:
    """Takes the language off the address before it is looked up; sends others to their language."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language of the address."""
        if request.path_info.startswith(_BARE):
            return self._answer(request)
        _, first, *rest = request.path_info.split("/")
        if first not in LANGS:
            query = request.META.get("QUERY_STRING", "")
            target = f"/{wished(request)}{request.path_info}"
            return HttpResponseRedirect(f"{target}?{query}" if query else target)
        request.path_info = f"/{'/'.join(rest)}"
        with override(first), _prefixed(first if rest[0] in _ACCOUNTS else None):
            response = self._answer(request)
        response.headers.setdefault("Content-Language", f"{first}-CA")
        return response


def lang_of(request: HttpRequest) -> Lang:
    """The language of the address, else the one that the browser asks for."""
    first = request.path.split("/")[1]
    return next((lang for lang in LANGS if lang == first), wished(request))


def wished(request: HttpRequest) -> Lang:
    """French where the browser prefers it to English."""
    for part in request.headers.get("Accept-Language", "").lower().split(","):
        for lang in LANGS:
            if part.strip().startswith(lang):
                return lang
    return "en"
