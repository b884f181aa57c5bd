"""One way in and out for every shape, so that no room writes its own JSON.

Pydantic works on the plain dataclasses of the domain: unknown keys are refused, absent means
unknown (``None`` is never written), and ``from_`` is written ``from``.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import TypeAliasType

from voyageur.domain.message import Message
from voyageur.shapes.mistakes import words

T = TypeVar("T")

_CONFIG = ConfigDict(
    extra="forbid", alias_generator=lambda name: name.rstrip("_"), validate_by_name=False
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a value: the path to it and what it is."""

    path: tuple[str | int, ...]
    what: Message


class ShapeError(ValueError):
    """A value that doesn't have its shape, with all mistakes at once."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("; ".join(f"{'.'.join(map(str, m.path))}: {m.what}" for m in mistakes))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    # An alias, because a config given with a dataclass itself is refused; nested ones inherit it.
    shape: Any = TypeAliasType("Shape", kind)
    return TypeAdapter(shape, config=_CONFIG)


def parse(kind: type[T], value: Any) -> T:
    """Build ``kind`` from JSON text (``str`` or ``bytes``) or from parsed TOML.

    Raises:
        ShapeError: with the path and cause of every mistake.
    """
    shape: TypeAdapter[T] = _adapter(cast("Any", kind))
    try:
        if isinstance(value, (str, bytes)):
            return shape.validate_json(value)
        return shape.validate_python(value)
    except ValidationError as error:
        mistakes = tuple(
            Mistake(e["loc"], words(e["type"], e.get("ctx", {}), e["msg"]))
            for e in error.errors(include_url=False)
        )
        raise ShapeError(mistakes) from None


def dump(value: object, kind: Any = None) -> Any:
    """The value as plain JSON objects; unknown (``None``) is left out."""
    shape: Any = type(value) if kind is None else kind
    return _adapter(shape).dump_python(value, mode="json", by_alias=True, exclude_none=True)


def to_json(value: object, kind: Any = None) -> str:
    """The value as JSON text with a final newline, the same bytes for the same value."""
    return json.dumps(dump(value, kind), ensure_ascii=False, indent=2) + "\n"


def schema(kind: Any) -> dict[str, Any]:
    """JSON Schema (2020-12) of a shape."""
    found = _adapter(kind).json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
