"""The objects of a page: which texts are drawn oddly, its small shapes, whether a picture fills it.

A text is odd in a font of icons, without ink, or in a colour that may not show.
"""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.understanding.documents.icons import family

Box = tuple[float, float, float, float]
"""Left, bottom, right, top; points of the page as it is stored."""

MOST_OBJECTS = 50_000
"""On one page; the rest of a larger drawing is text without a doubt."""
DEEPEST = 4
"""Groups within groups."""
PALE = 0xF0
"""Least of red, green and blue from which a colour is nearly white."""
THIN = 0x20
"""Greatest opacity that nearly lets all through."""
NO_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
SMALL = 10.0
"""Points of the largest shape that may be a bullet."""
SCAN = 0.5
"""Share of a page that a picture covers when the text without ink is what was recognised in it."""
LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Look:
    """Of one text: its font of icons, or none; whether it has no ink; whether it is pale."""

    icons: str
    inkless: bool
    pale: bool


PLAIN = Look(icons="", inkless=False, pale=False)


@dataclass(slots=True)
class PageObjects:
    """Looks of the odd texts by their address, small shapes, and whether the page is a scan."""

    looks: dict[int, Look]
    shapes: list[Box]
    scanned: bool


def read_objects(page: pypdfium2.PdfPage) -> PageObjects:
    """Look at each object of a page that is open; addresses hold as long as it is."""
    left, bottom, right, top = page.get_bbox()
    reader = _Reader(SCAN * (right - left) * (top - bottom))
    count = pdfium.FPDFPage_CountObjects(page)
    reader.read((pdfium.FPDFPage_GetObject(page, index) for index in range(count)), DEEPEST)
    return reader.found


class _Reader:
    """Goes through objects, those of groups as well; each font's name is asked once."""

    def __init__(self, much: float) -> None:
        self.found = PageObjects({}, [], scanned=False)
        self._much = much
        self._left = MOST_OBJECTS
        self._icons: dict[int, str] = {}
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._edges = tuple(ctypes.c_float() for _ in range(4))

    def read(self, items: Iterable[pdfium.FPDF_PAGEOBJECT], depth: int) -> None:
        """Note the odd texts, small shapes and large pictures; groups ``depth`` times nested.

        Only a text has a font, so that asking for it tells the kind as well.
        """
        font_of = pdfium.FPDFTextObj_GetFont
        for item in islice(items, self._left):
            self._left -= 1
            if font := font_of(item):
                self._text(item, font)
                continue
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_FORM:
                if depth:
                    count = pdfium.FPDFFormObj_CountObjects(item)
                    inner = (pdfium.FPDFFormObj_GetObject(item, index) for index in range(count))
                    self.read(inner, depth - 1)
            elif kind != pdfium.FPDF_PAGEOBJ_TEXT:
                self._drawn(item, is_picture=kind == pdfium.FPDF_PAGEOBJ_IMAGE)

    def _text(self, item: pdfium.FPDF_PAGEOBJECT, font: pdfium.FPDF_FONT) -> None:
        red, green, blue, opacity = self._colour
        coloured = pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, opacity)
        pale = bool(coloured) and (
            (red.value >= PALE and green.value >= PALE and blue.value >= PALE)
            or opacity.value <= THIN
        )
        inkless = pdfium.FPDFTextObj_GetTextRenderMode(item) in NO_INK
        address = ctypes.addressof(font.contents)
        icons = self._icons.get(address)
        if icons is None:
            icons = self._icons[address] = _family(font)
        if icons or inkless or pale:
            self.found.looks[ctypes.addressof(item.contents)] = Look(icons, inkless, pale)

    def _drawn(self, item: pdfium.FPDF_PAGEOBJECT, *, is_picture: bool) -> None:
        if not pdfium.FPDFPageObj_GetBounds(item, *self._edges):
            return
        left, bottom, right, top = (edge.value for edge in self._edges)
        if is_picture:
            self.found.scanned |= (right - left) * (top - bottom) >= self._much
        elif right - left <= SMALL and top - bottom <= SMALL:
            self.found.shapes.append((left, bottom, right, top))


def _family(font: pdfium.FPDF_FONT) -> str:
    name = ctypes.create_string_buffer(LONGEST_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, name, LONGEST_NAME)
    return family(name.value.decode("latin-1"))
