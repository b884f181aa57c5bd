"""A résumé as PDF: real text in reading order, tagged (PDF/UA-1), checked before it is given."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2

from voyageur.charts.fonts import has
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.resume import Resume
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.compiler import SHARED, to_tagged
from voyageur.publishing.paper.overflow import find_overflows
from voyageur.publishing.paper.printable import refuse_missing
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.resume.view import view_of

_TEMPLATE = Path(__file__).with_name("resume.typ")
MARGIN = 58.0
"""Points left and right of the text."""


def to_pdf(resume: Resume, t: Translator, at: date, paper: Paper = "letter") -> bytes:
    """The résumé on a sheet, dated ``at``; headings and dates are in the language of ``t``.

    Raises:
        InputError: the typeface lacks a character, or words run out of the page.
    """
    view = view_of(resume, t)
    refuse_missing(view, N_("Take it out, or choose a file that ends in .docx."))
    pdf = _laid_out(asdict(view), resume.lang, t, at, paper)
    if found := find_overflows(pdf, (), MARGIN):
        raise InputError(
            N_("words have no room on page {page}"),
            remedy=N_("Shorten them, or choose a file that ends in .docx."),
            where=found[0].words,
            page=found[0].page,
        )
    return pdf


def pages_of(resume: Resume, t: Translator, at: date, paper: Paper = "letter") -> int:
    """How many pages it takes; a character that the typeface lacks is as wide as an m."""
    view = _drawable(asdict(view_of(resume, t)))
    document = pypdfium2.PdfDocument(_laid_out(view, resume.lang, t, at, paper))
    count = len(document)
    document.close()
    return count


def _drawable(value: Any) -> Any:
    if isinstance(value, str):
        return "".join(char if has(char) or char.isspace() else "m" for char in value)
    if isinstance(value, dict):
        return {key: _drawable(one) for key, one in value.items()}
    return tuple(map(_drawable, value)) if isinstance(value, tuple) else value


def _laid_out(
    view: Mapping[str, Any], own: str | None, t: Translator, at: date, paper: Paper
) -> bytes:
    name = view["name"]
    values = {
        "title": t("Résumé of {name}", name=name) if name else t("Résumé"),
        "author": name,
        "lang": t.lang,
        "own": own,
        "made": {"year": at.year, "month": at.month, "day": at.day},
        "paper": SHEETS[paper].name,
        "margin": MARGIN,
        **view,
    }
    files = {
        "main.typ": _TEMPLATE.read_bytes(),
        "shared.typ": SHARED.read_bytes(),
        "resume.json": json.dumps(values, ensure_ascii=False).encode(),
    }
    return to_tagged(files, at)
