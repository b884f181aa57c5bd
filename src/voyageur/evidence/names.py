"""Looking up names of packages and modules."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Names(Generic[T]):
    """Values by names: exactly, by how they begin (``*`` at the end), or with all below them.

    ``below`` is what parts a name from those below it, as ``.`` parts ``google.cloud`` from
    ``google.cloud.storage``; without it a name stands for itself alone.
    """

    def __init__(self, names: Iterable[tuple[str, T]], below: str = "") -> None:
        self._below = below
        self._exact: dict[str, list[T]] = {}
        beginnings: dict[str, list[T]] = {}
        for name, value in names:
            known = beginnings if name.endswith("*") else self._exact
            known.setdefault(name.removesuffix("*"), []).append(value)
        self._beginnings = tuple(beginnings.items())

    def of(self, name: str) -> Iterator[tuple[T, str]]:
        """Each value with the name that was recognised."""
        at = name.find(self._below) if self._below else -1
        while at >= 0:
            yield from self._at(name[:at])
            at = name.find(self._below, at + 1)
        yield from self._at(name)
        for beginning, values in self._beginnings:
            if name.startswith(beginning):
                yield from ((value, name) for value in values)

    def _at(self, name: str) -> Iterator[tuple[T, str]]:
        yield from ((value, name) for value in self._exact.get(name, ()))
