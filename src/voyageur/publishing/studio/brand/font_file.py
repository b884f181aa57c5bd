"""Font files of a brand: the family's name, and whether all words can be set in it."""

import re
import string
import struct
from pathlib import Path
from typing import TYPE_CHECKING, cast

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.studio.brand.typeface import families, folder_of
from voyageur.publishing.studio.small_file import read_small

if TYPE_CHECKING:
    import typst

LETTERS = string.ascii_letters + string.digits + "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ.,:;!?'’-–—()&%$"
"""What a typeface must have for English and French; other signs are taken from Inter."""

_SHOWN = 12
_LACKS = re.compile(r'the text `"(.+?)"` could not be displayed')
_SPECIMEN = b"""
#set document(title: "Specimen")
#set text(font: sys.inputs.family)
#sys.inputs.words
"""


def family_of(path: Path) -> str:
    """The name of the family of a font file, as Typst knows it.

    Raises:
        InputError: it is no TTF or OTF, is a variable one, lacks letters, or has the name of one
            that ships.
    """
    content = read_small(path)
    try:
        tables = _tables(content)
    except struct.error:
        raise _no_font(path) from None
    if max(tables.values(), default=0) > len(content):
        raise _no_font(path)
    if b"fvar" in tables:
        raise InputError(
            N_("this is a variable font, of which only one weight would be drawn"),
            remedy=N_("Give the file of one weight; it is often in a folder named static."),
            where=str(path),
        )
    fonts = _fonts(folder_of((path,)))
    found = fonts.families()
    if len(found) != 1:
        raise _no_font(path)
    family: str = found[0]
    if family.casefold() in {one.casefold() for one in families()}:
        raise InputError(
            N_("{family} ships with Voyageur, in its own weights"),
            remedy=N_("Write its name in place of the file."),
            where=str(path),
            family=family,
        )
    _refuse_gaps(family, fonts, path)
    return family


def _tables(content: bytes) -> dict[bytes, int]:
    """The font's tables by tag, each with where it ends: records of 16 bytes after a header."""
    head, record = struct.Struct(">4xH6x"), struct.Struct(">4s4xII")
    (count,) = head.unpack_from(content)
    places = range(head.size, head.size + count * record.size, record.size)
    records = (record.unpack_from(content, place) for place in places)
    return {tag: start + length for tag, start, length in records}


def _refuse_gaps(family: str, fonts: "typst.Fonts", path: Path) -> None:
    """Typst draws every letter once, as the standard for PDFs makes it name those it can't."""
    import typst  # noqa: PLC0415 - only where a brand has a typeface

    try:
        typst.compile(
            cast("bytes", {"main.typ": _SPECIMEN}),
            format="pdf",
            font_paths=fonts,
            pdf_standards="ua-1",
            sys_inputs={"family": family, "words": " ".join(LETTERS)},
        )
    except typst.TypstError as error:
        lacking = list(dict.fromkeys(_LACKS.findall(error.diagnostic)))
        if not lacking:
            raise _no_font(path) from None
        raise InputError(
            N_("the font lacks characters that English and French need: {letters}"),
            remedy=N_("Give one that has them."),
            where=str(path),
            letters=" ".join(lacking[:_SHOWN]) + (" …" if len(lacking) > _SHOWN else ""),
        ) from None
    except BaseException as error:
        # A panic of Typst at a damaged table has a class that can't be imported, no ``Exception``.
        if type(error).__name__ != "PanicException":
            raise
        raise _no_font(path) from None


def _no_font(path: Path) -> InputError:
    return InputError(
        N_("the file is no font that can be used"),
        remedy=N_("Give a TTF or OTF file."),
        where=str(path),
    )


def _fonts(folder: Path) -> "typst.Fonts":
    import typst  # noqa: PLC0415

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
