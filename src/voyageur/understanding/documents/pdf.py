"""PDF: PDFium gives the glyphs, the pages' layout is ours."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.hidden import hidden_note
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.documents.pdf_lines import rejoin
from voyageur.understanding.documents.pdf_page import Page, read_page

MAX_PAGES = 200
MAX_GLYPHS = 1_000_000
PAGE_END = "\f"
LOCK = threading.Lock()
"""PDFium must not be called from two threads at once."""


def read_pdf(data: bytes, path: Path) -> Document:
    """Read a PDF's text, column after column.

    Raises:
        InputError: when it is damaged, protected by a password, too long, or only a picture.
    """
    with LOCK:
        pages = _read_pages(data, str(path))
    texts, notes = _mended(["\n".join(_texts(page)) for page in pages])
    if not any(character.isalnum() for text in texts for character in text):
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
    for text in texts:
        offsets.append(offset)
        offset += len(text) + 1
    unseen = tuple(
        hidden_note(page.hidden, number) for number, page in enumerate(pages, 1) if page.hidden
    )
    return Document(path.name, "pdf", "\n".join(texts), tuple(offsets), notes=notes + unseen)


def _texts(page: Page) -> list[str]:
    texts = (line.text.strip() for line in page.lines)
    return rejoin([text for text in texts if text])


def _mended(pages: list[str]) -> tuple[list[str], tuple[Message, ...]]:
    """The pages' text repaired and normalised; the form feed, that no page holds, parts them."""
    mended, notes = mend(PAGE_END.join(page.replace(PAGE_END, "\n") for page in pages))
    return [normalise(page) for page in mended.split(PAGE_END)], notes


def _read_pages(data: bytes, where: str) -> list[Page]:
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
    left = MAX_GLYPHS
    for index in range(len(document)):
        page = read_page(document[index])
        left -= page.glyphs
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
