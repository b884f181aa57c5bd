"""A logo as slides draw it: a picture made small, or a drawing that is nothing but a drawing."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.studio.brand.svg_logo import svg_ratio
from voyageur.publishing.studio.small_file import read_small
from voyageur.publishing.studio.theme import Logo

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_MEGAPIXELS = 25
LONGEST = 600
"""Pixels of the longer edge: twice what a slide shows."""
WIDEST = 8
"""Times as wide as high, or as high as wide."""
_SIGNS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_logo(path: Path) -> Logo:
    """The logo of a file.

    Raises:
        InputError: it is no PNG, JPEG or SVG, too large, too long, or an SVG with more than shapes.
    """
    content = read_small(path)
    if content.startswith(_SIGNS):
        return _shaped(_picture(content, path), path)
    ratio = svg_ratio(content, path)
    return _shaped(Logo(content=content, ending="svg", ratio=ratio), path)


def _shaped(logo: Logo, path: Path) -> Logo:
    if 1 / WIDEST <= logo.ratio <= WIDEST:
        return logo
    raise InputError(
        N_("the logo is more than {most} times as long in one direction as in the other"),
        remedy=N_("Give one of a more even shape."),
        where=str(path),
        most=WIDEST,
    )


def _picture(content: bytes, path: Path) -> Logo:
    """The picture upright, at most ``LONGEST`` pixels, without anything else the file holds."""
    try:
        image = _decoded(content, path)
    except (OSError, SyntaxError, ValueError, EOFError):
        raise InputError(
            N_("the picture is damaged"),
            remedy=N_("Export it once more as PNG."),
            where=str(path),
        ) from None
    written = BytesIO()
    image.save(written, format="PNG")
    return Logo(content=written.getvalue(), ending="png", ratio=image.width / image.height)


def _decoded(content: bytes, path: Path) -> "Image":
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where there is a picture

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            image = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
        except Image.DecompressionBombError:
            raise _too_large(path) from None
    if image.width * image.height > MOST_MEGAPIXELS * 1_000_000:
        raise _too_large(path)
    upright = ImageOps.exif_transpose(image)
    if upright.mode == "I;16":  # else all of its greys but the darkest would become white
        upright = upright.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    plain.info.clear()
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return plain


def _too_large(path: Path) -> InputError:
    return InputError(
        N_("the picture has more than {most} megapixels"),
        remedy=N_("Export it smaller; {longest} pixels are enough."),
        where=str(path),
        most=MOST_MEGAPIXELS,
        longest=LONGEST,
    )
