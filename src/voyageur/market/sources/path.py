"""Finding what an expression of a map names in the values of a row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from voyageur.market.sources.model import Expression

_CHOICE = re.compile(r"\s*(?:'([^']*)'\s*\+?\s*)?([^|]*)(?:\||\Z)")
_GROUP = re.compile(r"(.*?)\.?\{([^{}]*)\}\s*\Z", re.DOTALL)
_EACH, _ALL = "[]", "*"

Step = str | tuple[tuple[str, ...], ...]
"""A name, one of the signs, or the paths of a group."""


class _Choice(NamedTuple):
    """One way to a value: words before it, its name as written, the steps to it."""

    before: str
    written: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """How values become words: ``leaf`` of one, and what stands between several.

    ``parts`` of a list in the map, ``each`` of a list in the row, ``group`` of one object.
    """

    leaf: Callable[[Any], str]
    parts: str = ", "
    each: str = " · "
    group: str = ", "


def said(expression: Expression, values: Mapping[str, Any], how: Saying) -> str:
    """What a row says at an expression; empty where it says nothing."""
    if isinstance(expression, str):
        return _part(expression, values, how)
    return how.parts.join(_unique(_part(part, values, how) for part in expression))


def _part(part: str, values: Mapping[str, Any], how: Saying) -> str:
    if part in values:
        return how.leaf(values[part])
    for before, written, steps in _choices(part):
        if not written and before:
            return before
        found = [how.leaf(values[written])] if written in values else _found(values, steps, how)
        if words := how.each.join(_unique(found)):
            return before + words
    return ""


def _found(value: Any, steps: tuple[Step, ...], how: Saying) -> list[str]:
    if not steps:
        return [how.leaf(value)]
    step, rest = steps[0], steps[1:]
    if step in (_EACH, _ALL):
        return [words for inner in _inside(value, step) for words in _found(inner, rest, how)]
    if isinstance(value, list):
        several = (_found(each, steps, how) for each in value if isinstance(each, Mapping))
        return next((found for found in several if any(found)), [])
    if not isinstance(value, Mapping):
        return []
    if isinstance(step, str):
        return _found(value.get(step), rest, how)
    members = (how.each.join(_unique(_found(value, path, how))) for path in step)
    return [how.group.join(_unique(members))]


def _inside(value: Any, step: Step) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values() if step == _ALL else [value]
    if isinstance(value, list):
        return value
    return [value] if step == _EACH else []


def _unique(words: Iterable[str]) -> list[str]:
    return [each for each in dict.fromkeys(words) if each]


@cache
def _choices(written: str) -> tuple[_Choice, ...]:
    found = (match.groups() for match in _CHOICE.finditer(written))
    return tuple(
        _Choice(before or "", name.strip(), tuple(_steps(name)))
        for before, name in found
        if before or name.strip()
    )


def _steps(path: str) -> Iterator[Step]:
    group = _GROUP.match(path)
    for name in (group[1] if group else path).strip().split("."):
        bare = name.removesuffix(_EACH)
        if bare:
            yield bare
        if bare != name:
            yield _EACH
    if group:
        yield tuple(_names(inner) for inner in group[2].split(","))


def _names(path: str) -> tuple[str, ...]:
    return tuple(step for step in _steps(path) if isinstance(step, str))
