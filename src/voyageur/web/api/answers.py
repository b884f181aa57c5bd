"""Values as answers, and what is said of them in the OpenAPI document: the published shapes."""

import json
from functools import cache
from typing import Any

from django.http import HttpResponse

from voyageur.shapes import schema, to_json

MEDIA = "application/json"
PLACE = "#/components/schemas/"
_KINDS: dict[str, Any] = {}
"""Every shape that an operation gives or takes, by its name in the document."""


def answer(value: object, kind: Any = None) -> HttpResponse:
    """A value as the shape's own JSON."""
    return written(to_json(value, kind))


def written(text: str) -> HttpResponse:
    """The same where it is JSON already."""
    return HttpResponse(text, content_type=MEDIA)


def gives(name: str, kind: Any) -> dict[str, Any]:
    """What OpenAPI is told of an operation that answers with a shape."""
    return {"responses": {200: content(name, kind)}}


def takes(name: str, kind: Any, example: dict[str, Any]) -> dict[str, Any]:
    """What OpenAPI is told of an operation whose request has a shape as its body."""
    body = content(name, kind)
    body["content"][MEDIA]["example"] = example
    return {"requestBody": {"required": True, **body}}


def content(name: str, kind: Any) -> dict[str, Any]:
    """A body that has a shape; its schema comes into the document under the name."""
    _KINDS[name] = kind
    return {"content": {MEDIA: {"schema": {"$ref": PLACE + name}}}}


@cache
def components() -> dict[str, Any]:
    """The schemas of all shapes by name, each defined once."""
    kinds: Any = tuple(_KINDS.values())
    found = json.loads(json.dumps(schema(tuple[kinds])).replace("#/$defs/", PLACE))
    named = dict(zip(_KINDS, found["prefixItems"], strict=True))
    return {**found["$defs"], **{n: s for n, s in named.items() if n not in found["$defs"]}}
