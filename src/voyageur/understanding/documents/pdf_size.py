"""How much a PDF may make of itself, told from its bytes before PDFium reads it.

PDFium can't be stopped while it reads a page, and a page of a few kilobytes can unpack to a
thousand times that, or draw one group of a million others. What may is read in a process of its
own (``pdf_apart``), which can be stopped.
"""

import base64
import re
import zlib
from collections.abc import Iterator, Sequence

MOST_CONTENT = 1_000_000
"""Bytes of content unpacked, each group as often as it may be drawn; a résumé has a third."""
MOST_OF_ONE = 1_200_000
"""Bytes of one stream that are unpacked to look at it."""
MOST_OF_DATA = 100_000
"""Bytes of a picture or a font that are unpacked to see that it is no content."""
MOST_UNPACKED = 60_000_000
"""Bytes of all streams, pictures and fonts as well."""
LONGEST_HEAD = 2_000
STREAM = re.compile(rb"(?<!end)stream\r?\n")
FILTER = re.compile(rb"/(\w{1,20}Decode)\b")
DRAWN = re.compile(rb"/Subtype\s{0,9}/Form")
NO_CONTENT = re.compile(
    rb"/Subtype\s{0,9}/(?:Image|Type1C|CIDFontType0C|OpenType)|/Length1|/XRef|/ObjStm|/Alternate"
    rb"|/Metadata"
)
SHOWS = (b"Tj", b"TJ", b" Do")
CHANCE = 2_000
"""Bytes of a picture or a font in which two letters that mean a command stand once by chance."""


def is_heavy(data: bytes) -> bool:
    """Whether reading may take long: much content, groups in groups, or what can't be told."""
    if b"/Encrypt" in data:
        return True
    pages = groups = draws = unpacked = 0
    repeats = 1
    for head, content in _streams(data):
        if content is None:
            return True
        unpacked += len(content)
        count = content.count(b" Do")
        if NO_CONTENT.search(head):
            shown = sum(content.count(command) for command in SHOWS)
            if shown > 10 + len(content) // CHANCE:
                return True
        elif DRAWN.search(head):
            groups += len(content)
            repeats *= max(count, 1)
        else:
            pages += len(content)
            draws += count
        if pages + groups + draws * repeats * groups > MOST_CONTENT or unpacked > MOST_UNPACKED:
            return True
    return False


def _streams(data: bytes) -> Iterator[tuple[bytes, bytes | None]]:
    """Each stream's dictionary and its bytes unpacked; None where that can't be done simply."""
    for found in STREAM.finditer(data):
        start = max(0, found.start() - LONGEST_HEAD)
        head = data[max(start, data.rfind(b" obj", start, found.start())) : found.start()]
        end = data.find(b"endstream", found.end())
        packed = data[found.end() : end if end >= 0 else len(data)]
        filters = FILTER.findall(head)
        if b"#" in head or (b"/Filter" in head and not filters):
            yield head, None
        elif set(filters) <= {b"ASCII85Decode", b"FlateDecode"} and len(filters) <= 2:
            most = MOST_OF_DATA if NO_CONTENT.search(head) else MOST_OF_ONE
            yield head, _unpacked(packed, filters, most)
        else:
            yield head, b"" if NO_CONTENT.search(head) else None


def _unpacked(packed: bytes, filters: Sequence[bytes], most: int) -> bytes | None:
    try:
        for name in filters:
            if name == b"FlateDecode":
                packed = zlib.decompressobj().decompress(packed, most)
            else:
                packed = base64.a85decode(packed.strip().removesuffix(b"~>"))
    except (zlib.error, ValueError):
        return None
    return packed[:most]
