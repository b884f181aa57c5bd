"""Which of many phrases a handful of words holds, in any order and apart."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

M = TypeVar("M")


class Held(NamedTuple, Generic[M]):
    """A phrase that is there: its words, what it means, first and last place of its words."""

    words: frozenset[str]
    meaning: M
    first: int
    last: int


class _Node(Generic[M]):
    __slots__ = ("meaning", "next", "words")

    def __init__(self) -> None:
        self.next: dict[str, _Node[M]] = {}
        self.words: frozenset[str] | None = None
        self.meaning: M | None = None


class Phrases(Generic[M]):
    """A tree of sorted words: looking up costs what the words have in common with the phrases.

    Of two phrases with the same words the one given first stands.
    """

    def __init__(self, phrases: Iterable[tuple[Sequence[str], M]]) -> None:
        self._root: _Node[M] = _Node()
        self._known: set[str] = set()
        for words, meaning in phrases:
            node = self._root
            for word in sorted(set(words)):
                node = node.next.setdefault(word, _Node())
            if words and node.words is None:
                node.words, node.meaning = frozenset(words), meaning
                self._known.update(words)

    def knows(self, words: Sequence[str]) -> bool:
        """Whether any of the words is in a phrase."""
        return not self._known.isdisjoint(words)

    def held(self, words: Sequence[str]) -> list[Held[M]]:
        """Every phrase whose words are all among ``words``."""
        if self._known.isdisjoint(words):
            return []
        places: dict[str, int] = {}
        for place, word in enumerate(words):
            if word in self._known and word not in places:
                places[word] = place
        ordered = sorted(places)
        found: list[Held[M]] = []
        stack = [(self._root, 0, len(words), -1)]
        while stack:
            node, start, first, last = stack.pop()
            following = node.next
            for at, word in enumerate(ordered[start:], start + 1):
                child = following.get(word)
                if child is not None:
                    place = places[word]
                    low = place if place < first else first
                    high = place if place > last else last
                    if child.words is not None and child.meaning is not None:
                        found.append(Held(child.words, child.meaning, low, high))
                    if child.next:
                        stack.append((child, at, low, high))
        return found
