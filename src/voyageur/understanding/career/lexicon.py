"""The words by which the parts of a career are known: data per kind, in ``lexicon/``."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from voyageur.understanding.fold import fold

_FOLDER = Path(__file__).with_name("lexicon")


@cache
def lexicon(name: str) -> dict[str, Any]:
    """One file of words."""
    found: dict[str, Any] = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return found


def plain(words: str) -> str:
    """Words for comparison: folded, letters and digits only, one space between."""
    return re.sub(r"[^a-z0-9+#]+", " ", fold(words)).strip()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of folded text for any of the phrases, the longest first."""
    folded = sorted({fold(phrase) for phrase in phrases}, key=lambda p: (-len(p), p))
    return "|".join(re.escape(phrase) for phrase in folded)
