"""DOCX: the parts of the package that hold text, read within limits."""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.docx_styles import Styles
from voyageur.understanding.documents.docx_text import PartReader
from voyageur.understanding.documents.hidden import hidden_note
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import close_letters, normalise
from voyageur.understanding.documents.plain import require_text

MAX_ENTRIES = 2_000
MAX_UNPACKED = 200_000_000
"""Bytes that all entries may declare; pictures are never unpacked."""
MAX_XML = 16_000_000
"""Bytes of XML that are really unpacked and parsed, all parts together."""
MAIN = re.compile(r"word/document\d*\.xml")
EDGES = re.compile(r"word/(header|footer)(\d*)\.xml")
GROUNDS = (b'behindDoc="1"', b"<w:background", b"z-index:-")
"""Where a part holds one, a shape or colour may lie behind its text."""
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
            lines, unseen = _read(_Unpacked(package, where))
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
    mended, notes = mend("\n".join(lines))
    text = close_letters(normalise(mended))
    require_text(text, path)
    if unseen.strip():
        notes += (hidden_note(unseen),)
    return Document(path.name, "docx", text, notes=notes)


class _Unpacked:
    """A package's entries, unpacked as far as a document needs."""

    def __init__(self, package: zipfile.ZipFile, where: str) -> None:
        self.names = package.namelist()
        self._package = package
        self._where = where
        self._left = MAX_XML

    def content(self, name: str) -> bytes:
        """The bytes of an entry; none where there is no such entry."""
        if name not in self.names:
            return b""
        with self._package.open(name) as part:
            content = part.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise _too_large(self._where)
        return content


def _read(package: _Unpacked) -> tuple[list[str], str]:
    """Lines of headers, body and footers, each once, and the text in them that nobody sees.

    Word keeps copies of headers and footers for first and even pages.
    """
    parts = dict.fromkeys(_part_names(package.names))
    contents = {name: package.content(name) for name in parts}
    styles = package.content("word/styles.xml").decode("utf-8", "replace")
    covered = any(mark in content for content in contents.values() for mark in GROUNDS)
    reader = PartReader(Styles(styles), {}, covered)
    lines: list[str] = []
    seen: set[bytes] = set()
    for name, content in contents.items():
        if content not in seen:
            seen.add(content)
            reader.links = _links(package.content(f"word/_rels/{name.rpartition('/')[2]}.rels"))
            lines += [line.strip() for line in reader.lines(fromstring(content))]
    return lines, "".join(reader.unseen)


def _part_names(names: Sequence[str]) -> list[str]:
    edges = sorted(
        (found[1] == "footer", int(found[2] or 0), name)
        for name in set(names)
        if (found := EDGES.fullmatch(name))
    )
    main = min(name for name in names if MAIN.fullmatch(name))
    headers = [name for footer, _, name in edges if not footer]
    footers = [name for footer, _, name in edges if footer]
    return [*headers, main, *footers]


def _links(relationships: bytes) -> dict[str, str]:
    """Addresses outside the package by their id."""
    if not relationships:
        return {}
    return {
        item.get("Id", ""): item.get("Target", "")
        for item in fromstring(relationships)
        if item.get("TargetMode") == "External"
    }


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


def _too_large(where: str) -> InputError:
    return InputError(
        N_("the DOCX file unpacks to more than a document needs"),
        remedy=N_("Save it again from Word without large attachments, or export a PDF."),
        where=where,
    )
