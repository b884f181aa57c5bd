"""What stands around an amount: the words before it in its phrase and lines, and those behind."""

import re
from collections.abc import Sequence

from voyageur.understanding.fold import Text
from voyageur.understanding.pay.amounts import Written
from voyageur.understanding.pay.words import EACH, SAID, UNIT

_LEAD = 160
"""Characters before an amount that may say what it is."""
_LINES = 3
"""Lines above that may be its heading, and …"""
_HEADING = 120
"""… the characters of such a line that are looked at; a longer one is none but for a colon."""
_ENDS = (". ", "! ", "; ", " * ")
_PHRASE = re.compile(r"[^,;:(+|•*.\n\r]{0,70}")
_SENTENCE = re.compile(r"(?:[^,;:.•*\n\r]|[,.](?=[^ \n\r])){0,60}")
_LINE = re.compile(r"[^\n\r]{0,60}")
_BRACKETS = re.compile(r"\([^()]{0,120}\)")
_LITTLE = 2
"""Words beside an amount and its period that still leave it alone on its line."""
_LABEL = frozenset(":-–—|([*\\>")
"""Marks between a label and its amount."""
_BULLETS = ("* ", "- ", "• ", "· ", "– ", "— ")
_PERIOD = EACH | SAID.keys() | UNIT.keys()
_SHORT = 4
"""Letters of a word that a full stop ends; a shorter one is cut off by it."""
_FEW = 40
"""Characters of a few words."""


class Around:
    """Words near an amount, as in ``Text.words``; a few hundred characters are looked at.

    ``before`` are those of its phrase. ``phrase`` are those behind it up to the next mark of any
    kind, ``behind`` those up to a comma or stop. ``alone``: its line holds little else.
    """

    __slots__ = (
        "_above", "_begins", "_line", "_since", "_text",
        "alone", "before", "behind", "phrase", "written",
    )  # fmt: skip

    def __init__(self, text: Text, written: Written, phrase: Sequence[bytes]) -> None:
        start, end = written.start, written.end
        self._text, self.written, self.phrase = text, written, phrase
        self._above: tuple[int, int, list[bytes]] | None = None
        least = max(0, start - _LEAD)
        line = text.raw.rfind("\n", least, start) + 1 or least
        self._line = self._since = line
        self._begins = line > least or line == 0
        for mark in _ENDS:
            at = text.folded.rfind(mark, self._since, start)
            if at >= 0 and not _is_short(text.folded, at):
                self._since = at + len(mark)
        whole = _words(text, line, start)
        self.before = whole if self._since == line else _words(text, self._since, start) or whole
        rest = _behind(text, end, _LINE)
        others = [word for word in rest if word not in _PERIOD]
        self.alone = self._begins and len(whole) + len(others) <= _LITTLE
        self.behind = self._below() if self.alone and not rest else _behind(text, end, _SENTENCE)

    @property
    def after_comma(self) -> int:
        """How many words before the amount stand behind their last comma."""
        comma = self._text.raw.rfind(",", self._since, self.written.start)
        return len(self.before if comma < 0 else _words(self._text, comma, self.written.start))

    @property
    def outside(self) -> list[bytes]:
        """The words of its phrase that stand in no brackets."""
        start, end, raw = self._since, self.written.start, self._text.raw
        if raw.find(")", start, end) < 0:
            return self.before
        words = list[bytes]()
        for inside in _BRACKETS.finditer(raw, start, end):
            words += _words(self._text, start, inside.start())
            start = inside.end()
        return words + _words(self._text, start, end)

    @property
    def is_labelled(self) -> bool:
        """Whether nothing but a label stands before the amount in its phrase."""
        mark = self._text.raw[self._since : self.written.start].rstrip()[-1:]
        return len(self.before) <= _LITTLE or mark in _LABEL or mark == ","

    @property
    def is_sentence(self) -> bool:
        """Whether the amount stands between two marks, without another word."""
        return not (self.phrase or _words(self._text, self._since, self.written.start))

    @property
    def above(self) -> list[bytes]:
        """Words of the lines above that may be a heading, nearest last."""
        return self._heading()[2]

    @property
    def nearest(self) -> int:
        """How many of the words above stand in the nearest line."""
        return self._heading()[1]

    @property
    def top(self) -> int:
        """The code point where the lines above begin, else the amount's own phrase."""
        return self._heading()[0]

    def _heading(self) -> tuple[int, int, list[bytes]]:
        if self._above is None:
            none = (self._since, 0, list[bytes]())
            self._above = _lines_above(self._text, self._line) if self._begins else none
        return self._above

    def _below(self) -> list[bytes]:
        """Words of the next line, where it goes on with "per year"."""
        end = self.written.end
        rest = self._text.raw[end : end + _LEAD]
        words = _behind(self._text, end + len(rest) - len(rest.lstrip()), _LINE)
        return words if words[:1] and words[0] in EACH else []


def phrase_behind(text: Text, written: Written) -> list[bytes]:
    """Words behind an amount, up to the next mark of any kind."""
    return _behind(text, written.end, _PHRASE)


def words_before(text: Text, written: Written) -> list[bytes]:
    """The few words right before an amount on its line."""
    least = max(0, written.start - _FEW)
    return _words(text, text.raw.rfind("\n", least, written.start) + 1 or least, written.start)


def _is_short(folded: str, at: int) -> bool:
    """Whether a full stop belongs to a short word, as in "min. salary"."""
    word = folded[max(0, at - _SHORT) : at].rpartition(" ")[2]
    return folded[at] == "." and 0 < len(word) < _SHORT


def _lines_above(text: Text, line: int) -> tuple[int, int, list[bytes]]:
    """Where headings above begin, how many words the nearest has, and the words of them all.

    A sentence is no heading, and an entry of a list only where a colon ends it.
    """
    raw, words, nearest = text.raw, list[bytes](), 0
    for _ in range(_LINES):
        least = max(0, line - 2 * _HEADING)
        end = least + len(raw[least:line].rstrip())
        above = raw.rfind("\n", least, end) + 1 or least
        if end == least or raw[end - 1] in ".!?":
            break
        named = raw[end - 1] in ":*_"
        if end - above > _HEADING:
            if not named:
                break
            above = end - _HEADING
        if named or not raw[above:end].lstrip().startswith(_BULLETS):
            words[:0] = _words(text, above, end)
            nearest = nearest or len(words)
        line = above
    return line, nearest, words


def _behind(text: Text, end: int, until: re.Pattern[str]) -> list[bytes]:
    found = until.match(text.raw, end)
    return _words(text, end, end if found is None else found.end())


def _words(text: Text, start: int, end: int) -> list[bytes]:
    return text.words[start + 1 : end + 1].replace(b".", b" ").split()
