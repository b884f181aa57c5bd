"""The words of ``words.toml``, as the bytes that stand in ``Text.words``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from voyageur.domain.money import Per
from voyageur.understanding.fold import fold

Country = Literal["CA", "US"]
Words = frozenset[bytes]
Phrases = frozenset[tuple[bytes, ...]]


@cache
def _lists() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _words(name: str) -> Words:
    """The words of a list, in both languages."""
    return frozenset(word.encode() for words in _lists()[name].values() for word in words)


def _phrases(name: str) -> Phrases:
    return frozenset(tuple(phrase.split()) for phrase in _words(name))


def _units(name: str) -> Mapping[bytes, Per]:
    units: Mapping[Per, list[str]] = _lists()["period"][name]
    return {word.encode(): per for per, words in units.items() for word in words}


def _each(name: str) -> Words:
    return frozenset(w.encode() for words in _lists()["period"][name].values() for w in words)


def _signs() -> Mapping[Country, tuple[str, ...]]:
    return {country: tuple(signs) for country, signs in _lists()["signs"].items()}


def _regions() -> Mapping[tuple[bytes, ...], Country]:
    """The country of each name of one word or two."""
    names: Mapping[Country, list[str]] = _lists()["region"]
    return {
        tuple(fold(name).encode().translate(_APART).split()): country
        for country, listed in names.items()
        for name in listed
    }


_APART = bytes.maketrans(b".-", b"  ")

PAY, HINT, OTHER, BEHIND = _words("pay"), _words("hint"), _words("other"), _words("behind")
EXCLUDING, INCLUDING, STOP = _words("excluding"), _words("including"), _words("stop")
TOTAL, VARIABLE, BONUS = _words("total"), _words("variable"), _words("bonus")
TARGET, BASE, JOB, BESIDES = (_words(n) for n in ("target", "base", "job", "besides"))
PAYING, PAYERS, LABEL = _words("paying"), _words("payers"), _words("label")
SCALE, BEHIND_PAY = _words("scale"), _words("behind-pay")
LIGHT, STEP, ESTIMATE = _words("light"), _words("step"), _words("estimate")
FROM, UP_TO = _phrases("from"), _phrases("up-to")
LOWER, UPPER = _words("lower"), _words("upper")
OR_MORE, OR_LESS, AND = _words("or-more"), _words("or-less"), _words("and")
SAID, UNIT = _units("said"), _units("unit")
EACH, EVERY, TWO, WEEKS = (_each(name) for name in ("each", "every", "two", "weeks"))
SIGNS, REGION = _signs(), _regions()
