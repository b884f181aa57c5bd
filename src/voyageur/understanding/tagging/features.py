"""What the tagger knows of a word: itself, its neighbours, the vocabulary, its line and document.

A feature is a string; a word has some fifty of them. They are the same in training and in use, so
a change here calls for ``make train``.
"""

import re
from collections.abc import Mapping, Sequence
from math import log2

from voyageur.domain.skill import SkillKind
from voyageur.understanding.mentions import Named
from voyageur.understanding.reading import Reading
from voyageur.understanding.tagging.tokens import Token, lines, ranges, tokenize

_SHAPES = (
    (re.compile(r"[A-Z]+"), "X"), (re.compile(r"[^\W\d_A-Z]+"), "x"), (re.compile(r"\d+"), "9"),
)  # fmt: skip
_COMMON = frozenset((
    "and", "the", "to", "of", "a", "in", "for", "with", "you", "we", "our", "your", "is", "are",
    "et", "le", "la", "les", "de", "des", "du", "un", "une", "à", "en", "pour", "avec", "vous",
    "nous",
))  # fmt: skip
_SEPARATORS = frozenset(",/|•;·")
_AFFIX = 4
_UNNAMED = frozenset(("soft", "concept"))


class Features:
    """The features of each word of a document, and where its lines start and end."""

    def __init__(
        self, reading: Reading, named: Sequence[Named], kinds: Mapping[str, SkillKind]
    ) -> None:
        raw = reading.text.raw
        self.tokens: list[Token] = tokenize(raw)
        self.lines = lines(raw, self.tokens)
        self._reading = reading
        self._words = [raw[start:end].lower() for start, end in self.tokens]
        self._shapes = [_shape(raw[start:end]) for start, end in self.tokens]
        self._tags, self._full = _vocabulary_tags(reading, named, kinds, self.tokens)
        self._names = sum(kinds.get(one.form.ident) not in _UNNAMED for one in named)

    def of_words(self) -> list[list[str]]:
        """A list of features for each word."""
        found: list[list[str]] = []
        sections = self._reading.sections
        density, names = self._document()
        for start, end in self.lines:
            line = self._line(start, end)
            for at in range(start, end):
                section = f"section={sections.at(self.tokens[at][0])}"
                found.append(
                    [
                        *self._word(at),
                        *self._around(at),
                        *line,
                        *(["first"] if at == start else []),
                        section,
                        density,
                        names,
                        f"{density}|{section}",
                        f"{density}|{self._tags[at]}",
                    ]
                )
        return found

    def _word(self, at: int) -> list[str]:
        word = self._words[at]
        affixes = [
            affix
            for n in range(1, min(_AFFIX, len(word) - 1) + 1)
            for affix in (f"prefix={word[:n]}", f"suffix={word[-n:]}")
        ]
        return ["any", f"word={word}", f"shape={self._shapes[at]}", self._full[at], *affixes]

    def _around(self, at: int) -> list[str]:
        words, shapes, tags = self._words, self._shapes, self._tags
        found: list[str] = []
        for distance in (-2, -1, 1, 2):
            near = at + distance
            if 0 <= near < len(words):
                found += (
                    f"word{distance}={words[near]}",
                    f"shape{distance}={shapes[near]}",
                    f"tag{distance}={tags[near]}",
                )
        tag = tags[at]
        if at:
            before = at - 1
            found += (
                f"words-={words[before]} {words[at]}",
                f"tags-={tags[before]} {tag}",
                f"wordtag-={words[before]} {tag}",
            )
        if at + 1 < len(words):
            after = at + 1
            found += (
                f"words+={words[at]} {words[after]}",
                f"tags+={tag} {tags[after]}",
                f"tagword+={tag} {words[after]}",
            )
            if at:
                found.append(f"between={words[at - 1]} {words[after]}")
        return found

    def _line(self, start: int, end: int) -> list[str]:
        """How long the line is, and how much of it is in the vocabulary, plain prose or a list."""
        words, length = self._words[start:end], end - start
        known = sum(tag != "-" for tag in self._tags[start:end])
        common = sum(word in _COMMON for word in words)
        separators = sum(word in _SEPARATORS for word in words)
        return [
            f"length={min(length // 5, 6)}",
            f"known={4 * known // length}",
            f"common={min(common, 3)}",
            f"listed={6 * separators // length}",
        ]

    def _document(self) -> tuple[str, str]:
        """How densely the document names tools, and how many."""
        density = min(50 * self._names // max(1, len(self.tokens)), 6)
        return f"density={density}", f"names={min(int(log2(self._names + 1)), 7)}"


def _shape(word: str) -> str:
    """Capitals, small letters and digits, each run as one ("Node.js" is "Xx.x")."""
    for pattern, sign in _SHAPES:
        word = pattern.sub(sign, word)
    return word


def _vocabulary_tags(
    reading: Reading,
    named: Sequence[Named],
    kinds: Mapping[str, SkillKind],
    tokens: Sequence[Token],
) -> tuple[list[str], list[str]]:
    """For each word its place in a known spelling and whether that was judged a name, and the kind.

    The place is S for a spelling of one word, else B, I and E; "!" follows one that was dropped,
    "~" one that is ambiguous.
    """
    kept = {one.start for one in named}
    tags, full = ["-"] * len(tokens), ["kind=-"] * len(tokens)
    places = ranges([(start, end) for start, end, _ in reading.hits], tokens)
    for (start, _, form), (first, last) in zip(reading.hits, places, strict=True):
        mark = ("" if start in kept else "!") + ("~" if form.trap else "")
        kind = kinds.get(form.ident, "certification")
        for at in range(first, last):
            tags[at] = _place(at, first, last) + mark
            full[at] = f"kind={tags[at]}{kind}"
    return tags, full


def _place(at: int, first: int, last: int) -> str:
    if last - first == 1:
        return "S"
    return "B" if at == first else "E" if at == last - 1 else "I"
