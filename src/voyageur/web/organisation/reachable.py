"""The store, open while a request is answered; while it can't be reached, every page says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from voyageur.domain.errors import VoyageurError
from voyageur.services.store import opened
from voyageur.store.whose import NOBODY, acting_for
from voyageur.web.faults import told


class Reachable:
    """Opens the store before the session is looked up in it, for nobody yet."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say that the store is away."""
        with acting_for(NOBODY):
            try:
                with opened():
                    return self._answer(request)
            except VoyageurError as error:
                return told(request, error)
