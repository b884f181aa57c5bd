"""JSON that says one thing only and isn't made to be slow to read."""

import json
from collections.abc import Iterator
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

MOST_VALUES = 5_000
"""Texts, numbers, objects and lists in one document. Editorial: real badges have under 300."""

MOST_DEEP = 40

_REMEDY = N_("Ask its issuer for the badge anew.")


def read_json(text: str, where: str, most: int = MOST_VALUES) -> dict[str, Any]:
    """The object that a text is.

    Raises:
        InputError: it is none, names a key twice, is nested too deep or has more than ``most``
            values.
    """
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except _TwiceError as error:
        raise InputError(
            N_("“{key}” stands twice in it, so it says two things at once"),
            remedy=_REMEDY,
            where=where,
            key=str(error),
        ) from None
    except (ValueError, RecursionError):
        raise InputError(N_("it is no JSON"), remedy=_REMEDY, where=where) from None
    if not isinstance(data, dict):
        raise InputError(N_("it holds no JSON object"), remedy=_REMEDY, where=where)
    _refuse_large(data, where, most)
    return data


class _TwiceError(Exception):
    """A key that an object has twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _no_number(name: str) -> float:
    raise ValueError(name)


def _refuse_large(data: object, where: str, most: int) -> None:
    level, count = [data], 0
    for _ in range(MOST_DEEP):
        count += len(level)
        if count > most:
            break
        level = [inner for value in level for inner in _inside(value)]
        if not level:
            return
    raise InputError(
        N_("it has more parts, or is nested deeper, than a badge needs"),
        remedy=_REMEDY,
        where=where,
    )


def _inside(value: object) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value
