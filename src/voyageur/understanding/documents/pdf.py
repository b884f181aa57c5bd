"""PDF: PDFium gives the glyphs, the pages' layout is ours."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.documents.pdf_glyphs import read_glyphs
from voyageur.understanding.documents.pdf_layout import reading_order
from voyageur.understanding.documents.pdf_lines import rejoin
from voyageur.understanding.documents.pdf_words import segments

MAX_PAGES = 200
MAX_GLYPHS = 1_000_000
LOCK = threading.Lock()
"""PDFium must not be called from two threads at once."""


def read_pdf(data: bytes, path: Path) -> Document:
    """Read a PDF's text, column after column.

    Raises:
        InputError: when it is damaged, protected by a password, too long, or only a picture.
    """
    with LOCK:
        pages = _read_pages(data, str(path))
    if not any(character.isalnum() for page in pages for character in page):
        raise InputError(
            N_("the PDF has no text; it is probably a scan"),
            remedy=N_(
                "Export it again from the word processor, run it through text recognition (OCR), "
                "or give a text file."
            ),
            where=str(path),
        )
    offsets = []
    offset = 0
    for page in pages:
        offsets.append(offset)
        offset += len(page) + 1
    return Document(path.name, "pdf", "\n".join(pages), pages=tuple(offsets))


def _read_pages(data: bytes, where: str) -> list[str]:
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
        return list(_page_texts(document, where))
    except pypdfium2.PdfiumError as error:
        raise _refusal(None, where) from error
    finally:
        document.close()


def _page_texts(document: pypdfium2.PdfDocument, where: str) -> Iterator[str]:
    left = MAX_GLYPHS
    for index in range(len(document)):
        glyphs = read_glyphs(document[index])
        left -= len(glyphs)
        if left < 0:
            raise InputError(
                N_("the PDF has more than {limit} characters"),
                remedy=N_("Give a PDF with the résumé's pages only."),
                where=where,
                limit=MAX_GLYPHS,
            )
        lines = (line.text.strip() for line in reading_order(segments(glyphs)))
        yield normalise("\n".join(rejoin([line for line in lines if line])))


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
