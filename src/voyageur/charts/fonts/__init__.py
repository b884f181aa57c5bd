"""Inter, the typeface of pages, slides and paper, and how wide words are in it.

Static cuts of Inter 4 (SIL Open Font License, ``OFL.txt`` beside them), as Google Fonts publishes
them: whole for paper, the Latin part for pages.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

_CLOSING = re.compile(r" (?=[:;!?/»–](?: |$))")
"""The space before a sign that closes what it follows."""

FOLDER = Path(__file__).parent / "inter"
ADVANCES = FOLDER / "advances.json"
"""Written by ``python -m voyageur.charts.fonts.measure``."""
FAMILY = "Inter"

Weight = Literal[400, 600, 700]

WEB: dict[Weight, Path] = {
    weight: Path(__file__).parent / "web" / f"inter-latin-{weight}-normal.woff2"
    for weight in (400, 600, 700)
}

FILES: dict[Weight, str] = {
    400: "Inter_400Regular.ttf",
    600: "Inter_600SemiBold.ttf",
    700: "Inter_700Bold.ttf",
}


def width(words: str, size: float, weight: Weight = 400) -> float:
    """How wide words are at a size, in the size's unit; kerning, which narrows, is left out."""
    return _ems(words, weight) * size


@lru_cache(maxsize=16_384)
def _ems(words: str, weight: Weight) -> float:
    advances, missing = _advances(weight)
    return sum(advances.get(ord(char), missing) for char in words)


def has(char: str) -> bool:
    """Whether the typeface has a character."""
    return ord(char) in _advances(400)[0]


def shortened(words: str, size: float, room: float, weight: Weight = 400) -> str:
    """The words, cut with an ellipsis where they are wider than the room."""
    if width(words, size, weight) <= room:
        return words
    kept = words
    while kept and width(kept.rstrip() + "…", size, weight) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(words: str, size: float, room: float, weight: Weight = 400) -> list[str]:
    """The words as lines no wider than the room, broken at spaces; a longer word is cut short."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, size, room, weight))
    return lines


def lines_of(
    words: str, size: float, room: float, weight: Weight = 400, most: int = 2
) -> list[str]:
    """The words as at most so many lines, the last cut short where there are more."""
    lines = wrapped(words, size, room, weight)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), size, room, weight)]


def balanced(words: str, size: float, room: float, weight: Weight = 400) -> list[str]:
    """The words in as few lines as fit, and these about as long as one another.

    No line begins with a sign that belongs to what is before it.
    """
    words = _CLOSING.sub("\u00a0", words)
    lines = wrapped(words, size, room, weight)
    while len(lines) > 1:
        less = max(width(line, size, weight) for line in lines) - 0.01
        closer = wrapped(words, size, less, weight)
        if len(closer) > len(lines) or any(line.endswith("…") for line in closer):
            break
        lines = closer
    return lines


@cache
def _advances(weight: Weight) -> tuple[dict[int, float], float]:
    """Advance by code point in ems, and that of a missing character."""
    cut = _cuts()[str(weight)]
    em: int = cut["units_per_em"]
    found = {code: wide / em for start, row in cut["rows"] for code, wide in enumerate(row, start)}
    return found, cut["missing"] / em


@cache
def _cuts() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ADVANCES.read_bytes())
    return found
