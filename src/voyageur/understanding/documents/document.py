"""What every reader of a file gives: normalised text that can still be traced to its place."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.message import Message

Format = Literal["pdf", "docx", "text", "markdown", "html", "json-resume"]


@dataclass(frozen=True, slots=True)
class Document:
    """A read file.

    ``text`` is NFC, lines end in LF, without NUL and other control characters; every offset of the
    product counts code points of it. ``pages`` holds the offset at which each page starts and is
    empty where the format has no pages. ``data`` is the parsed object of a JSON Resume. ``notes``
    tell what was repaired, and what was left out of the text because no reader of the file sees it.
    """

    name: str
    format: Format
    text: str
    pages: tuple[int, ...] = ()
    data: Mapping[str, object] | None = None
    notes: tuple[Message, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """Page number (from 1) of an offset; None where the format has no pages."""
        return bisect_right(self.pages, offset) if self.pages else None

    def line_at(self, offset: int) -> int:
        """Line number (from 1) of an offset."""
        return self.text.count("\n", 0, offset) + 1
