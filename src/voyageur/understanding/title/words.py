"""The words of a job title in one form, whatever its language, gender and punctuation.

``Développeur·euse IA``, ``Développeuse, IA`` and ``AI developer`` have the same words: French ones
are brought to the English word that titles are listed by. Phrases are compared without order, so
the place of an adjective does not matter.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from voyageur.understanding.fold import fold
from voyageur.understanding.title.lists import word_lists

LONGEST = 200
"""Characters of a title that are read."""

_GENDER = re.compile(
    r"[(·.•/-](?<=[^\W\d_].)"
    r"(?:(?<=\() ?[-.·]?(?:e|es|ère|ere|euse|trice|rice|se|ne|ienne|fe|le|elle|ale|ive|x)s? ?\)"
    r"|(?<!\()(?:e|es|ère|ere|euse|trice|rice|se|ne|ienne|fe|le|elle|ale|ive)s?(?:[·.]s)?)(?!\w)",
    re.IGNORECASE,
)
_CODEC = "cp1252"
_BREAKS = ",;:()[]{}<>!|–—•*\n\t\r"


def _mark(char: str) -> str:
    """What a character of a title is read as: "|" ends a segment, "^" is a slash."""
    if char in _BREAKS:
        return "|"
    return {"/": "^", "-": "-", "'": " ", "’": " "}.get(char) or fold(char)


_TABLE = "".join(_mark(bytes([b]).decode(_CODEC, "replace")) for b in range(256)).encode("ascii")
_FRENCH = frozenset(
    (
        "de",
        "des",
        "du",
        "d",
        "l",
        "la",
        "le",
        "les",
        "en",
        "et",
        "au",
        "aux",
        "a",
        "un",
        "une",
        "pour",
    )
)
_EMPTY = _FRENCH | {"the", "of", "for", "and", "&", "an", "in", "to", "at", "s"}
_ENDINGS = (
    ("eure", "eur"), ("euse", "eur"), ("trice", "teur"), ("iere", "ier"), ("ienne", "ien"),
    ("ive", "if"), ("elle", "el"), ("ale", "al"), ("ee", "e"), ("te", "t"), ("ere", "er"),
)  # fmt: skip

Words = tuple[str, ...]


class Segment(NamedTuple):
    """A stretch of a title between its punctuation.

    ``words`` without case, accent, gender, number and little words; ``names`` the same in the
    words that titles are listed by. ``joined`` where a slash stands before it.
    """

    words: Words
    names: Words
    french: bool
    joined: bool


def read_title(raw: str) -> tuple[Segment, ...]:
    """The segments of a title.

    Those of the titles seen last are kept, because role and rung are read of the same one.
    """
    return _read(raw[:LONGEST])


@lru_cache(maxsize=2048)
def _read(raw: str) -> tuple[Segment, ...]:
    plain = _GENDER.sub("", raw).encode(_CODEC, "replace").translate(_TABLE).decode("ascii")
    if "-" in plain:
        plain = plain.replace(" - ", "|").replace("- ", "|").replace(" -", "|").replace("-", " ")
    segments: list[Segment] = []
    lists = _lists()
    for stretch in plain.split("|"):
        joined = False
        for part in stretch.split("^"):
            tokens = part.split()
            if not lists.stop.isdisjoint(tokens):  # tools follow
                tokens = tokens[: next(i for i, token in enumerate(tokens) if token in lists.stop)]
            words = tuple([word for word in map(_stem, tokens) if word])
            if words:
                french = not (_FRENCH.isdisjoint(tokens) and lists.french.isdisjoint(words))
                segments.append(Segment(words, lists.renamed(words), french, joined))
            joined = True
    return tuple(segments)


def normal(phrase: str) -> Words:
    """A listed phrase in the form of ``Segment.words``."""
    return tuple(filter(None, map(_stem, fold(phrase).replace("'", " ").split())))


def names(phrase: str) -> Words:
    """A listed phrase in the form of ``Segment.names``."""
    return _lists().renamed(normal(phrase))


@lru_cache(maxsize=4096)
def _stem(token: str) -> str:
    """Without plural and feminine endings: the same cut for titles and lists, no true stem.

    Nothing is left of little words.
    """
    if token in _EMPTY:
        return ""
    word = token.strip(".")
    if len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    for feminine, masculine in _ENDINGS:
        if word.endswith(feminine):
            return word.removesuffix(feminine) + masculine
    return word


class _Lists(NamedTuple):
    by_first: dict[str, list[tuple[Words, Words]]]
    french: frozenset[str]
    stop: frozenset[str]

    def renamed(self, left: Words) -> Words:
        """The words with listed runs in the words that titles are listed by."""
        by_first = self.by_first
        if by_first.keys().isdisjoint(left):
            return left
        out: list[str] = []
        at = 0
        while at < len(left):
            for run, instead in by_first.get(left[at], ()):
                if left[at : at + len(run)] == run:
                    out.extend(instead)
                    at += len(run)
                    break
            else:
                out.append(left[at])
                at += 1
        return tuple(out)


@cache
def _lists() -> _Lists:
    by_first: dict[str, list[tuple[Words, Words]]] = {}
    spoken: dict[str, set[str]] = {"en": set(), "fr": set()}
    stop: set[str] = set()
    for lang, name, way in _same():
        run, instead = normal(way), normal(name)
        by_first.setdefault(run[0], []).append((run, instead))
        spoken[lang].update(run)
        spoken["en"].update(instead)
    for runs in by_first.values():
        runs.sort(key=lambda pair: -len(pair[0]))
    for lang, lists in word_lists().items():
        stop.update(lists["stop"])
        for ways in lists["levels"].values():
            spoken[lang].update(word for way in ways for word in normal(way))
    return _Lists(by_first, frozenset(spoken["fr"] - spoken["en"]), frozenset(stop))


def _same() -> Iterator[tuple[str, str, str]]:
    for lang, lists in word_lists().items():
        for name, ways in lists["same"].items():
            for way in ways:
                yield lang, name, way
