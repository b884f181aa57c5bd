"""Quotation marks and apostrophes."""

import re

from voyageur.domain.names import Lang

_QUOTE = re.compile("[\"'«»“”‘’]")
_CLIPPED = re.compile(r"(?:n['’]|\d\ds?\b|(?:tis|twas|til|em|cause|bout)\b)", re.IGNORECASE)
_ENDING = re.compile(r"(?:s|d|t|m|re|ve|ll)\b")


class Quotes:
    """Reads the quotes of a text from left to right and says how each is set.

    French quotes are « », those inside them “ ” (OQLF 23386); the apostrophe is always ’ (22039).
    """

    def __init__(self, lang: Lang) -> None:
        self.french = lang == "fr"
        self._open: list[str] = []
        self._single = False

    def set(self, text: str) -> str:
        """The text with its straight quotes bent."""
        done: list[str] = []
        at, before = 0, ""
        for found in _QUOTE.finditer(text):
            here, end = found.span()
            if here > at:
                done.append(text[at:here])
                before = text[here - 1]
            before = self._one(found[0], before, text, end)
            done.append(before)
            at = end
        done.append(text[at:])
        return "".join(done)

    def _one(self, sign: str, before: str, text: str, end: int) -> str:
        after = text[end : end + 1]
        if sign == '"':
            return self._double(before, after, more='"' in text[end:])
        if sign == "'":
            return self._apostrophe(before, after, text, end)
        if sign in "«“":
            self._open.append(sign)
        elif sign in "»”" and self._open:
            self._open.pop()
        elif sign == "‘":
            self._single = True
        elif sign == "’":
            self._close_single(after)
        return sign

    def _double(self, before: str, after: str, *, more: bool) -> str:
        left = not before or before.isspace() or before in "([{«“‘-–—/"
        right = not after or after.isspace() or after in ".,;:!?…)]}»”-–—/"
        if before.isdigit() and not self._open:
            return '"'
        if left and right:
            return self._between_spaces(before, after, more=more)
        if left:
            return self._opening()
        if right or after in "\"'’‘“«":
            return self._closing()
        return self._opening() if before == "’" else '"'

    def _between_spaces(self, before: str, after: str, *, more: bool) -> str:
        """A quote that doesn't lean on a word: only the quotes around it say what it does."""
        if self._open or (not before and after and not more):
            return self._closing()
        return self._opening() if more or (before and not after) else '"'

    def _opening(self) -> str:
        self._open.append("“" if self._open or not self.french else "«")
        return self._open[-1]

    def _closing(self) -> str:
        opened = self._open.pop() if self._open else ""
        return "”" if opened == "“" or not self.french else "»"

    def _apostrophe(self, before: str, after: str, text: str, end: int) -> str:
        if before.isdigit() and not text.startswith("s", end):
            if self._single and not after.isalnum():
                self._single = False
                return "’"
            return "'"
        if before and not before.isspace() and before not in '([{«“"—–/':
            self._close_single(after)
            return "’"
        if _CLIPPED.match(text, end) or (not before and _ENDING.match(text, end)):
            return "’"
        if not after or after.isspace():
            return "'"
        self._single = True
        return "‘"

    def _close_single(self, after: str) -> None:
        if not after.isalnum():
            self._single = False
