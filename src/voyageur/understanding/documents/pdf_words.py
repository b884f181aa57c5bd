"""From glyphs to words and segments.

Spaces are judged by geometry, because PDFium misses some in tightly set files; the order of the
content stream only says which words belong to one segment.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voyageur.understanding.documents.normalise import BULLETS
from voyageur.understanding.documents.pdf_glyphs import MADE_UP_SPACE, Glyph

WORD_GAP = 0.17
"""Gap between two words, as a share of the font's height (0.2 em or less)."""
FAINT_GAP = 0.08
"""The same where PDFium sees a space as well."""
SEGMENT_GAP = 0.75
"""Widest gap inside one segment: a justified line's spaces are narrower, a gutter is wider."""
BASELINE = 0.2
"""How far two baselines of one line may be apart, as a share of the font's height."""
MOST_OVERLAP = 0.25
RAISED = 0.6
"""How far a raised or lowered sign ("m²", "3rd") may be from the baseline of its word."""
SMALLER = 0.85
"""Height of such a sign, as a share of its word's, at most."""
ENOUGH = 4
"""Fewest glyphs of one kind from which their usual overlap is told."""
SPACES = {0x00, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0xFFFD}
BULLET_GAP = 2.5
"""The same between a bullet and its words."""
BULLET_SIGNS = frozenset(BULLETS) | frozenset("-*–·∗⋄␣✓✔❖➔➜→")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
LINE_END_HYPHENS = {0x02, 0xFFFE}
"""What PDFium makes of a hyphen at a line's end; its box has no height."""


@dataclass(slots=True)
class Word:
    """Glyphs without a space between; points, y upwards from the page's foot."""

    text: str
    x0: float
    x1: float
    y: float
    height: float
    spaced: bool


@dataclass(slots=True)
class Segment:
    """Neighbouring words of one line, never across a gutter."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    height: float


def find_words(glyphs: Sequence[Glyph]) -> list[Word]:
    """Every word of a page, in the order of its content stream."""
    return list(_words(glyphs, _overlaps(glyphs)))


def find_segments(words: Iterable[Word]) -> list[Segment]:
    """The words put together as far as nothing but a space is between them, in the same order.

    A bullet's size and baseline are its font's, and say nothing of its line.
    """
    segments: list[Segment] = []
    for word in words:
        last = segments[-1] if segments else None
        if (
            last
            and abs(word.y - last.y) <= BASELINE * last.height
            and -0.5 * word.height < apart(last, word) <= _widest(last) * word.height
        ):
            if len(last.words) == 1 and last.words[0].text in BULLET_SIGNS:
                last.y, last.height = word.y, word.height
            last.words.append(word)
            last.x0 = min(last.x0, word.x0)
            last.x1 = max(last.x1, word.x1)
            last.height = max(last.height, word.height)
        else:
            segments.append(Segment([word], word.x0, word.x1, word.y, word.height))
    return segments


def _widest(segment: Segment) -> float:
    """Widest gap after a segment; a bullet belongs to the words that follow it."""
    return BULLET_GAP if segment.words[-1].text in BULLET_SIGNS else SEGMENT_GAP


def apart(one: Word | Segment, other: Word | Segment) -> float:
    """Points between two things beside each other, whichever is on the left."""
    return max(other.x0 - one.x1, one.x0 - other.x1)


def _words(glyphs: Sequence[Glyph], overlaps: Mapping[int, float]) -> Iterator[Word]:
    word: Word | None = None
    spaced, gap, last = False, WORD_GAP, 0
    for glyph in glyphs:
        code, x0, x1, y, height = glyph
        if code in SPACES:
            spaced = True
        elif code == MADE_UP_SPACE:
            gap = FAINT_GAP
        elif word and code in LINE_END_HYPHENS:
            word.text += "-"
            word.x1 = max(word.x1, x1)
        else:
            space = _space(word, glyph) + overlaps.get(last, 0.0) if word else 0.0
            if word and not spaced and -0.6 < space <= gap and _is_level(word, y, height):
                word.text += chr(code)
                word.x0 = min(word.x0, x0)
                word.x1 = max(word.x1, x1)
                gap = WORD_GAP
            else:
                if word:
                    yield word
                word = Word(chr(code), x0, x1, y, height, spaced or (last > 0 and space > gap))
                spaced, gap = False, WORD_GAP
            last = code
    if word:
        yield word


def _is_level(word: Word, y: float, height: float) -> bool:
    """Whether a glyph stands on a word's line, or is a small sign raised from it."""
    if y == word.y:
        return True
    raised = height <= SMALLER * word.height
    return abs(y - word.y) <= (RAISED if raised else BASELINE) * word.height


def _space(word: Word, glyph: Glyph) -> float:
    """Space before a glyph in heights of the font."""
    if glyph.code >= 0x590 and RIGHT_TO_LEFT.match(chr(glyph.code)):
        return (word.x0 - glyph.x1) / glyph.height
    return (glyph.x0 - word.x1) / glyph.height


def _overlaps(glyphs: Sequence[Glyph]) -> dict[int, float]:
    """How far each glyph usually reaches under the next, in heights of the font.

    wkhtmltopdf and Qt set glyphs closer than they are wide, and a space after a narrow one then
    shows only against this: it is added to each space after such a glyph.
    """
    gaps: dict[int, list[float]] = {}
    for before, after in pairwise(glyphs):
        gap = (after.x0 - before.x1) / after.height
        if before.y == after.y and -0.6 < gap < SEGMENT_GAP:
            gaps.setdefault(before.code, []).append(gap)
    usual = {
        code: sorted(found)[len(found) * 3 // 10]
        for code, found in gaps.items()
        if len(found) >= ENOUGH
    }
    return {code: min(-gap, MOST_OVERLAP) for code, gap in usual.items() if gap < 0}
