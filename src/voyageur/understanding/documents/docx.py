"""DOCX: the parts of the package that hold text, read within limits."""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.docx_text import part_lines
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.documents.plain import require_text

MAX_ENTRIES = 2_000
MAX_UNPACKED = 200_000_000
"""Bytes that all entries may declare; pictures are never unpacked."""
MAX_XML = 16_000_000
"""Bytes of XML that are really unpacked and parsed, all parts together."""
MAIN = re.compile(r"word/document\d*\.xml")
EDGES = re.compile(r"word/(header|footer)(\d*)\.xml")
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    ValueError,
)
"""What ``zipfile``, its decompressors and the parser raise for a package that is damaged."""
OTHERS = (
    ("xl/", N_("the file is an Excel workbook")),
    ("ppt/", N_("the file is a PowerPoint presentation")),
    ("META-INF/", N_("the file is an OpenDocument file or another package")),
)


def read_docx(data: bytes, path: Path) -> Document:
    """Read headers, body and footers of a Word document.

    Raises:
        InputError: when it is damaged, too large once unpacked, protected, or no DOCX.
    """
    where = str(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package, where)
            lines = [line for root in _parts(package, where) for line in part_lines(root)]
    except DefusedXmlException as error:
        raise InputError(
            N_("the DOCX file defines XML entities, as no word processor does"),
            remedy=N_("Open it in Word and save it again as .docx."),
            where=where,
        ) from error
    except DAMAGE as error:
        raise InputError(
            N_("the DOCX file is damaged or incomplete"),
            remedy=N_("Download or save it again, and check that it opens in Word."),
            where=where,
        ) from error
    except RecursionError as error:
        raise InputError(
            N_("the DOCX file is nested too deeply"),
            remedy=N_("Open it in Word and save it again as .docx."),
            where=where,
        ) from error
    text = normalise("\n".join(lines))
    require_text(text, path)
    return Document(path.name, "docx", text)


def _check(package: zipfile.ZipFile, where: str) -> None:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        raise _too_large(where)
    names = [entry.filename for entry in entries]
    if not any(MAIN.fullmatch(name) for name in names):
        kinds = (what for start, what in OTHERS if any(name.startswith(start) for name in names))
        raise InputError(
            next(kinds, N_("the file is a ZIP archive without a Word document")),
            remedy=N_("Give the résumé as DOCX, PDF, HTML, JSON Resume, Markdown or text."),
            where=where,
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(
            N_("the DOCX file is protected by a password"),
            remedy=N_("Save a copy without the password and try again."),
            where=where,
        )


def _parts(package: zipfile.ZipFile, where: str) -> Iterator[Element]:
    """Headers, the body and footers, each once; Word keeps a copy for first and even pages."""
    names = package.namelist()
    edges = sorted(
        (found[1] == "footer", int(found[2] or 0), name)
        for name in set(names)
        if (found := EDGES.fullmatch(name))
    )
    main = min(name for name in names if MAIN.fullmatch(name))
    headers = [name for footer, _, name in edges if not footer]
    footers = [name for footer, _, name in edges if footer]
    left = MAX_XML
    seen: set[bytes] = set()
    for name in [*headers, main, *footers]:
        with package.open(name) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0:
            raise _too_large(where)
        if content not in seen:
            seen.add(content)
            yield fromstring(content)


def _too_large(where: str) -> InputError:
    return InputError(
        N_("the DOCX file unpacks to more than a document needs"),
        remedy=N_("Save it again from Word without large attachments, or export a PDF."),
        where=where,
    )
