"""What a program is told of a request that can't be answered: always of one form."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from ninja.errors import ValidationError

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import LANGS, Lang
from voyageur.shapes import Mistake, ShapeError
from voyageur.shapes.mistakes import words
from voyageur.web.api.answers import answer
from voyageur.web.language import lang_of
from voyageur.web.render import context

LANGUAGE = "lang"
"""Of the query: the language in which is said what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One thing that is wrong: where, and what."""

    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is wrong, where in the request, and what to do; each place where there are several."""

    what: str
    where: str
    remedy: str
    places: tuple[Place, ...] | None = None


def spoken(request: HttpRequest) -> Lang:
    """The language asked for with ``?lang=``, else the one that the program prefers."""
    asked = request.GET.get(LANGUAGE)
    return next((lang for lang in LANGS if lang == asked), lang_of(request))


def tell(
    request: HttpRequest, status: int, what: Message, remedy: Message, where: str = ""
) -> HttpResponse:
    """An answer that says what is wrong with the request itself."""
    t = context().translator(spoken(request))
    told = Told(what=t.say(what), where=where or request.path, remedy=t.say(remedy))
    return _answer(request, status, told)


def tell_error(request: HttpRequest, error: VoyageurError) -> HttpResponse:
    """What a service raised. What is asked for and isn't there is 404; 409 where nothing is wrong
    with the question, but with what is kept; a body that can't be right is 422.
    """
    t = context().translator(spoken(request))
    status = 422
    if request.method == "GET":
        status = 404 if isinstance(error, UsageError) else 409
    told = Told(
        what=t.say(error.what),
        where=_key(error.where) or request.path,
        remedy=t.say(error.remedy),
        places=tuple(
            Place(where=one.key or one.place(), what=t.say(one.cause)) for one in error.findings
        )
        or None,
    )
    return _answer(request, status, told)


def tell_shape(request: HttpRequest, error: ShapeError) -> HttpResponse:
    """What of a body doesn't have its shape."""
    return _tell_mistakes(request, error.mistakes)


def tell_parameters(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What of an address or its query can't be right."""
    found = (
        Mistake(tuple(one["loc"][1:]), words(one["type"], one.get("ctx", {}), one["msg"]))
        for one in error.errors
    )
    return _tell_mistakes(request, tuple(found))


def _tell_mistakes(request: HttpRequest, mistakes: Sequence[Mistake]) -> HttpResponse:
    t = context().translator(spoken(request))
    places = tuple(
        Place(where=".".join(map(str, one.path)) or request.path, what=t.say(one.what))
        for one in mistakes
    )
    told = Told(
        what=places[0].what,
        where=places[0].where,
        remedy=t(N_("Correct the request; /api/docs describes it.")),
        places=places if len(places) > 1 else None,
    )
    return _answer(request, 422, told)


def _answer(request: HttpRequest, status: int, told: Told) -> HttpResponse:
    response = answer(told)
    response.status_code = status
    response.headers["Content-Language"] = f"{spoken(request)}-CA"
    return response


def _key(where: str) -> str:
    """The key of a body that an option of the terminal is about."""
    option = where.partition(" ")[0]
    return option.removeprefix("--").replace("-", "_") if option.startswith("--") else where
