"""A deck drawn: one tagged PDF, a page a slide, checked before it is given."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from voyageur.charts.room import Box
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.paper.compiler import SHARED, frames, to_tagged
from voyageur.publishing.paper.overflow import Frame, find_overflows
from voyageur.publishing.paper.printable import refuse_missing
from voyageur.publishing.studio.brand.typeface import folders
from voyageur.publishing.studio.deck import Deck
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.layout import Layout
from voyageur.publishing.studio.theme import Brand
from voyageur.publishing.typeset import typeset_deck

_TEMPLATE = Path(__file__).with_name("slides.typ")


def render(deck: Deck, format: Format, brand: Brand, at: date) -> bytes:  # noqa: A002
    """The deck as PDF (PDF/UA-1), dated ``at``; a point is a pixel of the format.

    Raises:
        InputError: words have no room on a slide, or the typeface lacks a character.
    """
    refuse_missing((deck.title, brand.name, brand.handle, deck.slides), N_("Take it out."))
    layout = Layout(typeset_deck(deck), format, brand)
    values = {
        "title": deck.title,
        "lang": deck.lang,
        "made": {"year": at.year, "month": at.month, "day": at.day},
        "look": layout.look(),
        "slides": layout.slides,
    }
    files = {
        "main.typ": _TEMPLATE.read_bytes(),
        "shared.typ": SHARED.read_bytes(),
        "deck.json": json.dumps(values, ensure_ascii=False).encode(),
        **layout.files,
    }
    typefaces = folders(brand.theme.typefaces)
    pdf = to_tagged(files, at, typefaces)
    _refuse_crowded(pdf, frames(files, typefaces), format)
    return pdf


def _refuse_crowded(pdf: bytes, boxes: Sequence[Frame], format: Format) -> None:  # noqa: A002
    """Stop where words run out of their box or of what is safe."""
    free = format.safe
    safe = Box(free.side, free.top, format.width - free.side, format.height - free.bottom)
    if found := find_overflows(pdf, boxes, safe=safe):
        first = found[0]
        raise InputError(
            N_("words have no room on slide {n}"),
            remedy=N_("Shorten them, or take another format."),
            where=first.words,
            n=first.page,
        )
