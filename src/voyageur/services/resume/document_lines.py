"""The lines of a document's parts, put together again where the page had broken them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voyageur.catalogue.lookup import Lookup
from voyageur.understanding.career.headings import Part
from voyageur.understanding.career.lines import EDGE, Line, lines_of, undated
from voyageur.understanding.dates import Span
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<!\d)\+?\(?(?!(?:19|20)\d\d ?-)(?:\d[ ().-]{0,2}){9,14}\d(?!\d)")
"""Ten digits or more, and no years."""
PIECES = re.compile(r"\s*[|•·]\s*| {2,}")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_TRIM = " \t-–—|•·,;:*_"
_URL = re.compile(
    r"https?://\S+|(?:[\w-]+\.)+(?:com|ca|org|net|io|dev|me|co|edu|app|fr|qc)\b(?:/\S*)?"
)
_ENDED = (".", "!", "?", ":")
_ADDRESS = 90
"""Characters: a longer line is no address."""
_LABELS = 30
"""Characters of a line beside an address that may be its label, or the person's name."""
_TITLE = 80
"""Characters: a longer line is no title."""
_FULL = 70
"""Characters of a line that the page may have broken though the next begins with a capital."""


@dataclass(frozen=True, slots=True)
class Item:
    """A text of several lines as one; ``bullet`` where it is an item of a list.

    ``start`` and ``end`` are code points of the document, ``spans`` the dates in it.
    """

    text: str
    start: int
    end: int
    bullet: bool
    spans: Sequence[Span]

    @property
    def ended(self) -> bool:
        """Whether it is a sentence."""
        return self.text.endswith(_ENDED)

    @property
    def ranges(self) -> bool:
        """Whether it says from when until when something was."""
        return any(span.ranges for span in self.spans)


class DocumentLines:
    """Reads the lines of a document that say something of a career, and no address."""

    def __init__(
        self, reading: Reading, spans: Sequence[Span], lookup: Lookup, *, broken: bool
    ) -> None:
        """``broken``: a page's width may have ended its lines, as in PDF and plain text."""
        self.outline = reading.outline
        self._broken = broken
        self.spans = spans
        self._lookup = lookup
        self._names = [(one.start, one.end) for one in judge(reading)]

    def items(self, *parts: Part) -> Iterator[list[Item]]:
        """The items of each stretch of these parts."""
        for stretch in self.outline.of(*parts):
            yield self.between(stretch.start, stretch.end)

    def between(self, start: int, end: int) -> list[Item]:
        """The items of a stretch of text."""
        lines = lines_of(self.outline, start, end, self.spans)
        found: list[list[Line]] = []
        for before, line in zip((None, *lines), lines, strict=False):
            if line.blank or (self.is_contact(line.text) and not self._names_in(line)):
                continue
            if found and found[-1][-1] is before and self._goes_on(found[-1], line):
                found[-1].append(line)
            else:
                found.append([line])
        return [_item(lines) for lines in found]

    def _names_in(self, line: Line) -> bool:
        """Whether a line names a skill or a certification."""
        at = bisect_left(self._names, (line.start, 0))
        return at < len(self._names) and self._names[at][0] < line.end

    def is_contact(self, text: str) -> bool:
        """Whether a line says no more than how somebody is reached or where they live."""
        rest = EMAIL.sub("", text)
        rest = _URL.sub("", PHONE.sub("", rest))
        if rest == text and len(text) < _ADDRESS:
            return all(self.is_place(piece) for piece in PIECES.split(text))
        pieces = [piece.strip(EDGE) for piece in PIECES.split(rest)]
        return rest != text and len(" ".join(pieces)) < _LABELS

    def is_place(self, text: str) -> bool:
        """Whether words are an address in Canada, and nothing else."""
        parts = [part.strip() for part in re.split(r"[,()]", text) if part.strip()]
        return len(parts) < 4 and all(map(self._lookup.province_in, parts[:2])) and bool(parts)

    def _goes_on(self, lines: Sequence[Line], line: Line) -> bool:
        """Whether a line goes on with those above it."""
        above = lines[-1]
        if line.bullet or not self._broken:
            return False
        if any(start < above.end < end for start, end in self._names):
            return True
        first, last = line.text.strip()[:1], above.text.rstrip()[-1:]
        if first.islower() or last in (",", "-", "–", "&", "/"):
            return True
        if last in _ENDED or line.spans:
            return False
        return lines[0].bullet or first == "(" or (len(above.text) > _FULL and not above.spans)

    def bare(self, item: Item) -> str:
        """The words of an item without its dates."""
        text = undated(self.outline, item.start, item.end, item.spans)
        return " ".join(_EMPTY.sub("", text).split()).strip(_TRIM)


def _item(lines: Sequence[Line]) -> Item:
    text = " ".join(" ".join(line.text.split()) for line in lines)
    return Item(
        text=text,
        start=lines[0].start,
        end=lines[-1].end,
        bullet=lines[0].bullet,
        spans=[span for line in lines for span in line.spans],
    )


def blocks(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Items in groups that each begin with a title: above a date, or behind a list."""
    starts = _dated(items) or [
        at for at, item in enumerate(items) if not item.bullet and (at == 0 or items[at - 1].bullet)
    ]
    if not starts:
        yield from ([item] for item in items)
        return
    for start, stop in zip((0, *starts[1:]), (*starts[1:], len(items)), strict=True):
        yield list(items[start:stop])


def _dated(items: Sequence[Item]) -> list[int]:
    """Where a title stands that has a date, beside it or on the line below."""
    found: list[int] = []
    for at, item in enumerate(items):
        if not item.ranges or item.bullet:
            continue
        above = items[at - 1] if at else None
        bare = item.start + len(EDGE) > item.spans[0].offset
        titled = above is not None and not above.bullet and len(above.text) < _TITLE
        found.append(at - 1 if bare and titled else at)
    return sorted(set(found))
