"""One page of a PDF: its lines as a person reads them, and what nobody sees on it."""

from dataclasses import dataclass

import pypdfium2

from voyageur.understanding.documents.pdf_clean import with_accents, without_icons
from voyageur.understanding.documents.pdf_glyphs import Glyph, read_glyphs, turned
from voyageur.understanding.documents.pdf_hidden import hidden_glyphs
from voyageur.understanding.documents.pdf_layout import reading_order
from voyageur.understanding.documents.pdf_lines import Line
from voyageur.understanding.documents.pdf_links import add_targets, read_links
from voyageur.understanding.documents.pdf_objects import read_objects
from voyageur.understanding.documents.pdf_shapes import add_bullets
from voyageur.understanding.documents.pdf_words import find_segments, find_words


@dataclass(frozen=True, slots=True)
class Page:
    """Lines in reading order, the text that nobody sees, and how much there was of both."""

    lines: list[Line]
    hidden: str
    glyphs: int
    segments: int


def read_page(page: pypdfium2.PdfPage, depth: int = 0) -> Page:
    """Read a page and close it; columns are looked for from a depth on (see ``reading_order``).

    Raises:
        pypdfium2.PdfiumError: when PDFium can't read the page's text.
    """
    text_page = page.get_textpage()
    try:
        objects = read_objects(page)
        found = read_glyphs(page, text_page, objects.looks)
        hidden = hidden_glyphs(page, found.odd, scanned=objects.scanned)
        links, rotation = read_links(page), page.get_rotation()
    finally:
        text_page.close()
        page.close()
    without_icons(found.glyphs, (odd for odd in found.odd if odd.at not in hidden))
    seen = found.glyphs
    if hidden:
        seen = [glyph for index, glyph in enumerate(seen) if index not in hidden]
    words = add_targets(find_words(with_accents(seen)), links)
    segments = find_segments(words)
    add_bullets(segments, [turned(box, rotation) for box in objects.shapes])
    lines = reading_order(segments, depth)
    return Page(lines, _text(found.glyphs, hidden), len(found.glyphs), len(segments))


def _text(glyphs: list[Glyph], hidden: set[int]) -> str:
    """The hidden glyphs as text; what stands between two runs of them counts as a space."""
    pieces = []
    before = -1
    for index in sorted(hidden):
        if index != before + 1:
            pieces.append(" ")
        pieces.append(chr(glyphs[index].code))
        before = index
    return "".join(pieces).strip()
