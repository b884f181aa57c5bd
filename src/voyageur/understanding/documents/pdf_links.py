"""Where a page's links go."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.understanding.documents.links import target
from voyageur.understanding.documents.pdf_glyphs import turned
from voyageur.understanding.documents.pdf_objects import Box
from voyageur.understanding.documents.pdf_words import Word

MOST_LINKS = 300
"""On one page; more are an index or an attack."""
LONGEST_URL = 400


class Link(NamedTuple):
    """An address and the place that is clicked; points of the page as it is shown."""

    url: str
    box: Box


def read_links(page: pypdfium2.PdfPage) -> list[Link]:
    """The page's links to addresses; of one over several lines, the last piece."""
    links: list[Link] = []
    for link in _links(page):
        if links and links[-1].url == link.url:
            links.pop()
        links.append(link)
    return links


def add_targets(words: Sequence[Word], links: Sequence[Link]) -> list[Word]:
    """The words, and after those that link to somebody's profile or page the address of it."""
    added = list(words)
    for url, (left, bottom, right, top) in links:
        inside = [
            word
            for word in words
            if left <= (word.x0 + word.x1) / 2 <= right
            and bottom <= word.y + word.height / 4 <= top
        ]
        shown = target(url, " ".join(word.text for word in inside))
        if shown and inside:
            last = max(inside, key=lambda word: (-word.y, word.x0))
            last.text = f"{last.text} ({shown})"
        elif shown:
            height = max(min(top - bottom, 12.0), 1.0)
            added.append(Word(shown, left, right, bottom + height / 4, height, spaced=True))
    return added


def _links(page: pypdfium2.PdfPage) -> Iterator[Link]:
    place = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    box = pdfium.FS_RECTF()
    rotation = page.get_rotation()
    for _ in range(MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, place, link):
            return
        url = _address(page.pdf, pdfium.FPDFLink_GetAction(link))
        if url and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield Link(url, turned((box.left, box.bottom, box.right, box.top), rotation))


def _address(document: pypdfium2.PdfDocument, action: pdfium.FPDF_ACTION) -> str:
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(LONGEST_URL)
    size = pdfium.FPDFAction_GetURIPath(document, action, buffer, LONGEST_URL)
    return buffer.value.decode("latin-1") if size <= LONGEST_URL else ""
