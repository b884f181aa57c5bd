"""The formats that decks are published in: size, the part to keep free, how much stands on one."""

from dataclasses import dataclass
from typing import Literal

FormatId = Literal["linkedin", "instagram", "square", "story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe:
    """Pixels from each edge that words mustn't stand in."""

    top: int
    bottom: int
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format; pixels are points in the PDF.

    ``platform`` and ``post`` are ids of ``data/platforms``, where its limits stand. ``files`` are
    endings of what is made. ``text`` is the size of running words, from which all sizes follow.
    """

    id: FormatId
    platform: str
    post: str
    width: int
    height: int
    files: tuple[Literal["pdf", "png", "jpg"], ...]
    safe: Safe
    text: float


FORMATS: dict[FormatId, Format] = {
    "linkedin": Format(
        id="linkedin",
        platform="linkedin",
        post="document",
        width=1080,
        height=1350,
        files=("pdf",),
        safe=Safe(top=84, bottom=84, side=74),
        text=35.0,
    ),
    "instagram": Format(
        id="instagram",
        platform="instagram",
        post="carousel",
        width=1080,
        height=1350,
        files=("png", "jpg"),
        safe=Safe(top=96, bottom=96, side=74),
        text=37.0,
    ),
    "square": Format(
        id="square",
        platform="instagram",
        post="square",
        width=1080,
        height=1080,
        files=("png", "jpg"),
        safe=Safe(top=72, bottom=72, side=68),
        text=32.0,
    ),
    "story": Format(
        id="story",
        platform="instagram",
        post="story",
        width=1080,
        height=1920,
        files=("png", "jpg"),
        safe=Safe(top=269, bottom=672, side=65),
        text=33.0,
    ),
}
"""Sizes and a story's safe zones are those of ``data/platforms``, the strictest reading of each;
tests hold them to it. Margins and text sizes are editorial."""
