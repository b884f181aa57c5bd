"""Fold text for matching without moving a single offset.

Every character becomes exactly one of ASCII: lower case, no accent, separators as spaces. What is
found in folded text is therefore at the same place in the document.
"""

import unicodedata

_CODEC = "cp1252"
"""One byte a character, French quotes and dashes among them, and done in C."""
_SPACES = "-‐‑_/\n\t\r\u00a0·?"
_SAME = {
    "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "•": "*",
    "œ": "o", "æ": "a", "ß": "s", "ø": "o", "ð": "d",
}  # fmt: skip
_SYMBOL = "`"
"""Stands for signs that are no letters ("®", "°", "²")."""


def _folded(byte: int) -> int:
    char = bytes([byte]).decode(_CODEC, "replace")
    if char in _SPACES:
        return ord(" ")
    if same := _SAME.get(char.lower()):
        return ord(same)
    if char.isascii():
        return ord(char.lower()) if char >= " " else ord(" ")
    base = unicodedata.normalize("NFD", char.lower())[0]
    return ord(base) if base.isascii() and base.isalpha() else ord(_SYMBOL)


_TABLE = bytes(map(_folded, range(256)))
_WORDS = bytes(c if chr(c).isalnum() or chr(c) in "+#.@" else ord(" ") for c in range(128))
_WORDS += b" " * 128


def _break_class(byte: int) -> int:
    """Letters by case, marks that end a sentence, marks that end an item, spaces, the rest."""
    char = bytes([byte]).decode(_CODEC, "replace")
    if char in "\n•§;":
        return ord("\n")
    if char in ".!?":
        return ord(".")
    if char.isspace():
        return ord(" ")
    return ord("A" if char.isupper() else "a" if char.isalpha() else "0")


_FAR = 600
_GLUED = 200
"""A text whose lines are longer than that, on the average, may have lost its line ends."""
_ABBREVIATED = b"a.a"
"""What stands before the last full stop of "e.g."."""
_BREAKS = bytes(map(_break_class, range(256)))


class Text:
    """A text in the forms that the reader looks at, each made once.

    ``raw`` is as written; ``folded`` has the same length. ``words`` is the folded text as bytes
    with a space around it, in which all punctuation but ``+#.@`` is a space too, and so are full
    stops behind a word: the word at ``raw[i]`` follows the space at ``words[i]``.
    """

    __slots__ = ("_encoded", "_marks", "folded", "raw", "words")

    def __init__(self, raw: str) -> None:
        self._encoded = raw.encode("ascii" if raw.isascii() else _CODEC, "replace")
        self._marks = b""
        bare = self._encoded.translate(_TABLE)
        self.raw = raw
        self.folded = bare.decode("ascii")
        words = b" %b " % bare.translate(_WORDS)
        self.words = words.replace(b"..", b"  ").replace(b". ", b"  ")

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of the sentence, list item or line around a place, within 600 characters.

        A full stop ends a sentence before a space, but not in "e.g. ", and before a capital that
        is glued to it ("our team.You will").
        """
        marks = self._marks or self._find_marks()
        least = start - _FAR if start > _FAR else 0
        first = marks.rfind(b"\n", least, start)
        while first > 2 and marks[first - 3 : first] == _ABBREVIATED:
            first = marks.rfind(b"\n", least, first)
        last = marks.find(b"\n", end - 1 if end > start else start, end + _FAR)
        while last > 2 and marks[last - 3 : last] == _ABBREVIATED:
            last = marks.find(b"\n", last + 1, end + _FAR)
        return first + 1 or least, last + 1 or min(len(marks), end + _FAR)

    def _find_marks(self) -> bytes:
        """The text as letters by case, ends of sentences and items as line ends, and the rest."""
        marks = self._encoded.translate(_BREAKS)
        if marks.count(b"\n") * _GLUED < len(marks):
            marks = marks.replace(b"a.Aa", b"a\nAa")
        self._marks = marks = marks.replace(b". ", b"\n ")
        return marks


def fold(text: str) -> str:
    """The text in its matching form, of the same length."""
    return text.encode(_CODEC, "replace").translate(_TABLE).decode("ascii")


def is_foldable(text: str) -> bool:
    """Whether no character of a text is lost in its folded form ("C♯" would become "c")."""
    return text.isascii() or b"?" not in text.replace("?", "").encode(_CODEC, "replace")
