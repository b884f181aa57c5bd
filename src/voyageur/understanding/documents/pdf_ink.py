"""What of a page shows: its picture, asked where pale text stands."""

import ctypes
import math
from collections.abc import Iterable
from itertools import count

import pypdfium2
import pypdfium2.internal as pdfium_i
import pypdfium2.raw as pdfium

LONGEST_SIDE = 1200
"""Pixels; small print needs two pixels a point, a poster no more than a page."""
SCALE = 2.0
MOST_STEPS = 60
"""Of some hundred objects each, that are drawn; a page of text has ten."""
CONTRAST = 12
"""Difference of grey, of 255, that a reader sees."""


class Ink:
    """A page as it is shown, in grey."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        width, height = page.get_width(), page.get_height()
        scale = min(SCALE, LONGEST_SIDE / max(width, height, 1.0))
        self._page = page
        self._width, self._height = (max(1, math.ceil(side * scale)) for side in (width, height))
        bitmap = pypdfium2.PdfBitmap.new_native(self._width, self._height, pdfium.FPDFBitmap_Gray)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, self._width, self._height)
        self._drawn = self._draw(bitmap)
        self._stride = bitmap.stride
        self._pixels = bytes(bitmap.buffer)
        bitmap.close()

    def _draw(self, bitmap: pypdfium2.PdfBitmap) -> bool:
        """Draw the page, unless it has too much on it; whether it was drawn."""
        steps = count(1)
        enough = pdfium.IFSDK_PAUSE(version=1)
        pdfium_i.set_callback(enough, "NeedToPauseNow", lambda _: next(steps) > MOST_STEPS)
        area = (0, 0, self._width, self._height)
        flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
        status = pdfium.FPDF_RenderPageBitmap_Start(bitmap, self._page, *area, 0, flags, enough)
        pdfium.FPDF_RenderPage_Close(self._page)
        return bool(status == pdfium.FPDF_RENDER_DONE)

    def shows(self, boxes: Iterable[tuple[float, float, float, float]]) -> bool:
        """Whether something can be told from its ground in a box (points), or nobody knows."""
        return not self._drawn or any(self._contrast(*box) >= CONTRAST for box in boxes)

    def _contrast(self, left: float, bottom: float, right: float, top: float) -> int:
        x0, y0 = self._pixel(left, top)
        x1, y1 = self._pixel(right, bottom)
        x0, x1 = sorted(min(max(x, 0), self._width) for x in (x0, x1))
        y0, y1 = sorted(min(max(y, 0), self._height) for y in (y0, y1))
        rows = [
            self._pixels[y * self._stride + x0 : y * self._stride + x1 + 1] for y in range(y0, y1)
        ]
        there = b"".join(rows)
        return max(there) - min(there) if there else 0

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self._page, 0, 0, self._width, self._height, 0, x, y, across, down)
        return across.value, down.value
