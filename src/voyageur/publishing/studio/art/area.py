"""Where a drawing is made, and with what."""

from dataclasses import dataclass
from typing import Literal

from voyageur.publishing.studio.theme import Palette

Place = Literal["cover", "slide"]


@dataclass(frozen=True, slots=True)
class Area:
    """A slide in pixels: words end at ``free``, below which a drawing may be strong.

    A ``cover`` has the palette's cover as ground; on a ``slide`` the drawing is a hint, but where
    much is free below the words (``deep``) it fills that, on the cover's colour.
    """

    width: float
    height: float
    free: float
    place: Place
    deep: bool
    palette: Palette
