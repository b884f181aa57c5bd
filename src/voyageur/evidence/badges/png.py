"""Badges in PNG pictures: ``iTXt`` chunks (Open Badges 3.0 and 2.0) and older ``tEXt`` ones."""

import struct
import zlib
from collections.abc import Iterator

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.several import the_only

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORDS = (b"openbadgecredential", b"openbadges")
"""Of Open Badges 3.0, and of 2.0."""


def badge_in_png(data: bytes, where: str) -> str:
    """What is baked into a picture.

    Raises:
        InputError: the picture is damaged, or holds no badge, several, or a compressed one.
    """
    return the_only(list(_badges(data, where)), where)


def baked_png(picture: bytes, badge: str) -> bytes:
    """A picture without a badge, with this one (Open Badges 3.0) after its header."""
    content = _KEYWORDS[0] + b"\0\0\0\0\0" + badge.encode()
    head = len(SIGNATURE) + 8 + struct.unpack_from(">I", picture, len(SIGNATURE))[0] + 4
    checked = b"iTXt" + content
    chunk = struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
    return picture[:head] + chunk + picture[head:]


def _badges(data: bytes, where: str) -> Iterator[str]:
    for kind, content in _chunks(data, where):
        keyword, _, rest = content.partition(b"\0")
        if keyword not in _KEYWORDS:
            continue
        if kind == b"tEXt":
            yield rest.decode("latin-1")
        elif kind == b"iTXt":
            if rest[:1] != b"\0":
                raise InputError(
                    N_("the badge in the picture is compressed, which the standard forbids"),
                    remedy=N_("Download the badge anew from where you got it."),
                    where=where,
                )
            text = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
            try:
                yield text.decode()
            except ValueError:
                raise _damaged(where) from None


def _chunks(data: bytes, where: str) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk up to the end of the picture, whose sums are right."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + size]
        end = at + 12 + size
        if end > len(data):
            break
        if struct.unpack_from(">I", data, end - 4)[0] != zlib.crc32(kind + content):
            break
        yield kind, content
        if kind == b"IEND":
            return
        at = end
    raise _damaged(where)


def _damaged(where: str) -> InputError:
    return InputError(
        N_("the picture is damaged"),
        remedy=N_("Download the badge anew from where you got it."),
        where=where,
    )
