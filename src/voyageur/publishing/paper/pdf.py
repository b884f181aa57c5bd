"""A document as PDF: tagged (PDF/UA-1), the same to the byte each time, checked before it is given.

Typst works inside this process, on files that are only in memory, with the typeface that ships.
"""

import json
from datetime import date
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.document import Document
from voyageur.publishing.paper.compiler import SHARED, frames, to_tagged
from voyageur.publishing.paper.layout import Layout
from voyageur.publishing.paper.overflow import find_overflows
from voyageur.publishing.paper.printable import refuse_unprintable
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.typeset import typeset_document

_TEMPLATE = Path(__file__).with_name("template.typ")


def to_pdf(document: Document, at: date, paper: Paper = "letter") -> bytes:
    """The document laid out for a sheet, dated ``at``.

    Raises:
        InputError: a title is too long, the typeface lacks a character, or words run out of
            their box.
    """
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
        "shared.typ": SHARED.read_bytes(),
        "document.json": json.dumps(values, ensure_ascii=False).encode(),
        **layout.files,
    }
    pdf = to_tagged(files, at)
    if found := find_overflows(pdf, frames(files), sheet.margin):
        first = found[0]
        raise InputError(
            N_("words have no room on page {page}"),
            remedy=N_("Shorten them, or choose a file that ends in .html."),
            where=first.words,
            page=first.page,
        )
    return pdf
