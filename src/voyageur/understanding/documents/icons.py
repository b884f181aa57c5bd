"""Fonts whose glyphs are pictures: some begin an item of a list, the rest says nothing."""

import re
from collections.abc import Mapping

FONTS = re.compile(
    r"awesome|simple ?icons|academicons|marvosym|material ?(?:icons|symbols)|ion ?icons|glyphicon"
    r"|icomoon|fontello|typicons|feather|entypo|octicon|bootstrap-icons|remixicon|fontawe"
    r"|wingdings|webdings|dingbats|bullet|elegantthemes|themify|line-?icon",
    re.IGNORECASE,
)
"""Parts of the names of fonts of icons."""
BULLETS: Mapping[str, frozenset[int]] = {
    "awesome": frozenset({
        0xF00C, 0xF054, 0xF058, 0xF05D, 0xF061, 0xF096, 0xF0A4, 0xF0A9, 0xF0C8, 0xF0DA, 0xF101,
        0xF105, 0xF10C, 0xF111, 0xF138, 0xF14A, 0xF152, 0xF178, 0xF18E, 0xF192, 0xF1DB, 0xF30B,
    }),
    "marvosym": frozenset(b"{"),
    "wingdings": frozenset(b"lmnopqrstuvwx\x80\x8c\x9e\x9f\xa0\xa1\xa4\xa7\xa8\xd8\xe0\xe8\xf0\xfc"
                           b"\xfe"),
    "webdings": frozenset(b"4<=aegi"),
    "dingbats": frozenset(b"34lmnopqrstuvwx\xd4\xe4\xe8"),
}  # fmt: skip
"""Glyphs that begin an item, by font; fonts of symbols count by their low byte."""
LOW_BYTE = ("wingdings", "webdings", "dingbats", "marvosym")
DOT = 0x2022


def family(font: str) -> str:
    """The name, in small letters, of a font of icons; empty for a font of letters."""
    return font.lower().replace(" ", "") if FONTS.search(font) else ""


def meant(code: int, fonts: str) -> int:
    """The code point that an icon stands for: a bullet, or a space where it only decorates.

    Args:
        code: the code point that the font gives it.
        fonts: what ``family`` says.
    """
    name = next((known for known in BULLETS if known in fonts), "")
    if name in LOW_BYTE:
        if code >= 0x2000 and not 0xF000 <= code < 0xF100:
            return code
        code &= 0xFF
    return DOT if code in BULLETS.get(name, ()) else 0x20
