"""Slides as pictures: the pages of the PDF that was checked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 92
_LEVEL = 3
"""Of compression: smaller files take longer than they save."""
_PART = 4
"""In small a slide is a fourth as wide: a whole part of it, which is sharp."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A slide: width and height in pixels, as PNG and JPEG, and in small."""

    size: tuple[int, int]
    png: bytes
    jpeg: bytes
    small: "Image"


def pictured(pdf: bytes) -> list[Pictured]:
    """Each page, a pixel for a point; one is drawn while those before are written.

    Drawing stays in one thread, as PDFium knows but one at a time.
    """
    with ThreadPoolExecutor(2) as beside:
        return list(beside.map(_written, _drawn(pdf, 1.0)))


def in_small(pdf: bytes) -> list["Image"]:
    """Each page in small alone."""
    return list(_drawn(pdf, 1 / _PART))


def _drawn(pdf: bytes, scale: float) -> Iterator["Image"]:
    for page in pypdfium2.PdfDocument(pdf):
        yield page.render(scale=scale, rev_byteorder=True).to_pil()


def _written(picture: "Image") -> Pictured:
    return Pictured(picture.size, _png(picture), _jpeg(picture), picture.reduce(_PART))


def _png(picture: "Image") -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", compress_level=_LEVEL)
    return out.getvalue()


def _jpeg(picture: "Image") -> bytes:
    """As JPEG, its colours at full resolution so that small words stay clear."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()
