"""One way in: a path, checked and recognised by its content, becomes a ``Document``.

A format's reader is imported when a file has it: PDFium alone takes a tenth of a second.
"""

import re
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.content import MEGABYTE, read_content
from voyageur.understanding.documents.decode import decode
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.plain import read_plain

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = re.compile(
    r"\s*(?>(?:<\?xml[^>]*\?>|<!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title|div|h1|"
    r"section|main|article|table|p|ul)\b",
    re.IGNORECASE | re.DOTALL,
)
JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")


def read_document(path: Path, *, max_bytes: int = 20 * MEGABYTE) -> Document:
    """Read a résumé or an advert of any format.

    Raises:
        InputError: when there is no such file, it is larger than ``max_bytes``, or its content
            can't be read; the message says what to do.
    """
    data = read_content(path, max_bytes)
    if _is_pdf(data):
        from voyageur.understanding.documents.pdf import read_pdf  # noqa: PLC0415

        return read_pdf(data, path)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from voyageur.understanding.documents.docx import read_docx  # noqa: PLC0415

        return read_docx(data, path)
    _refuse_known(data, path)
    text = decode(data, path)
    if HTML.match(text):
        from voyageur.understanding.documents.html import read_html  # noqa: PLC0415

        return read_html(text, path)
    if JSON.match(text) or path.suffix.lower() == ".json":
        from voyageur.understanding.documents.jsonresume import read_json_resume  # noqa: PLC0415

        return read_json_resume(text, path)
    return read_plain(text, path)


def _is_pdf(data: bytes) -> bool:
    """A PDF may have other bytes before its header, so then it must have an end as well."""
    return data.lstrip().startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b"%%EOF" in data)


def _refuse_known(data: bytes, path: Path) -> None:
    """Say by name what many people try, and how it becomes readable."""
    if data.startswith(OLE):
        raise InputError(
            N_("the file is protected by a password, or in the old .doc format"),
            remedy=N_("Open it in Word, take the password away and save it as .docx."),
            where=str(path),
        )
    if data.startswith(PICTURES) and b"\0" in data:
        raise InputError(
            N_("the file is a picture"),
            remedy=N_("Run it through text recognition (OCR), or give the document it shows."),
            where=str(path),
        )
    if data.startswith(b"{\\rtf"):
        raise InputError(
            N_("the file is in RTF format"),
            remedy=N_("Open it in a word processor and save it as .docx or PDF."),
            where=str(path),
        )
