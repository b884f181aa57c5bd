"""Northern lights: curtains of thin layers that fade upwards, over a dark treeline of hills."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import pi, sin

from voyageur.charts import svg
from voyageur.publishing.studio.art.area import Area
from voyageur.publishing.studio.art.curve import Point, smooth
from voyageur.publishing.studio.art.draw import shore

_CORNERS = 14


@dataclass(frozen=True, slots=True)
class _Curtain:
    """Its lower hem: how high of the free room, how far it swings, where, and in which colour."""

    hem: float
    swing: float
    turn: float
    high: float
    colour: str


def cover(area: Area) -> Iterator[str]:
    """Curtains over the lower part, a hill before them."""
    yield from _sky(area, area.free - (area.height - area.free) * 0.2)
    yield from _hills(area)


def slide(area: Area) -> Iterator[str]:
    """A band of light along the upper edge; where there is room, the sky of the cover."""
    if area.deep:
        top = area.free + 36
        yield shore(area)
        clip = svg.element("clipPath", svg.rect(0, top, area.width, area.height - top), id="low")
        yield clip + svg.element(
            "g", "".join([*_sky(area, top), *_hills(area)]), clip_path="url(#low)"
        )
        return
    stops = "".join(
        svg.element("stop", offset=at, stop_color=colour)
        for at, colour in zip((0.0, 0.5, 1.0), _colours(area), strict=True)
    )
    yield svg.element("linearGradient", stops, id="band")
    yield svg.rect(0, 0, area.width, 18, fill="url(#band)")


def _colours(area: Area) -> tuple[str, str, str]:
    return area.palette.cover_accent, area.palette.second, area.palette.accent


def _sky(area: Area, top: float) -> Iterator[str]:
    deep = area.height - top
    green, teal, violet = _colours(area)
    for n, curtain in enumerate(
        (
            _Curtain(0.58, 0.12, 2.6, 0.34, violet),
            _Curtain(0.68, 0.10, 5.4, 0.42, teal),
            _Curtain(0.76, 0.10, 0.4, 0.40, green),
            _Curtain(0.86, 0.13, 4.4, 0.46, violet),
            _Curtain(0.90, 0.09, 1.9, 0.30, green),
        )
    ):
        stops = "".join(
            svg.element("stop", offset=at, stop_color=curtain.colour, stop_opacity=opacity)
            for at, opacity in ((0.0, 0.0), (0.5, 0.12), (0.82, 0.4), (1.0, 0.75))
        )
        yield svg.element("linearGradient", stops, id=f"light{n}", x1=0, y1=0, x2=0, y2=1)
        hem = _hem(area, top + deep * curtain.hem, deep * curtain.swing, curtain.turn)
        crown = top + deep * (curtain.hem - curtain.swing - curtain.high)
        upper = [(x, crown) for x, _ in hem]
        yield svg.element("path", d=_between(upper, hem), fill=f"url(#light{n})")


def _hem(area: Area, y: float, swing: float, turn: float) -> list[Point]:
    wide = area.width + 80
    return [
        (-40 + wide * n / _CORNERS, y + swing * sin(2.2 * pi * n / _CORNERS + turn))
        for n in range(_CORNERS + 1)
    ]


def _between(upper: Sequence[Point], lower: Sequence[Point]) -> str:
    back = smooth(lower[::-1])
    return f"{smooth(upper)}L{back[1:]}Z"


def _hills(area: Area) -> Iterator[str]:
    """Two ridges along the lower edge."""
    for y, swing, turn, opacity in ((0.86, 26, 1.0, 0.65), (0.92, 20, 3.7, 1.0)):
        level = area.free + (area.height - area.free) * y
        ridge = [(x, at + swing * 0.4 * sin(x / 61)) for x, at in _hem(area, level, swing, turn)]
        floor = [(ridge[-1][0], area.height + 9), (ridge[0][0], area.height + 9)]
        corners = "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in floor)
        yield svg.element(
            "path", d=f"{smooth(ridge)}L{corners}Z", fill=area.palette.cover, fill_opacity=opacity
        )
