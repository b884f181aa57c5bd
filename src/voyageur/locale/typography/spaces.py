"""What both languages keep together, and the dashes of both."""

import re
from re import Match, Pattern

NBSP = "\u00a0"
SPACE = "[ \u00a0\u2009\u202f]"
HELD = "\ue000"
"""Stands for a piece that was taken out; a private character, so no rule takes it for a word."""

DOTS = re.compile(r"(?<!\.)\.{3}(?![./\\])")
_DASH = re.compile(r"[ \u00a0]+(-{1,3}|[–—])(?=[ \u00a0]+\S)")
THOUSANDS = re.compile(rf"(?<!\w)(?<!\d[.,])[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+(?!\d)")
ANY_SPACE = re.compile(SPACE)
DIGIT = re.compile(r"\d")


def _dash(found: Match[str]) -> str:
    """A dash in a sentence: spaced and short (Writing Tips Plus), never first on a line."""
    if found.start() == 0 or found.string[found.start() - 1].isspace():
        return found[0]
    return NBSP + ("–" if found[1][0] == "-" else found[1])


def grouped(found: Match[str]) -> str:
    """Groups of thousands stay on one line (OQLF, « Espace insécable »)."""
    return ANY_SPACE.sub(NBSP, found[0])


def bound(before: str, after: str) -> Pattern[str]:
    """The space between two things that stay on one line; each ``before`` has a fixed width."""
    behind = "|".join(rf"(?<={one}{SPACE})" for one in before.split("|"))
    return re.compile(rf"{SPACE}(?={after})(?:{behind})")


def dashes(text: str) -> str:
    """The text with the dashes between its words set."""
    if "-" in text or "–" in text or "—" in text:
        return _DASH.sub(_dash, text)
    return text
