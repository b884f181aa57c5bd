"""How bytes become text."""

import codecs
import re
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
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
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})""", re.IGNORECASE
)
OLD = ("cp1252", "mac-roman", "cp850")
"""Encodings of one byte a character that English and French files have: Windows, Mac, DOS."""
USUAL = frozenset("àâçéèêëîïôùûüœÀÂÇÉÈÊÎÔÛŒ«»\u00a0’‘“”–—…•·°")
SAMPLE = 20_000
WHOLE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.05
"""Share of control characters from which a file isn't text; random bytes have a tenth."""


def decode(data: bytes, path: Path) -> str:
    """Text of a file: by its byte order mark, as UTF-8, as it declares itself, or as old files are.

    Where a file is UTF-8 but for a few bytes, as after a paste into a file of another encoding,
    only those are read as Windows-1252.

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


def encoding_of(data: bytes) -> tuple[str, str]:
    """Codec and error handler for text that begins so; what is cut should end with a whole line.

    The codec takes a byte order mark away. Where all is UTF-8, the handler reads what may come
    after and isn't as Windows-1252.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding, "replace"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        sample = data[max(0, error.start - SAMPLE) : error.start + SAMPLE]
    else:
        return "utf-8", "voyageur.cp1252"
    found = CHARSET.search(data[:2048])
    declared = DECLARED.get(found[1].decode("ascii").lower()) if found else None
    if declared is None and _is_mostly_utf8(sample):
        return "utf-8", "voyageur.cp1252"
    return declared or max(OLD, key=lambda old: _usual(sample, old)), "replace"


def _decode(data: bytes) -> str:
    encoding, errors = encoding_of(data)
    return data.decode(encoding, errors)


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether more bytes above ASCII belong to whole characters than not."""
    inside = sum(map(len, WHOLE.findall(sample)))
    above = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    return 2 * inside > above


def _usual(sample: bytes, encoding: str) -> int:
    """How many characters above ASCII are such as English and French use."""
    above = sample.translate(None, bytes(range(0x80)))
    return sum(character in USUAL for character in above.decode(encoding, "replace"))


def _one_byte(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("voyageur.cp1252", _one_byte)
