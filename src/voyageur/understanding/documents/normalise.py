"""One form of text for every format, so that an offset means the same everywhere."""

import re
import unicodedata

from voyageur.understanding.documents.accents import join_loose

GAP = "   "
"""Stands between two things side by side: columns of a row, cells of a table, a tab's two ends."""

LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ue000-\uf8ff]")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
BULLETS = (
    "\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf\u25e6"
    "\u27a2\u27a4"
)
BULLET = re.compile(rf"^([ \t]*)[{BULLETS}]+[ \t]*", re.MULTILINE)
BLANK_LINES = re.compile(r"\n{4,}")
SOFT_BREAK = re.compile(r"\u00ad[ \t]{0,40}\n[ \t]{0,40}")
STYLED = re.compile(r"[\U0001d400-\U0001d7ff\uff01-\uff5e]")
"""Letters and digits drawn bold, sloped or wide, as posts on the web have them."""
SPACED_OUT = re.compile(r"^[ ]{0,40}(?:[^\W\d_] {1,4}){4,60}[^\W\d_]:?$", re.MULTILINE)
WORD_GAP = re.compile(r" {2,}")


def normalise(text: str) -> str:
    """NFC text with LF line ends and plain spaces, without anything invisible.

    A bullet that begins a line becomes a dash, an icon of a private font a space, and a tab
    ``GAP``. More than two blank lines become two; leading and trailing blank lines go.
    """
    text = LINE_ENDS.sub("\n", text)
    if not text.isascii():
        text = STYLED.sub(_plain, SOFT_BREAK.sub("", text)).translate(LIGATURES)
        text = join_loose(text)
    text = INVISIBLE.sub("", SPACES.sub(" ", text).replace("\t", GAP))
    text = BULLET.sub(r"\1- ", unicodedata.normalize("NFC", text))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return BLANK_LINES.sub("\n\n\n", text).strip("\n")


def close_letters(text: str) -> str:
    """Close lines of spaced-out letters, as headings are set: "S K I L L S" is "SKILLS".

    Words stand further apart than letters: "W O R K   H I S T O R Y".
    """
    return SPACED_OUT.sub(_close, text)


def _close(found: re.Match[str]) -> str:
    return " ".join(word.replace(" ", "") for word in WORD_GAP.split(found[0].strip()))


def _plain(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])
