"""Plain text and Markdown, and how bytes become text."""

import codecs
import re
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document, Format
from voyageur.understanding.documents.normalise import normalise

MARKDOWN_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = {
    "iso-8859-2": "iso-8859-2",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1254": "cp1254",
    "iso-8859-15": "iso-8859-15",
    "shift_jis": "shift_jis",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5",
    "euc-kr": "euc_kr",
    "koi8-r": "koi8_r",
}
"""Encodings that an HTML page may name; a codec of another kind is never called."""
CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.05
"""Share of control characters from which a file isn't text; random bytes have a tenth."""


def read_plain(text: str, path: Path) -> Document:
    """Take a text as it is; the suffix tells Markdown.

    Raises:
        InputError: when there is nothing to read in it.
    """
    clean = normalise(text)
    require_text(clean, path)
    kind: Format = "markdown" if path.suffix.lower() in MARKDOWN_SUFFIXES else "text"
    return Document(path.name, kind, clean)


def require_text(text: str, path: Path) -> None:
    """Refuse a document that has no letter or digit in it.

    Raises:
        InputError: naming the file.
    """
    if not any(character.isalnum() for character in text):
        raise InputError(
            N_("the file has no text"),
            remedy=N_("Check that it is the right file, and that it was saved with its content."),
            where=str(path),
        )


def decode(data: bytes, path: Path) -> str:
    """Text of a file: by its byte order mark, as UTF-8, as it declares itself, or as Windows-1252.

    Raises:
        InputError: when the bytes are no text.
    """
    text = _decode(data)
    if "\0" in text or len(CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise InputError(
            N_("the file is not text, and no format that can be read"),
            remedy=N_("Give a PDF, DOCX, HTML, JSON Resume, Markdown or text file (UTF-8)."),
            where=str(path),
        )
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data), "replace")


def _declared(data: bytes) -> str:
    """The encoding an HTML page names, where it is one of text; else Windows-1252."""
    found = CHARSET.search(data[:2048])
    name = found[1].decode("ascii").lower() if found else ""
    return DECLARED.get(name, "cp1252")
