"""The records of delimited text: RFC 4180 with any delimiter, and what is broken in it.

The ``csv`` module reads to the end of the file after a quotation mark that never closes, and its
limit of a field's length belongs to the whole process; so the fields are parted here.
"""

import re
from collections import deque
from typing import TextIO

LONGEST_FIELD = 1_000_000
LONGEST_LINE = 10_000_000


class Unclosed(Exception):  # noqa: N818 - a state of the text, caught where rows are made
    """A quoted field doesn't end; ``at_end`` where the file ended first."""

    def __init__(self, *, at_end: bool) -> None:
        self.at_end = at_end


class TooLong(Exception):  # noqa: N818 - a state of the text, caught where rows are made
    """A line has more characters than any row."""


class Records:
    """The records of a text one after another, as lists of fields; empty lines are none.

    ``line`` is where the last one begins, ``ended`` whether a line end follows it.
    """

    def __init__(self, text: TextIO, delimiter: str) -> None:
        self.line = 0
        self.ended = True
        self._text = text
        self._again: deque[str] = deque()
        self._read = 0
        self._delimiter = delimiter
        self._quote = re.compile(
            rf'"(?:(?P<twice>")|(?P<end> *(?=[{re.escape(delimiter)}\r\n]|\Z)))?'
        )

    def next(self) -> list[str] | None:
        """The fields of the next record, or None after the last.

        Raises:
            Unclosed, TooLong: it has none; the next call goes on at the line after its first.
        """
        line = "\n"
        while line and not line.strip("\r\n"):
            line = self._next_line()
        if not line:
            return None
        self.line = self._read
        if '"' not in line:
            return line.rstrip("\r\n").split(self._delimiter)
        return self._fields(line)

    def _fields(self, line: str) -> list[str]:
        fields = []
        at = 0
        taken: list[str] = []
        while True:
            if line.startswith('"', at):
                try:
                    value, line, at = self._quoted(line, at + 1, taken)
                except Unclosed:
                    self._again.extendleft(reversed(taken))
                    self._read -= len(taken)
                    raise
            else:
                end = line.find(self._delimiter, at)
                end = len(line.rstrip("\r\n")) if end < 0 else end
                value, at = line[at:end], end
            fields.append(value)
            if not line.startswith(self._delimiter, at):
                return fields
            at += 1

    def _quoted(self, line: str, at: int, taken: list[str]) -> tuple[str, str, int]:
        """A field from after its quotation mark; lines that it goes on in are added to ``taken``.

        A quotation mark inside that wasn't doubled belongs to the text, unless it stands where a
        field begins: then it opens the field of a later row, and this one was never closed.
        """
        parts: list[str] = []
        length = 0
        while length <= LONGEST_FIELD:
            found = self._quote.search(line, at)
            if found is None:
                parts.append(line[at:])
                length += len(line) - at
                line, at = self._next_line(), 0
                if not line:
                    raise Unclosed(at_end=True)
                taken.append(line)
            elif found["end"] is not None:
                parts.append(line[at : found.start()])
                return "".join(parts), line, found.end()
            elif found["twice"] or line[found.start() - 1 : found.start()] not in {
                "",
                self._delimiter,
            }:
                parts.append(line[at : found.start() + 1])
                length += found.end() - at
                at = found.end()
            else:
                raise Unclosed(at_end=False)
        raise Unclosed(at_end=False)

    def _next_line(self) -> str:
        if self._again:
            line = self._again.popleft()
        else:
            line = self._text.readline(LONGEST_LINE)
            if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
                self.line = self._read = self._read + 1
                while len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
                    line = self._text.readline(LONGEST_LINE)
                raise TooLong
            self.ended = line.endswith(("\n", "\r"))
        self._read += bool(line)
        return line.replace("\0", "")
