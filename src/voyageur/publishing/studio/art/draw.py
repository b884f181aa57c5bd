"""Any theme's drawing; that of a theme is loaded when it is drawn."""

from functools import cache
from importlib import import_module

from voyageur.charts import svg
from voyageur.publishing.studio.art.area import Area, Place
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.theme import Art, Palette

_STRONG = 0.62
"""Where a drawing begins on a cover, of the height."""

_DEEP = 0.25
"""The part of the height that must be free below the words for a drawing to fill it."""


_BAND = 190
"""Pixels along the upper edge where platforms write in white on a story."""


@cache
def art(kind: Art, place: Place, format: Format, palette: Palette) -> bytes:  # noqa: A002
    """The drawing behind a slide, its ground included; the same for all decks of a look."""
    deep = format.safe.bottom > _DEEP * format.height
    free = format.height - format.safe.bottom if deep else _STRONG * format.height
    area = Area(format.width, format.height, free, place, deep, palette)
    ground = palette.cover if place == "cover" else palette.paper
    parts = [svg.rect(0, 0, area.width, area.height, fill=ground)]
    if kind != "none":
        drawing = import_module(f"voyageur.publishing.studio.art.{kind}")
        parts += drawing.cover(area) if place == "cover" else drawing.slide(area)
    return svg.element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(area.width)} {svg.number(area.height)}",
        width=area.width,
        height=area.height,
    ).encode()


def shore(area: Area) -> str:
    """The ground of a drawing below the words of a slide, and of what the platform shows above."""
    top = area.free + 36
    low = svg.rect(0, top, area.width, area.height - top, fill=area.palette.cover)
    return low + svg.rect(0, 0, area.width, _BAND, fill=area.palette.cover)
