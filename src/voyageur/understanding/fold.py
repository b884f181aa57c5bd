"""Fold text for matching without moving a single offset.

Every character becomes exactly one of ASCII: lower case, no accent, separators as spaces. What is
found in folded text is therefore at the same place in the document.
"""

import unicodedata

_CODEC = "cp1252"
"""One byte a character, French quotes and dashes among them, and done in C."""
_SPACES = "-‐‑_/\n\t\r\u00a0·?"
_SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "•": "*"}


def _folded(byte: int) -> int:
    char = bytes([byte]).decode(_CODEC, "replace")
    if char in _SPACES:
        return ord(" ")
    base = _SAME.get(char) or unicodedata.normalize("NFKD", char.lower())[:1]
    base = {"œ": "o", "æ": "a", "ß": "s", "ø": "o", "ð": "d"}.get(base, base)
    return ord(base) if base.isascii() and base >= " " else ord(" ")


_TABLE = bytes(map(_folded, range(256)))
_WORDS = bytes(c if chr(c).isalnum() or chr(c) in "+#.@" else ord(" ") for c in range(128))
_WORDS += b" " * 128


class Text:
    """A text in the forms that the reader looks at, each made once.

    ``raw`` is as written; ``folded`` has the same length. ``words`` is the folded text as bytes
    with a space around it, in which all punctuation but ``+#.@`` is a space too: the word at
    ``raw[i]`` follows the space at ``words[i]``.
    """

    __slots__ = ("folded", "raw", "words")

    def __init__(self, raw: str) -> None:
        bare = raw.encode(_CODEC, "replace").translate(_TABLE)
        self.raw = raw
        self.folded = bare.decode("ascii")
        self.words = b" %b " % bare.translate(_WORDS)


def fold(text: str) -> str:
    """The text in its matching form, of the same length."""
    return text.encode(_CODEC, "replace").translate(_TABLE).decode("ascii")
