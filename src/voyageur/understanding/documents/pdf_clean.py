"""A page's glyphs as they are meant: icons as bullets or spaces, accents on their letters."""

import re
from collections.abc import Iterable, Iterator, Sequence

from voyageur.understanding.documents.accents import MARKS, join
from voyageur.understanding.documents.icons import meant
from voyageur.understanding.documents.pdf_glyphs import Glyph, Odd

RAISED = 0.7
"""How far an accent's baseline may be from its letter's, as a share of the font's height."""
FARTHEST = 60
"""How many glyphs may stand between an accent and its letter."""
ACCENTS = frozenset(map(ord, MARKS)) | frozenset(range(0x300, 0x330))
SLICE = 0.25
"""Widest letter of an icon's words, in heights of the font."""
WORD = re.compile(r"[A-Za-z]{2}")
SPACE = 0x20


def without_icons(glyphs: list[Glyph], odd: Iterable[Odd]) -> None:
    """Put a bullet or a space in the place of each icon.

    The words that a file gives for an icon ("e-mail:") share its width; they stay, unless they are
    only the name of a macro.
    """
    run: list[Odd] = []
    for icon in odd:
        if not icon.look.icons:
            continue
        if run and not _one_icon(glyphs, run[-1].at, icon.at):
            _replace(glyphs, run)
            run = []
        run.append(icon)
    if run:
        _replace(glyphs, run)


def _one_icon(glyphs: Sequence[Glyph], before: int, after: int) -> bool:
    """Whether two glyphs share one icon: on one place, or in slices of its width, with a space."""
    one, other = glyphs[before], glyphs[after]
    if one.y != other.y or after > before + 2:
        return False
    return one.x0 == other.x0 or (
        other.x0 - one.x1 <= SLICE * one.height and other.x1 - other.x0 <= SLICE * other.height
    )


def _replace(glyphs: list[Glyph], run: Sequence[Odd]) -> None:
    words = "".join(chr(glyphs[icon.at].code) for icon in run)
    if WORD.search(words) and not words.startswith("\\"):
        return
    for number, icon in enumerate(run):
        glyph = glyphs[icon.at]
        code = SPACE if number else meant(glyph.code, icon.look.icons)
        glyphs[icon.at] = glyph._replace(code=code)


def with_accents(glyphs: list[Glyph]) -> list[Glyph]:
    """Put each accent that is drawn over a letter on it, whichever comes first."""
    gone: set[int] = set()
    for index, accent in enumerate(glyphs):
        if accent.code not in ACCENTS:
            continue
        for at in _around(index, len(glyphs)):
            letter = _accented(glyphs[at], accent)
            if letter is not None:
                glyphs[at] = letter
                gone.add(index)
                break
    return [glyph for index, glyph in enumerate(glyphs) if index not in gone] if gone else glyphs


def _around(index: int, size: int) -> Iterator[int]:
    """Places near one, the nearest first."""
    for distance in range(1, FARTHEST):
        if index - distance >= 0:
            yield index - distance
        if index + distance < size:
            yield index + distance


def _accented(letter: Glyph, accent: Glyph) -> Glyph | None:
    """The letter with the accent, where the middle of the accent is above or below the letter."""
    middle = (accent.x0 + accent.x1) / 2
    if not letter.x0 <= middle <= letter.x1 or letter.code < SPACE:
        return None
    if abs(letter.y - accent.y) > RAISED * letter.height:
        return None
    composed = join(chr(letter.code), chr(accent.code))
    return letter._replace(code=ord(composed)) if composed else None
