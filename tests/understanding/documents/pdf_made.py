"""Small PDFs written by hand, for what no typesetter would make."""

import zlib
from collections.abc import Sequence

HEAD = b"%PDF-1.4\n"


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"


def pdf(content: bytes, *, page: bytes = b"", icons: bytes = b"Symbol", pages: int = 1) -> bytes:
    """A PDF whose pages all have the same content, in Helvetica (/F1) and a font of icons (/F2)."""
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(pages))
    one = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 3 0 R/F2 %s>>>>%s>>" % (FONT % icons, page)
    )
    return objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
            FONT % b"Helvetica",
            stream(content),
            *([one] * pages),
        ]
    )


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content, 9)
    head = b"<<%s/Filter/FlateDecode/Length %d>>" % (extra, len(packed))
    return head + b"stream\n" + packed + b"\nendstream"


def objects(found: Sequence[bytes]) -> bytes:
    """A file of some objects, the first of which is its catalogue."""
    body = HEAD
    offsets = []
    for number, content in enumerate(found, 1):
        offsets.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(found) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R>>startxref\n%d\n%%%%EOF" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def text(words: str, x: float, y: float, font: bytes = b"F1") -> bytes:
    """Words at a place, twelve points high."""
    said = words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s 12 Tf %g %g Td (%s) Tj ET\n" % (font, x, y, said)
