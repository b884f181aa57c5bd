"""PDFium's side of reading: a document's pages, one after the other."""

import threading
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.pdf_layout import MAX_DEPTH
from voyageur.understanding.documents.pdf_page import Page, read_page

MAX_PAGES = 200
MAX_GLYPHS = 1_000_000
MOST_WORK = 10_000_000
"""Pairs of segments after which a document's pages are read line by line: hundreds of pages."""
LOCK = threading.Lock()
"""PDFium must not be called from two threads at once."""


def read_pages(data: bytes, where: str) -> list[Page]:
    """The pages of a PDF.

    Raises:
        InputError: when it is damaged, protected by a password, or too long.
    """
    with LOCK:
        return _read(data, where)


def _read(data: bytes, where: str) -> list[Page]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error.err_code, where) from error
    try:
        if len(document) > MAX_PAGES:
            raise InputError(
                N_("the PDF has {pages} pages; the limit is {limit}"),
                remedy=N_("Give a PDF with the résumé's pages only."),
                where=where,
                pages=len(document),
                limit=MAX_PAGES,
            )
        return list(_pages(document, where))
    except pypdfium2.PdfiumError as error:
        raise _refusal(None, where) from error
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument, where: str) -> Iterator[Page]:
    left, work = MAX_GLYPHS, 0
    for index in range(len(document)):
        page = read_page(document[index], 0 if work < MOST_WORK else MAX_DEPTH)
        left -= page.glyphs
        work += page.segments**2
        if left < 0:
            raise InputError(
                N_("the PDF has more than {limit} characters"),
                remedy=N_("Give a PDF with the résumé's pages only."),
                where=where,
                limit=MAX_GLYPHS,
            )
        yield page


def _refusal(code: int | None, where: str) -> InputError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return InputError(
            N_("the PDF is protected by a password"),
            remedy=N_("Save a copy without the password and try again."),
            where=where,
        )
    return InputError(
        N_("the PDF is damaged or incomplete"),
        remedy=N_("Download or export it again, and check that it opens in a viewer."),
        where=where,
    )
