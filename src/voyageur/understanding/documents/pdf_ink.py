"""What of a page shows: its picture, asked where pale text stands."""

import ctypes
from collections.abc import Iterable

import pypdfium2
import pypdfium2.raw as pdfium

LONGEST_SIDE = 1200
"""Pixels; small print needs two pixels a point, a poster no more than a page."""
SCALE = 2.0
CONTRAST = 12
"""Difference of grey, of 255, that a reader sees."""


class Ink:
    """A page as it is shown, in grey."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        scale = min(SCALE, LONGEST_SIDE / max(page.get_width(), page.get_height(), 1.0))
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        self._page = page
        self._width, self._height = bitmap.width, bitmap.height
        self._stride = bitmap.stride
        self._pixels = bytes(bitmap.buffer)
        bitmap.close()

    def shows(self, boxes: Iterable[tuple[float, float, float, float]]) -> bool:
        """Whether anything can be told from its ground in one of the boxes, in points."""
        return any(self._contrast(*box) >= CONTRAST for box in boxes)

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
