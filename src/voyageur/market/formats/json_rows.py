"""JSON and JSON Lines: each object is a row, and what is none is named."""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from voyageur.domain.message import N_, Message
from voyageur.market.formats.json_text import DECODER, BrokenJson, JsonText, sound
from voyageur.market.formats.row import Row, Unread

LONGEST_LINE = 50_000_000
ENVELOPED = frozenset({
    "content", "data", "hits", "items", "jobpostings", "jobs", "offers", "openings", "positions",
    "postings", "results", "vacancies",
})  # fmt: skip
"""Names, in lower case, of lists that an answer of many postings has beside its own words."""
DESCRIBED = ("description", "descriptionPlain", "descriptionHtml", "content", "job_description")
"""Names of the text of a posting: what has one is a posting and no envelope of several."""


def json_line_rows(text: TextIO) -> Iterator[Row | Unread]:
    """A row a line; empty lines are none."""
    number = 0
    while line := text.readline(LONGEST_LINE):
        if line.isspace():
            continue
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith("\n"):
            while line and not line.endswith("\n"):
                line = text.readline(LONGEST_LINE)
            yield Unread(
                number,
                Message(N_("the row has more than {limit} characters"), {"limit": LONGEST_LINE}),
            )
            continue
        try:
            yield _row(number, sound(DECODER.decode(line.strip("\ufeff\0")), line))
        except RecursionError:
            yield Unread(number, Message(N_("the row's JSON is nested too deeply")))
        except json.JSONDecodeError as error:
            yield Unread(
                number,
                Message(N_("the row is not valid JSON at character {at}"), {"at": error.pos + 1}),
            )
        except ValueError:
            yield Unread(number, Message(N_("the row has a number that is too long")))


def json_rows(text: TextIO) -> Iterator[Row | Unread]:
    """A list's objects; of an object, those of its longest list of objects, or the object itself.

    Where the text breaks off or isn't JSON, the rows before are given.
    """
    source = JsonText(text)
    number = 0
    try:
        rows = _listed(source) if source.take("[") else _enveloped(source)
        for number, value in enumerate(rows, start=1):
            yield _row(number, value)
        if source.next():
            raise source.broken()
    except BrokenJson as error:
        yield Unread(number + 1, _why(error))


def _listed(source: JsonText) -> Iterator[Any]:
    """The values of a list from after its bracket.

    Raises:
        BrokenJson: the list breaks off.
    """
    while not source.take("]"):
        yield source.value()
        if not source.take(",") and source.next() != "]":
            raise source.broken()


def _enveloped(source: JsonText) -> Iterator[Any]:
    """The objects that an object holds, or the object; once the whole text was read.

    Raises:
        BrokenJson: the text breaks off, after what came before.
    """
    values: dict[str, Any] = {}
    try:
        _fill(values, source)
    except BrokenJson:
        yield from _held(values) or ()
        raise
    held = _held(values)
    yield from [values] if held is None else held


def _fill(values: dict[str, Any], source: JsonText) -> None:
    if not source.take("{"):
        raise source.broken()
    while not source.take("}"):
        if source.next() != '"':
            raise source.broken()
        name = source.value()
        if not source.take(":"):
            raise source.broken()
        if source.take("["):
            inner: list[Any] = []
            values[name] = inner
            inner.extend(_listed(source))
        else:
            values[name] = source.value()
        if not source.take(",") and source.next() != "}":
            raise source.broken()


def _held(values: dict[str, Any]) -> list[Any] | None:
    """The list of postings in an object, or None where it is a posting."""
    lists = [
        (name.lower() in ENVELOPED, len(inner), inner)
        for name, inner in values.items()
        if isinstance(inner, list)
        and (name.lower() in ENVELOPED if not inner else _any_object(inner))
    ]
    if not lists:
        return None
    named, _, best = max(lists, key=lambda each: each[:2])
    described = any(isinstance(values.get(name), str) for name in DESCRIBED)
    return None if described and not named else best


def _any_object(inner: list[Any]) -> bool:
    return any(isinstance(value, dict) for value in inner)


def _row(number: int, value: Any) -> Row | Unread:
    if isinstance(value, dict):
        return Row(number, value)
    return Unread(number, Message(N_("the row is not an object with named values")))


def _why(error: BrokenJson) -> Message:
    at = {"line": error.line}
    if error.deep:
        return Message(N_("from line {line} on, the JSON is nested too deeply"), at)
    return Message(N_("from line {line} on, the JSON breaks off or is not valid"), at)
