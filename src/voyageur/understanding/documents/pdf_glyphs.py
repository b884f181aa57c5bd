"""What PDFium knows of each glyph of a page: character, place, size, and what is odd about it."""

import ctypes
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.understanding.documents.pdf_objects import PLAIN, Box, Look

MADE_UP_SPACE = -1
"""Code of a space or line break that PDFium adds where it sees a gap."""
BULK_HYPHEN, HYPHEN = 0xFFFE, 0x02
"""What PDFium makes of a hyphen at a line's end, all at once and one by one."""
TOUCHING = 0.05
"""Gap, in heights of the font, between glyphs of one word: the second one has the same baseline."""
TINY = 0.005
"""Height of the smallest type that is meant to be read, as a share of the page's shorter side."""


class Glyph(NamedTuple):
    """A code point with its place; the left is where the pen starts.

    A "j" that reaches back so doesn't close a gap. Glyphs of one replacement text ("e-mail:" for an
    icon) share their pen, and there the box counts.
    """

    code: int
    x0: float
    x1: float
    y: float
    height: float


_glyph = partial(tuple.__new__, Glyph)
"""Makes a glyph in half the time; there are thousands on a page."""
GAP = Glyph(MADE_UP_SPACE, 0.0, 0.0, 0.0, 1.0)


class Odd(NamedTuple):
    """A glyph that isn't simply read: where in the list, its text object, that one's look, its box.

    ``small`` when it is outside the page, or smaller than a reader's eye.
    """

    at: int
    item: int
    look: Look
    box: Box
    small: bool


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """A page's glyphs in the order of its content, and the odd ones among them."""

    glyphs: list[Glyph]
    odd: list[Odd]


def read_glyphs(
    page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, looks: Mapping[int, Look]
) -> PageGlyphs:
    """Every glyph of a page, and the spaces PDFium sees.

    Args:
        page: the page.
        text_page: its text.
        looks: of the page's odd texts, by address.
    """
    handle, rotation = text_page.raw, page.get_rotation()
    far_left, far_below, far_right, far_above = page.get_bbox()
    tiny = TINY * min(far_right - far_left, far_above - far_below)
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    text_of = pdfium.FPDFText_GetTextObject
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    odd: list[Odd] = []
    stands = last_right = last_bottom = last_top = 0.0
    for index, code in enumerate(_codes(text_page)):
        if code <= 0x20 and pdfium.FPDFText_IsGenerated(handle, index) == 1:
            glyphs.append(GAP)
            continue
        box_of(handle, index, box)
        there = left, bottom, right, top = box.left, box.bottom, box.right, box.top
        height = top - bottom
        if (
            bottom != last_bottom
            or top != last_top
            or not -TOUCHING * height < left - last_right < TOUCHING * height
        ):
            origin_of(handle, index, x, y)
            pen, stands = x.value, y.value
        else:
            pen = left
        baseline = stands
        last_right, last_bottom, last_top = right, bottom, top
        small = (
            height < tiny
            or right < far_left or left > far_right or top < far_below or bottom > far_above
        )  # fmt: skip
        if rotation:
            left, bottom, right, top = turned(there, rotation)
            pen, baseline, _, _ = turned((pen, baseline, pen, baseline), rotation)
            height = top - bottom
        start = left if pen < left else pen if pen < right else right
        glyphs.append(_glyph((code, start, right, baseline, height if height > 1.0 else 1.0)))
        if (looks or small) and code > 0x20:
            item = text_of(handle, index)
            address = ctypes.addressof(item.contents) if item else 0
            look = looks.get(address, PLAIN)
            if small or look is not PLAIN:
                odd.append(Odd(len(glyphs) - 1, address, look, there, small))
    return PageGlyphs(glyphs, odd)


def _codes(text_page: pypdfium2.PdfTextPage) -> Iterable[int]:
    """The code point of each glyph: all at once where that can't go wrong, else one by one.

    PDFium leaves out what it can't show, and gives what is beyond 16 bits in two halves.
    """
    count = text_page.count_chars()
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, units)
    codes = array("H", bytes(units)[: 2 * count])
    if written == count + 1 and not any(0xD800 <= code < 0xE000 for code in codes):
        return [HYPHEN if code == BULK_HYPHEN else code for code in codes]
    return [pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count)]


def turned(box: Box, rotation: int) -> Box:
    """A place on a page as the page is shown; its own turn is not in PDFium's coordinates."""
    left, bottom, right, top = box
    if rotation == 0:
        return box
    return {
        90: (bottom, -right, top, -left),
        180: (-right, -top, -left, -bottom),
        270: (-top, left, -bottom, right),
    }[rotation]
