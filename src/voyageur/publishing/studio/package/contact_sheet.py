"""All slides of a deck on one picture, to look over."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_COLUMNS = 5
_GAP = 24
_GROUND = "#8a9099"


def contact_sheet(slides: Sequence["Image"]) -> bytes:
    """The slides, all of one size, side by side, as PNG."""
    from PIL import Image  # noqa: PLC0415 - only where something is published

    wide, high = slides[0].size
    columns = min(_COLUMNS, len(slides))
    rows = -(-len(slides) // columns)
    size = (columns * (wide + _GAP) + _GAP, rows * (high + _GAP) + _GAP)
    sheet = Image.new("RGB", size, _GROUND)
    for place, slide in enumerate(slides):
        row, column = divmod(place, columns)
        sheet.paste(slide, (_GAP + column * (wide + _GAP), _GAP + row * (high + _GAP)))
    out = BytesIO()
    sheet.save(out, "PNG", compress_level=3)
    return out.getvalue()
