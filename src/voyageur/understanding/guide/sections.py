"""What a heading, label or column is about."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, get_args

from voyageur.catalogue.lookup import plain

Section = Literal[
    "pay", "skills", "certifications", "responsibilities", "roadmap", "companies", "advice"
]
_SIGNS = re.compile(r"[^\w&+#/ ]+|_+")
_LONGEST = 7
"""Words; a longer line is a sentence."""


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    """The phrases of a section, the longest first."""
    phrases = {bare(p) for held in _words()[name].values() for p in held}
    return tuple(sorted(phrases, key=lambda p: (-len(p), p)))


def bare(words: str) -> str:
    """Without case, accents, signs and a leading number, for comparing."""
    text = re.sub(r"^\W*\d{1,2}[.)\ufe0f\u20e3]*\s", "", words.strip())
    return " ".join(_SIGNS.sub(" ", plain(text.replace("&", " and "))).split())


@lru_cache(maxsize=4096)
def section_of(words: str) -> Section | None:
    """The section that a heading opens; None where it is another heading."""
    text = bare(words)
    for place in _phrases("whereabouts"):
        text = re.sub(rf"\b{re.escape(place)}$", "", text).strip()
    if not text or len(text.split()) > _LONGEST:
        return None
    best: tuple[int, Section] | None = None
    for section in get_args(Section):
        for phrase in _phrases(section):
            at_edge = text == phrase or text.startswith(f"{phrase} ") or text.endswith(f" {phrase}")
            if at_edge and (best is None or len(phrase) > best[0]):
                best = (len(phrase), section)
    return best[1] if best else None


def is_role_column(words: str) -> bool:
    """Whether a column's header says that its cells are roles."""
    return bare(words) in _phrases("role")


def pictogram(words: str) -> str | None:
    """The pictogram of the section that a heading names, where the bytes leave several open."""
    if not words.startswith("#"):
        return None
    section = section_of(words.lstrip("# "))
    pictograms: dict[str, object] = dict(_words()["pictograms"])
    return str(pictograms[section]) if section in pictograms else None
