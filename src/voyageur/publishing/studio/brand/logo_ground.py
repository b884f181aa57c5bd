"""The ground that a logo can be seen on, in both modes the same."""

import re
from io import BytesIO

from voyageur.publishing.studio.brand.contrast import ratio
from voyageur.publishing.studio.theme import Logo, Theme

_COLOUR = re.compile(rb"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b|\bwhite\b", re.IGNORECASE)
_FAINT = 1.5
"""What has less contrast than this can't be seen on white."""


def logo_ground(logo: Logo, theme: Theme) -> str:
    """The paper of the light mode, or where the logo would vanish there, that of the dark."""
    colours = _painted(logo.content) if logo.ending == "svg" else [_mean(logo.content)]
    vanishes = bool(colours) and all(ratio(colour, "#ffffff") < _FAINT for colour in colours)
    return theme.dark.paper if vanishes else theme.light.paper


def _painted(content: bytes) -> list[str]:
    """Every colour that an SVG names; shapes without one are black."""
    return [_long(found.decode()) for found in _COLOUR.findall(content)]


def _long(colour: str) -> str:
    digits = "ffffff" if colour.lower() == "white" else colour[1:]
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def _mean(content: bytes) -> str:
    """The colour of a picture as it is seen from afar, without what can be seen through."""
    from PIL import Image, ImageStat  # noqa: PLC0415 - only where there is a picture

    picture = Image.open(BytesIO(content)).convert("RGBA")
    seen = ImageStat.Stat(picture.convert("RGB"), mask=picture.getchannel("A"))
    return "#" + bytes(round(part) for part in seen.mean).hex()
