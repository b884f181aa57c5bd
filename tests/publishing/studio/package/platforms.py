"""Decks without pictures of their own, and platforms made for a test."""

from datetime import date
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.domain.fact import Fact
from voyageur.domain.platform import Limit, LimitKind, Platform, PostFormat
from voyageur.publishing.studio.deck import Call, Deck, Hook, Points, Slide
from voyageur.publishing.studio.format import FORMATS, FormatId


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


def drawn(count: int, *idents: FormatId) -> bytes:
    """A PDF of so many pages in each format, each page of a colour of its own."""
    document = pypdfium2.PdfDocument.new()
    for number, ident in enumerate(ident for ident in idents or ("square",) for _ in range(count)):
        form = FORMATS[ident]
        page = document.new_page(form.width, form.height)
        ground = pdfium.FPDFPageObj_CreateNewRect(0, 0, form.width, form.height)
        pdfium.FPDFPageObj_SetFillColor(ground, number * 20, 90, 120, 255)
        pdfium.FPDFPath_SetDrawMode(ground, pdfium.FPDF_FILLMODE_ALTERNATE, 0)
        pdfium.FPDFPage_InsertObject(page, ground)
        pdfium.FPDFPage_GenerateContent(page)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


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
