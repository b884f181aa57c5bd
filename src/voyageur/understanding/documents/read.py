"""One way in: a path, checked and recognised by its content, becomes a ``Document``."""

import math
import re
import stat
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.docx import read_docx
from voyageur.understanding.documents.html import read_html
from voyageur.understanding.documents.jsonresume import read_json_resume
from voyageur.understanding.documents.pdf import read_pdf
from voyageur.understanding.documents.plain import decode, read_plain

MEGABYTE = 1_000_000
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
    data = _content(path, max_bytes)
    if _is_pdf(data):
        return read_pdf(data, path)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_docx(data, path)
    _refuse_known(data, path)
    text = decode(data, path)
    if HTML.match(text):
        return read_html(text, path)
    if JSON.match(text) or path.suffix.lower() == ".json":
        return read_json_resume(text, path)
    return read_plain(text, path)


def _content(path: Path, max_bytes: int) -> bytes:
    where = str(path)
    try:
        status = path.stat()
        _check(status.st_mode, status.st_size, max_bytes, where)
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise InputError(
            N_("there is no such file"), remedy=N_("Check the name and the folder."), where=where
        ) from error
    except PermissionError as error:
        raise InputError(
            N_("the file may not be read"),
            remedy=N_("Allow your account to read it, or copy it to a folder of yours."),
            where=where,
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            N_("the file can't be opened"),
            remedy=N_("Check the path and the disk it is on, and try again."),
            where=where,
        ) from error
    _check(status.st_mode, len(data), max_bytes, where)
    return data


def _check(mode: int, size: int, max_bytes: int, where: str) -> None:
    """Refuse by what the file system says, before a byte is read."""
    if stat.S_ISDIR(mode):
        raise InputError(
            N_("this is a folder, not a file"),
            remedy=N_("Name the file in it that should be read."),
            where=where,
        )
    if not stat.S_ISREG(mode):
        raise InputError(
            N_("this is a device or a pipe, not a file"),
            remedy=N_("Save the content to a file first."),
            where=where,
        )
    if size == 0:
        raise InputError(
            N_("the file is empty"),
            remedy=N_("Check that it was saved or downloaded completely."),
            where=where,
        )
    if size > max_bytes:
        raise InputError(
            N_("the file has {size} MB; the limit is {limit} MB"),
            remedy=N_("Give a smaller file, or raise the limit with --max-mb."),
            where=where,
            size=math.ceil(size * 10 / MEGABYTE) / 10,
            limit=max_bytes / MEGABYTE,
        )


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
