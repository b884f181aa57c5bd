"""A declared dependency, and how names and lines are found in files of any ecosystem."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from voyageur.evidence.rule import Ecosystem

_QUOTED = re.compile(r'"([^"\n]{1,300})"|\'([^\'\n]{1,300})\'')
_KEY = re.compile(r"^[ \t]*\"?([\w.@/-]{1,200})\"?[ \t]*[=:]")


@dataclass(frozen=True, slots=True)
class Dependency:
    """A package's name, normalised as its ecosystem does it, and the line that declares it."""

    ecosystem: Ecosystem
    name: str
    line: int


def places(text: str) -> dict[str, list[int]]:
    """The lines of each quoted text and each key at a line's start."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        said = {double or single for double, single in _QUOTED.findall(line)}
        if key := _KEY.match(line):
            said.add(key[1])
        for words in said:
            found.setdefault(words, []).append(number)
    return found


def located(
    ecosystem: Ecosystem, text: str, names: Iterable[tuple[str, str]]
) -> Iterator[Dependency]:
    """Dependencies of (name, words that stand in the file for it), at each line with the words."""
    lines = places(text)
    for name, words in dict.fromkeys(names):
        for line in lines.get(words, (1,)):
            yield Dependency(ecosystem, name, line)


def toml(text: str) -> dict[str, Any]:
    """What a TOML file says; nothing where it is none."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}


def tables(value: Any, *keys: str) -> dict[str, Any]:
    """The table below some keys; an empty one where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
