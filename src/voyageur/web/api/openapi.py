"""The OpenAPI document (3.1), in either language."""

from functools import cache
from importlib.metadata import version
from typing import Any

from voyageur.domain.message import N_
from voyageur.domain.names import LANGS, Lang
from voyageur.locale.translate import Translator
from voyageur.web.api.answers import components, content
from voyageur.web.api.service import api
from voyageur.web.api.told import LANGUAGE, Told
from voyageur.web.gate import COOKIE
from voyageur.web.render import context

_ABOUT = N_(
    "What Voyageur answers at the terminal and in the browser, as JSON. "
    "Send the token of the address that voyageur serve has printed, or a key of your account, as a "
    "Bearer token; the browser that is let in needs none. Sentences in answers are English "
    "templates with their values, the same in both languages; names have both."
)
_REFUSED = {"$ref": "#/components/responses/Refused"}


@cache
def document(lang: Lang) -> dict[str, Any]:
    """Everything a program has to know, its sentences in a language."""
    t = context().translator(lang)
    refused = {
        "description": t(N_("What is wrong, where in the request, and what to do.")),
        **content(Told.__name__, Told),
    }
    paths = api.get_openapi_schema(path_prefix="/api/")["paths"]
    for methods in paths.values():
        for operation in methods.values():
            _complete(operation, t)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Voyageur", "version": version("voyageur"), "description": t(_ABOUT)},
        "servers": [{"url": "/"}],
        "security": [{"token": []}, {"cookie": []}],
        "paths": paths,
        "components": {
            "schemas": components(),
            "responses": {"Refused": refused},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "cookie": {"type": "apiKey", "in": "cookie", "name": COOKIE},
            },
        },
    }


def _complete(operation: dict[str, Any], t: Translator) -> None:
    """Say it in the language, and add what holds for every operation."""
    del operation["description"]  # what the code says to those who read it
    operation["operationId"] = operation["operationId"].rstrip("_").rpartition("_")[2]
    operation["summary"] = t(operation["summary"])
    operation["tags"] = [t(tag) for tag in operation["tags"]]
    for parameter in operation["parameters"]:
        del parameter["schema"]["title"], parameter["schema"]["description"]
        parameter["description"] = t(parameter["description"])
    operation["parameters"].append(
        {
            "in": "query",
            "name": LANGUAGE,
            "required": False,
            "description": t(N_("The language; that of Accept-Language if absent.")),
            "schema": {"type": "string", "enum": list(LANGS)},
        }
    )
    answers = operation["responses"]
    operation["responses"] = {str(status): answers[status] for status in answers} | {
        "4XX": _REFUSED
    }
