"""Which things belong to a path: globs, looked up by name and extension as far as they allow it."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")

_SUFFIX = re.compile(r"\*\*/\*(\.[^*/?]+)")
_NAME = re.compile(r"\*\*/([^*/?]+)")
_WILD = re.compile(r"\*\*/|\*\*|\*")
_AS_PATTERN = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}


class Paths(Generic[T]):
    """Values by the globs of paths; asked of tens of thousands of paths.

    ``**/`` is any folder, ``*`` anything in a name, and case doesn't count.
    """

    def __init__(self, globs: Iterable[tuple[str, T]]) -> None:
        self._suffixes: dict[str, list[T]] = {}
        self._names: dict[str, list[T]] = {}
        self._others: list[tuple[re.Pattern[str], T]] = []
        sources: set[str] = set()
        for glob, value in globs:
            low = glob.lower()
            if suffix := _SUFFIX.fullmatch(low):
                self._suffixes.setdefault(suffix[1], []).append(value)
            elif name := _NAME.fullmatch(low):
                self._names.setdefault(name[1], []).append(value)
            else:
                source = _as_pattern(low)
                sources.add(source)
                self._others.append((re.compile(source), value))
        self._any_other = re.compile("|".join(sorted(sources))) if sources else None

    def of(self, path: str) -> list[T]:
        """All values whose globs the path fits, in no order, perhaps more than once."""
        low = path.lower()
        name = low.rsplit("/", 1)[-1]
        found = list(self._names.get(name, ()))
        at = name.find(".")
        while at >= 0:
            found += self._suffixes.get(name[at:], ())
            at = name.find(".", at + 1)
        if self._any_other is not None and self._any_other.fullmatch(low):
            found += [value for pattern, value in self._others if pattern.fullmatch(low)]
        return found


def _as_pattern(glob: str) -> str:
    parts, at = [], 0
    for wild in _WILD.finditer(glob):
        parts += [re.escape(glob[at : wild.start()]), _AS_PATTERN[wild[0]]]
        at = wild.end()
    return "".join(parts) + re.escape(glob[at:])
