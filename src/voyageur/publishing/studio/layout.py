"""A deck as the plain values that the template lays out, and the pictures that it names."""

from base64 import b64encode
from dataclasses import asdict, fields
from typing import Any

from voyageur.charts import svg
from voyageur.charts.draw import Picture, to_svg
from voyageur.charts.fonts import FAMILY
from voyageur.charts.look import Colours, Look
from voyageur.charts.pages import height_of
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.pictograms import pieces
from voyageur.publishing.studio.art.draw import art
from voyageur.publishing.studio.brand.logo_ground import logo_ground
from voyageur.publishing.studio.deck import Body, Chart, Deck, Slide
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.theme import Brand, Logo, Palette

Value = dict[str, Any]

_LEAST = 24.0
"""Points of the smallest words but those of sources: read on a phone, a third as large."""

_CHART_WIDTH = 400.0
"""How wide charts are drawn before they are blown up to the slide, their lines with them."""

_CHART_SHARE = 0.84
"""The part of a slide's width that a chart takes, about."""

_CHART_WORDS = (
    (1.2, 1.0, _LEAST),
    (1.02, 1.0, _LEAST),
    (0.87, 1.0, _LEAST),
    (0.87, 0.4, _LEAST),
    (0.0, 2.6, _LEAST),
    (0.0, 1.2, _LEAST),
    (0.0, 0.4, _LEAST),
    (0.0, 0.4, 20.0),
)
"""How large words in charts are beside those of the slide, how much air is between rows, and the
points that lesser words have at least; the last is for those that would have no room otherwise. The
larger, the higher the picture: the template takes the first that has room."""

_CUT = "…"
"""Where a picture has this, its words are too large for their places."""

_CODES = {"tone", "first"}
"""Fields that hold no words."""


class Layout:
    """What is laid out: values by slide, and files by name beside them."""

    def __init__(self, deck: Deck, format: Format, brand: Brand) -> None:  # noqa: A002
        self._t = Translator(deck.lang)
        self._format, self._brand = format, brand
        self.files: dict[str, bytes] = {}
        self.slides = [self._slide(slide) for slide in deck.slides]

    def look(self) -> Value:
        """How it looks, for the template: sizes, colours, typefaces, and whose it is."""
        form, brand = self._format, self._brand
        for place in ("cover", "slide"):
            self.files[f"{place}.svg"] = art(brand.theme.art, place, form, brand.palette)
        return {
            "format": asdict(form) | {"least": _LEAST},
            "colours": asdict(brand.palette),
            "heading": list(dict.fromkeys((brand.theme.typefaces.heading, FAMILY))),
            "body": list(dict.fromkeys((brand.theme.typefaces.body, FAMILY))),
            "name": brand.name,
            "handle": brand.handle,
            "logo": self._logo(),
        }

    def _logo(self) -> Value | None:
        logo = self._brand.logo
        if logo is None:
            return None
        self.files["logo.svg"] = logo.content if logo.ending == "svg" else _wrapped(logo)
        ground = logo_ground(logo, self._brand.theme)
        return {"file": "logo.svg", "ratio": logo.ratio, "ground": ground}

    def _slide(self, slide: Slide) -> Value:
        return {
            "kind": type(slide.body).__name__.lower(),
            **self._body(slide.body),
            "sources": self._value(slide.sources),
            "stale": self._value(slide.stale),
        }

    def _body(self, body: Body) -> Value:
        if not isinstance(body, Chart):
            return self._fields(body)
        return {
            "title": self._words(body.title),
            "text": self._words(body.text),
            "charts": self._charts(body.picture),
            "alt": body.words,
        }

    def _fields(self, value: Any) -> Value:
        """The fields of a part of a slide: texts as pieces, codes and numbers as they are."""
        found = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: one if name in _CODES else self._value(one) for name, one in found.items()}

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._words(value)
        if isinstance(value, tuple):
            return [self._value(one) for one in value]
        return self._fields(value)

    def _charts(self, picture: Picture) -> list[Value]:
        """The picture in several sizes of words, and how high each is for its width.

        Where words would be cut short, only if they are in all sizes.
        """
        scale = self._format.width * _CHART_SHARE / _CHART_WIDTH
        colours = _colours(self._brand.palette)
        drawn = []
        for part, air, least in _CHART_WORDS:
            text = max(least / 0.9, self._format.text * part) / scale
            look = Look(width=_CHART_WIDTH, text=text, colours=colours, air=air)
            drawn.append(to_svg(picture, look, self._t))
        return [self._chart(whole) for whole in [one for one in drawn if _CUT not in one] or drawn]

    def _chart(self, drawn: str) -> Value:
        name = f"chart-{len(self.files)}.svg"
        self.files[name] = drawn.encode()
        return {"file": name, "high": height_of(drawn) / _CHART_WIDTH}

    def _words(self, text: str) -> list[dict[str, str]]:
        return pieces(text, self.files, self._t)


def _colours(palette: Palette) -> Colours:
    """What charts are painted with on slides."""
    return Colours(
        ink=palette.ink,
        quiet=palette.quiet,
        line=palette.line,
        paper=palette.paper,
        wash=palette.wash,
        accent=palette.accent,
        soft=palette.soft,
        second=palette.second,
        good=palette.good,
    )


def _wrapped(logo: Logo) -> bytes:
    """A PNG inside an SVG: files in memory have to be text."""
    data = b64encode(logo.content).decode()
    picture = svg.element(
        "image", href=f"data:image/png;base64,{data}", width=100 * logo.ratio, height=100
    )
    box = f"0 0 {svg.number(100 * logo.ratio)} 100"
    return svg.element("svg", picture, xmlns="http://www.w3.org/2000/svg", viewBox=box).encode()
