"""PDF: PDFium gives the glyphs, the pages' layout is ours."""

from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.hidden import hidden_note
from voyageur.understanding.documents.hyphens import rejoin
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.documents.pdf_apart import read_apart
from voyageur.understanding.documents.pdf_edges import without_edges
from voyageur.understanding.documents.pdf_pages import read_pages
from voyageur.understanding.documents.pdf_size import is_heavy

PAGE_END = "\f"


def read_pdf(data: bytes, path: Path) -> Document:
    """Read a PDF's text, column after column.

    Raises:
        InputError: when it is damaged, protected by a password, too long, or only a picture.
    """
    read = read_apart if is_heavy(data) else read_pages
    pages = read(data, str(path))
    lines = without_edges([page.lines for page in pages])
    texts, notes = _mended(["\n".join(rejoin(page)) for page in lines])
    if not any(character.isalnum() for text in texts for character in text):
        if any(page.hidden for page in pages):
            raise InputError(
                N_("nobody can see the text of the PDF"),
                remedy=N_("Set it in a colour and a size that can be read, and export it again."),
                where=str(path),
            )
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


def _mended(pages: list[str]) -> tuple[list[str], tuple[Message, ...]]:
    """The pages' text repaired and normalised; the form feed, that no page holds, parts them."""
    mended, notes = mend(PAGE_END.join(page.replace(PAGE_END, "\n") for page in pages))
    return [normalise(page) for page in mended.split(PAGE_END)], notes
