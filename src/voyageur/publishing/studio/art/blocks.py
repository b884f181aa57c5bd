"""Containers, sails and cranes of a harbour, as squares, quarters and halves of circles."""

from collections.abc import Iterator

from voyageur.charts import svg
from voyageur.publishing.studio.art.area import Area
from voyageur.publishing.studio.art.draw import shore
from voyageur.publishing.studio.brand.contrast import ratio

_ROWS = (
    ("", "", "", "", "q1", "o"),
    ("", "q0", "", "h0", "s", "q2"),
    ("s", "h1", "o", "q3", "h0", "s"),
    ("q1", "s", "h2", "s", "q0", "s"),
)
"""Forms tile by tile, the last row on the lower edge: ``q`` a quarter, ``h`` a half, ``o`` a whole
circle, ``s`` a square; the digit is how often it is turned."""

_COLOURS = (
    (0, 0, 0, 0, 0, 2),
    (0, 2, 0, 1, 2, 0),
    (1, 0, 2, 1, 0, 3),
    (0, 3, 1, 2, 1, 2),
)


def cover(area: Area) -> Iterator[str]:
    """Tiles on the lower edge, rising to the right."""
    yield from _tiles(area, area.width / 6)


def slide(area: Area) -> Iterator[str]:
    """A row of small tiles in the corner; where there is room, the harbour of the cover."""
    if area.deep:
        yield shore(area)
        yield from _tiles(area, area.width / 6)
        return
    side = 28.0
    for n, form in enumerate(("q1", "s", "q3", "o")):
        x = area.width - 84 - side * (4 - n)
        yield _form(form, x, area.height - 16 - side, side, _paints(area)[(0, 2, 1, 0)[n]])


def _paints(area: Area) -> tuple[str, str, str, str]:
    palette = area.palette
    cover = area.place == "cover" or area.deep
    return (
        palette.cover_accent if cover else palette.accent,
        palette.second,
        palette.on_cover if cover else palette.ink,
        max(palette.soft, palette.warning, key=_light),
    )


def _light(colour: str) -> float:
    return ratio(colour, "#000000")


def _tiles(area: Area, side: float) -> Iterator[str]:
    rows = int((area.height - area.free) / side + 0.2)
    paints = _paints(area)
    for row, (forms, colours) in enumerate(zip(_ROWS[-rows:], _COLOURS[-rows:], strict=True)):
        y = area.height - side * (rows - row)
        for column, (form, colour) in enumerate(zip(forms, colours, strict=True)):
            if form:
                yield _form(form, column * side, y, side, paints[colour])


def _form(form: str, x: float, y: float, side: float, fill: str) -> str:
    kind, turns = form[0], int(form[1:] or 0)
    if kind == "s":
        return svg.rect(x, y, side, side, fill=fill)
    half = side / 2
    if kind == "o":
        return svg.element("circle", cx=x + half, cy=y + half, r=half, fill=fill)
    big, small = svg.number(side), svg.number(half)
    drawn = (
        f"M0 0H{big}A{big} {big} 0 0 1 0 {big}Z"
        if kind == "q"
        else f"M0 0A{small} {small} 0 0 0 {big} 0Z"
    )
    turn = f"translate({svg.number(x)} {svg.number(y)}) rotate({90 * turns} {small} {small})"
    return svg.element("path", d=drawn, fill=fill, transform=turn)
