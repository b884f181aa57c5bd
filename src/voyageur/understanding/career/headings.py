"""Which lines of a résumé are headings, and what they open."""

import re
from collections.abc import Set
from functools import cache
from typing import Literal, NamedTuple, get_args

from voyageur.understanding.career.lexicon import lexicon, plain

Part = Literal[
    "summary", "experience", "education", "training", "skills", "languages", "certifications",
    "projects", "volunteering", "publications", "other",
]  # fmt: skip
_RANK: dict[Part, int] = {
    part: {
        "summary": 3,
        "training": 3,
        "publications": 3,
        "other": 3,
        "languages": 2,
        "volunteering": 4,
    }.get(part, 1)
    for part in get_args(Part)
}
"""Of "Education and awards" the part of the lower rank counts."""
_LONGEST = 48
_MARKS = "#*_:=>•·-–—|● "
_BULLETS = "-•·▪◦●○‣∙*–—"
_NUMBER = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)] ", re.IGNORECASE)
_SPACED = re.compile(r"(?:[^\W_] {1,4}){3,40}[^\W_]")
_FREE_WORDS = 2
_JOINED = 8
"""Letters from which one word in capitals may be several."""


class Heading(NamedTuple):
    """What a heading opens; a ``soft`` one may as well stand inside a job."""

    part: Part
    soft: bool


def heading(line: str) -> Heading | None:
    """What a line opens, None where it is no heading."""
    stripped = line.strip()
    if not 3 <= len(stripped.strip(_MARKS)) <= _LONGEST or stripped[-1] in ".,;!?&/":
        return None
    bare = _NUMBER.sub("", stripped.strip(_MARKS), count=1)
    bullet = stripped[0] in _BULLETS and stripped[1:2] == " "
    capitals = bare.isupper()
    if ":" in bare or (bullet and not capitals):
        return None
    first = next((c for c in bare if c.isalnum()), "a")
    if not first.isupper():
        return None
    if _SPACED.fullmatch(bare):
        bare = "".join(bare.split(" "))
    marked = capitals or stripped[0] in "#*" or stripped[-1] == ":"
    found = [_meaning(plain(piece), marked=marked) for piece in bare.split("   ") if piece]
    return found[0] if all(found) else None


def _meaning(words: str, *, marked: bool) -> Heading | None:
    phrases, beside, soft, free, known = _words()
    if words in phrases and (marked or _open([words])):
        return Heading(phrases[words][0], words in soft)
    tokens = words.split()
    if len(tokens) == 1 and marked and len(words) >= _JOINED:
        tokens = _parted(words, known) or tokens
    found: list[tuple[int, int, Part, str]] = []
    unknown = at = 0
    while at < len(tokens):
        size = next((n for n in range(4, 0, -1) if _open(tokens[at : at + n])), 0)
        if size:
            phrase = " ".join(tokens[at : at + size])
            part = phrases[phrase][0]
            found.append((_RANK[part], at, part, phrase))
        elif tokens[at] not in beside:
            unknown += 1
        at += size or 1
    if not found:
        return None
    _, at, part, phrase = min(found)
    if unknown and not (part in free and unknown <= _FREE_WORDS and at >= unknown):
        return None
    return Heading(part, all(phrase in soft for *_, phrase in found))


def _open(tokens: list[str]) -> bool:
    """Whether words are a phrase that may have others beside it."""
    found = _words().phrases.get(" ".join(tokens))
    return found is not None and not found[1]


def _parted(word: str, known: Set[str]) -> list[str]:
    """The words of "workexperience", as spaced-out headings become."""
    ways: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 20), end):
            before = ways[start]
            if before is not None and len(word[start:end]) > 1 and word[start:end] in known:
                ways[end] = [*before, word[start:end]]
                break
    return ways[-1] or []


class _Words(NamedTuple):
    """Phrases with their part and whether they stand only alone, and the words beside them."""

    phrases: dict[str, tuple[Part, bool]]
    beside: Set[str]
    soft: Set[str]
    free: Set[str]
    all: Set[str]


@cache
def _words() -> _Words:
    listed = lexicon("headings")
    phrases: dict[str, tuple[Part, bool]] = {}
    for part, named in listed["parts"].items():
        for phrase in named:
            phrases.setdefault(plain(phrase), (part, phrase.startswith("=")))
    words = listed["words"]
    beside = {token for word in words["beside"] for token in plain(word).split()}
    every = beside | {token for phrase in phrases for token in phrase.split()}
    soft = {plain(phrase) for phrase in words["soft"]}
    return _Words(phrases, beside, soft, set(words["free"]), every)
