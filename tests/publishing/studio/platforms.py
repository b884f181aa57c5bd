"""Decks without pictures of their own, and platforms made for a test."""

from datetime import date
from io import BytesIO

from PIL import Image

from voyageur.domain.fact import Fact
from voyageur.domain.platform import Limit, LimitKind, Platform, PostFormat
from voyageur.publishing.studio.deck import Call, Deck, Hook, Points, Slide
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.render import Rendered


def deck(slides: int = 3, caption: str = "What it pays.", **more: object) -> Deck:
    bodies = [
        Hook("A title", "And why"),
        *(Points(f"Point {n}", ("One.", "Two.")) for n in range(slides - 2)),
        Call("Go"),
    ]
    values: dict[str, object] = {
        "name": "deck",
        "title": "A deck",
        "lang": "en",
        "slides": tuple(Slide(body, ("A source (Nov 19, 2025)",)) for body in bodies[:slides]),
        "caption": caption,
        "hashtags": ("career change", "Canada"),
    }
    return Deck(**{**values, **more})  # type: ignore[arg-type]


def drawn(count: int, ident: FormatId = "square") -> Rendered:
    form = FORMATS[ident]
    images = []
    for number in range(count):
        out = BytesIO()
        Image.new("RGB", (form.width, form.height), (number * 20, 90, 120)).save(out, "PNG")
        images.append(out.getvalue())
    return Rendered(b"%PDF-1.7 invented", tuple(images))


def platforms(kind: LimitKind, *values: int, post: str = "square") -> dict[str, Platform]:
    """One platform with one limit, as so many sources state it."""
    says = tuple(
        Fact(
            value=value,
            source=f"source-{value}",
            locator="page 1",
            observed_on=date(2026, 11, 27),
            certainty="exact",
        )
        for value in values
    )
    one = PostFormat(
        id=post, name={"en": post}, files=("jpg",), limits=(Limit(kind=kind, says=says),)
    )
    return {"instagram": Platform(id="instagram", name={"en": "Instagram"}, formats=(one,))}
