"""Slides as JPEG and in small; each PNG, which takes longest to decode, is decoded once."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 92
_SMALL = 270
"""Pixels that a slide is wide in small, at least: a whole part of it, which is fast and sharp."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A slide: width and height in pixels, as JPEG, and in small."""

    size: tuple[int, int]
    jpeg: bytes
    small: "Image"


def pictured(pngs: Sequence[bytes]) -> list[Pictured]:
    """The slides, two at a time."""
    with ThreadPoolExecutor(2) as beside:
        return list(beside.map(_pictured, pngs))


def in_small(pngs: Sequence[bytes]) -> list["Image"]:
    """The slides in small alone."""
    with ThreadPoolExecutor(2) as beside:
        return list(beside.map(lambda png: _small(_decoded(png)), pngs))


def _pictured(png: bytes) -> Pictured:
    picture = _decoded(png)
    return Pictured(picture.size, _jpeg(picture), _small(picture))


def _decoded(png: bytes) -> "Image":
    from PIL import Image  # noqa: PLC0415 - only where something is published

    return Image.open(BytesIO(png)).convert("RGB")


def _jpeg(picture: "Image") -> bytes:
    """As JPEG, its colours at full resolution so that small words stay clear."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()


def _small(picture: "Image") -> "Image":
    return picture.reduce(max(1, picture.width // _SMALL))
