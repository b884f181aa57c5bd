"""The words around skills that say what is asked for, and how: data per language (``lexicon/``)."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from voyageur.understanding.fold import fold

_FOLDER = Path(__file__).with_name("lexicon")


KINDS = (
    "sure", "no", "wish", "rather", "unneeded", "degree", "level",
    "condition", "tongue", "equality", "years",
)  # fmt: skip
"""What the phrases under ``[headings.sure]`` and ``[cues]`` may say."""


def flags(*kinds: str) -> int:
    """Kinds of cues as bits, so that a sentence can be asked for several at once."""
    return sum(1 << KINDS.index(kind) for kind in kinds)


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase says: by kind a value, and all its kinds as ``flags``.

    ``first``: only where it begins its line.
    """

    says: Mapping[str, str]
    flags: int
    first: bool = False


FoundCue = tuple[int, int, Cue]
"""A cue at code points start to end of a text. (A bare tuple: a posting has a hundred.)"""


@cache
def all_cues() -> Mapping[str, Cue]:
    """Every phrase of the lexicons that is searched for, in its own spelling."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    first = set()
    for kind, value, phrase in _entries(("headings", "cues")):
        if kind == "maybe":
            continue
        bare = phrase.removeprefix("^")
        found[bare][kind] = value
        if bare != phrase:
            first.add(bare)
    return {phrase: Cue(says, flags(*says), phrase in first) for phrase, says in found.items()}


@cache
def maybe_headings() -> Mapping[bytes, tuple[str, bool]]:
    """Words that can make a short line a heading: the section, and whether only in front."""
    found = (entry for entry in _entries(("headings",)) if entry[0] == "maybe")
    return {
        fold(phrase.removeprefix("^")).encode(): (section, phrase.startswith("^"))
        for _, section, phrase in found
    }


def words(kind: str, lang: str | None = None) -> tuple[str, ...]:
    """Folded words that are looked for in few places only (``[words]``), of one language or all."""
    found = _entries(("words",), lang)
    return tuple(sorted({fold(word) for listed, _, word in found if listed == kind}))


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """A pattern of folded text for the ``words`` of a kind."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words(kind)))})\b")


@cache
def _lexicons() -> Mapping[str, Mapping[str, Any]]:
    """What each language's file says, by language."""
    paths = sorted(_FOLDER.glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}


def _entries(tables: tuple[str, ...], lang: str | None = None) -> Iterator[tuple[str, str, str]]:
    """Kind, value and phrase; the kinds of a flat list have no values."""
    for lexicon in [_lexicons()[lang]] if lang else _lexicons().values():
        for table in tables:
            for kind, values in lexicon[table].items():
                by_value = values if isinstance(values, dict) else {"": values}
                for value, phrases in by_value.items():
                    yield from ((kind, value, phrase) for phrase in phrases)
