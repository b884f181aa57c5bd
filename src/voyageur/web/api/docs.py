"""What the API can do, for programs and for people who write them."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.web.api.answers import MEDIA, PLACE
from voyageur.web.api.openapi import document
from voyageur.web.api.told import Told, spoken
from voyageur.web.api.unanswered import DOCS
from voyageur.web.language import lang_of
from voyageur.web.render import page


@require_safe
def start(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's
    """To the documentation."""
    return HttpResponseRedirect(DOCS)


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document."""
    return JsonResponse(document(spoken(request)), json_dumps_params={"ensure_ascii": False})


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation, with a form to try it."""
    found = document(lang_of(request))
    return page(
        request,
        "api.html",
        title=N_("API for programs"),
        about=found["info"]["description"],
        groups=groupby(_operations(found), key=lambda one: one["tags"][0]),
        schemas=found["components"]["schemas"],
        media=MEDIA,
        written=_written,
        place=PLACE,
        refused=Told.__name__,
    )


def _operations(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            yield {"path": path, "method": method, **operation}


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
