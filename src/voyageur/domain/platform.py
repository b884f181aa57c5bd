"""Platforms that carousels and documents are published on, and what they accept."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.fact import Fact
from voyageur.domain.names import Text

LimitKind = Literal[
    "caption-characters",
    "caption-visible-characters",
    "hashtags",
    "slides-min",
    "slides-max",
    "pages-max",
    "file-bytes-max",
    "image-bytes-max",
    "width-px",
    "height-px",
    "alt-characters",
    "aspect-ratio-min-permille",
    "aspect-ratio-max-permille",
    "safe-top-px",
    "safe-bottom-px",
    "safe-side-px",
]
"""Units are in the names; ratios are width to height in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What a platform accepts of one kind, as each source states it; sources may differ."""

    kind: LimitKind
    says: tuple[Fact[int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFormat:
    """A kind of post: a document, a carousel of images, a story. ``files`` are endings accepted."""

    id: str
    name: Text
    files: tuple[str, ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where one publishes. An absent limit is unknown, see ``gaps``; it doesn't mean "none"."""

    id: str
    name: Text
    formats: tuple[PostFormat, ...]
    gaps: dict[str, str] | None = None
