"""A JSON text value by value, of which only a piece is in memory."""

import json
import re
from typing import Any, TextIO

AT_ONCE = 1 << 18
LONGEST = 200_000_000
"""Characters of one value."""
TAIL = 32
"""Characters before the end of a piece in which a mistake may be where the piece was cut."""
WHITE = re.compile(r"[ \t\n\r]*")
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
DECODER = json.JSONDecoder(strict=False)


class BrokenJson(Exception):  # noqa: N818 - a state of the text, caught where rows are made
    """The text isn't JSON from a line on; ``deep`` where it is nested too deeply to be read."""

    def __init__(self, line: int, *, deep: bool = False) -> None:
        self.line = line
        self.deep = deep


class JsonText:
    """Values one after another, each decoded as soon as it is whole."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        self._at = 0
        self._line = 1

    def next(self) -> str:
        """The next character that isn't white space, which stays; empty at the end."""
        while True:
            self._at = self._white(self._at)
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._more():
                return ""

    def take(self, wanted: str) -> bool:
        """Go past the next character if it is the one wanted."""
        found = self.next() == wanted
        self._at += found
        return found

    def value(self) -> Any:
        """The next value; where there is none, nothing is taken.

        Raises:
            BrokenJson: the text has no value here, or one that breaks off.
        """
        self.next()
        while True:
            try:
                value, end = DECODER.raw_decode(self._held, self._at)
                if end < len(self._held) or not self._more():
                    source = self._held[self._at : end]
                    self._at = end
                    return sound(value, source)
            except RecursionError:
                raise self.broken(self._at, deep=True) from None
            except json.JSONDecodeError as error:
                if self._is_final(error) or not self._more():
                    raise self.broken(error.pos) from None
            except ValueError:
                raise self.broken(self._at) from None

    def broken(self, at: int | None = None, *, deep: bool = False) -> BrokenJson:
        """What is raised where the text isn't JSON: here, or at a place in what is held."""
        place = self._at if at is None else at
        return BrokenJson(self._line + self._held.count("\n", 0, place), deep=deep)

    def _is_final(self, error: json.JSONDecodeError) -> bool:
        """Whether what follows the piece can't mend the mistake."""
        if len(self._held) - self._at > LONGEST:
            return True
        return not error.msg.startswith("Unterminated") and error.pos < len(self._held) - TAIL

    def _more(self) -> bool:
        """Read on, as much again as is held, so that a long value is not tried too often."""
        held = self._held[self._at :]
        piece = self._text.read(max(AT_ONCE, len(held)))
        if piece:
            self._line += self._held.count("\n", 0, self._at)
            self._held, self._at = held + piece, 0
        return bool(piece)

    def _white(self, at: int) -> int:
        found = WHITE.match(self._held, at)
        return found.end() if found else at


def sound(value: Any, source: str) -> Any:
    """A value without halves of characters, which JSON can name but no file can hold."""
    return _sound(value) if SURROGATE.search(source) else value


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_sound(inner) for inner in value]
    if isinstance(value, dict):
        return {_sound(name): _sound(inner) for name, inner in value.items()}
    return value
