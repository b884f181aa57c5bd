"""A form as somebody sent it: what was typed, and the mistakes beside its fields."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import wraps
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.locale.translate import Translator
from voyageur.publishing.words import sentence
from voyageur.services.clock import read_day, today
from voyageur.web.language import lang_of
from voyageur.web.pages.progress.remedies import HERE
from voyageur.web.render import address

_FIELD = "field "
"""Begins what an error names where a form itself found it."""

View = Callable[..., HttpResponse]


class Mistake(NamedTuple):
    """What is wrong with a field, and what to do."""

    what: str
    remedy: str


class Form:
    """A form of a page: ``name`` tells it apart, ``typed`` is what its fields show."""

    def __init__(self, name: str, t: Translator, typed: Mapping[str, str] | None = None) -> None:
        self.name, self.typed = name, typed or {}
        self.mistakes: dict[str, Mistake] = {}
        self._t = t

    def shown(self, field: str) -> str:
        """What a field shows."""
        return self.typed.get(field, "")

    def text(self, field: str, most: int = 300) -> str | None:
        """What was typed, None where nothing was.

        Raises:
            UsageError: it has more than ``most`` characters.
        """
        words = self.typed.get(field, "").strip()
        if len(words) > most:
            raise UsageError(
                N_("that is too long for this field: {n} characters"),
                remedy=N_("At most {most} fit."),
                where=f"{_FIELD}{field}",
                n=len(words),
                most=most,
            )
        return words or None

    def day(self, field: str) -> date | None:
        """The day that was typed, None where none was.

        Raises:
            UsageError: it is none.
        """
        words = self.text(field, most=30)
        return read_day(words, f"{_FIELD}{field}") if words else None

    def day_or_today(self, field: str) -> date:
        """The day that was typed, else today.

        Raises:
            UsageError: it is none.
        """
        return self.day(field) or today()

    @contextmanager
    def beside(self, field: str, places: Mapping[str, str] | None = None) -> Iterator[None]:
        """Keep what can't be right beside its field.

        ``places`` has fields by what errors call them, the options of the terminal; the mistake
        stands beside ``field`` where an error is about none of them.
        """
        try:
            yield
        except VoyageurError as error:
            own = error.where.removeprefix(_FIELD) if error.where.startswith(_FIELD) else field
            self.wrong((places or {}).get(error.where, own), error.what, error.remedy)

    def wrong(self, field: str, what: Message, remedy: Message, place: str = "") -> None:
        """Keep a mistake beside a field; where its remedy names a command, what to do here.

        ``place`` is a file, or a line of the one that was sent, which the mistake is in.
        """
        here = HERE.get(remedy.text, remedy.text)
        said = sentence(self._t.say(what))
        if place:
            said = self._t("{name}: {reason}", name=place, reason=said)
        self.mistakes[field] = Mistake(said, self._t.say(Message(here, remedy.values)))


def posted(back: str) -> Callable[[View], View]:
    """Lets a form in; who only looks at its address is sent to the page it is on."""

    def let_in(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def answer(request: HttpRequest, **parts: object) -> HttpResponse:
            if request.method != "POST":
                return redirect(address(lang_of(request), back, **parts))
            return view(request, **parts)

        return answer

    return let_in
