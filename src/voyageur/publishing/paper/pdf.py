"""A document as PDF: tagged (PDF/UA-1), the same to the byte each time, checked before it is given.

Typst works inside this process, on files that are only in memory, with the typeface that ships.
"""

import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from voyageur.charts.fonts import FOLDER
from voyageur.charts.room import Box
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.document import Document
from voyageur.publishing.paper.layout import Layout
from voyageur.publishing.paper.overflow import Frame, find_overflows
from voyageur.publishing.paper.printable import refuse_unprintable
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.typeset import typeset_document

if TYPE_CHECKING:
    import typst

_TEMPLATE = Path(__file__).with_name("template.typ")


def to_pdf(document: Document, at: date, paper: Paper = "letter") -> bytes:
    """The document laid out for a sheet, dated ``at``.

    Raises:
        InputError: a title is too long, the typeface lacks a character, or words run out of
            their box.
    """
    import typst  # noqa: PLC0415 - only where something is printed

    refuse_unprintable(document)
    sheet, layout = SHEETS[paper], Layout(typeset_document(document))
    values = {
        "title": document.title,
        "lang": document.lang,
        "made": {"year": at.year, "month": at.month, "day": at.day},
        "paper": sheet.name,
        "margin": sheet.margin,
        "blocks": layout.blocks,
    }
    files = {
        "main.typ": _TEMPLATE.read_bytes(),
        "document.json": json.dumps(values, ensure_ascii=False).encode(),
        **layout.files,
    }
    made = datetime(at.year, at.month, at.day, tzinfo=UTC)
    pdf = typst.compile(
        cast("Any", files),
        format="pdf",
        font_paths=_fonts(),
        pdf_standards="ua-1",
        timestamp=made,
    )
    if found := find_overflows(pdf, _frames(files), sheet.margin):
        first = found[0]
        raise InputError(
            N_("words have no room on page {page}"),
            remedy=N_("Shorten them, or choose a file that ends in .html."),
            where=first.words,
            page=first.page,
        )
    return pdf


def _frames(files: dict[str, bytes]) -> list[Frame]:
    """The boxes that the template has named."""
    import typst  # noqa: PLC0415

    said = typst.query(cast("Any", files), "<frame>", field="value", font_paths=_fonts())
    found = json.loads(said)
    return [
        Frame(
            one["page"],
            Box(one["x"], one["y"], one["x"] + one["width"], one["y"] + one["height"]),
        )
        for one in found
    ]


@cache
def _fonts() -> "typst.Fonts":
    import typst  # noqa: PLC0415

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
