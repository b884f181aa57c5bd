"""Fold text for matching without moving a single offset.

Every character becomes exactly one: lower case, no accent, separators as spaces. What is found in
folded text is therefore at the same place in the document.
"""

import unicodedata

_SPACES = "-‐‑_/\n\t\u00a0\u202f·"
_SAME = {"’": "'", "‘": "'", "œ": "o", "Œ": "o", "æ": "a", "Æ": "a"}


def _folded(char: str) -> str:
    base = unicodedata.normalize("NFD", char.lower())[:1]
    return base if len(base) == 1 else char


_TABLE = {
    **{code: _folded(chr(code)) for code in range(0x20, 0x250) if _folded(chr(code)) != chr(code)},
    **{ord(char): " " for char in _SPACES},
    **{ord(char): to for char, to in _SAME.items()},
}


def fold(text: str) -> str:
    """The text in its matching form, of the same length."""
    return text.translate(_TABLE)
