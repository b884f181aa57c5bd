"""What PDFium knows of each glyph of a page: character, place and size."""

import ctypes
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

MADE_UP_SPACE = -1
"""Code of a space or line break that PDFium adds where it sees a gap."""


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


def read_glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Every glyph of a page, and the spaces PDFium sees; closes the page.

    Raises:
        pypdfium2.PdfiumError: when PDFium can't read the page's text.
    """
    text_page = page.get_textpage()
    try:
        return _glyphs(text_page, page.get_rotation())
    finally:
        text_page.close()
        page.close()


def _glyphs(text_page: pypdfium2.PdfTextPage, rotation: int) -> list[Glyph]:
    handle = text_page.raw
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    glyphs = []
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        if code <= 0x20 and pdfium.FPDFText_IsGenerated(handle, index) == 1:
            code = MADE_UP_SPACE
        pdfium.FPDFText_GetLooseCharBox(handle, index, box)
        pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
        x0, y0 = _turned(box.left, box.bottom, rotation)
        x1, y1 = _turned(box.right, box.top, rotation)
        pen, baseline = _turned(x.value, y.value, rotation)
        left, right = min(x0, x1), max(x0, x1)
        start = min(max(left, pen), right)
        glyphs.append(Glyph(code, start, right, baseline, max(abs(y1 - y0), 1.0)))
    return glyphs


def _turned(x: float, y: float, rotation: int) -> tuple[float, float]:
    """A point of a page as the page is shown; its own turn is not in PDFium's coordinates."""
    if rotation == 0:
        return x, y
    return {90: (y, -x), 180: (-x, -y), 270: (-y, x)}[rotation]
