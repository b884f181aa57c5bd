"""Lines of a PDF's page: words put together, spaced-out headings closed, broken words rejoined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from voyageur.understanding.documents.normalise import BULLETS, GAP
from voyageur.understanding.documents.pdf_words import RIGHT_TO_LEFT, Segment, Word, apart

WIDE_GAP = 1.6
"""Gap, as a share of the font's height, that separates two things and not two words."""
LOST_GAP = 3.0
"""The same between spaced-out letters."""
GLUED = 0.08
"""Gap up to which the pieces of a word that changes its font belong together."""
LETTER_SPACED = 4
WORD_SPACING = 1.6
"""How much wider than between letters the gap between spaced-out words is."""
BULLET = re.compile(
    rf"^\s*(?:[{BULLETS}\u00b7\u2217\u22c4\u2423\u2713\u2714\u2756\uf0b7\uf0a7\uf0d8\uf0fc"
    r"\x01-\x1f\x7f-\x9f]+|[-*\u2013]\s)\s*"
)
"""Bullets and, as they have no other use at a line's start, glyphs that the font doesn't name."""
LEADER = re.compile(r"(?: ?\.){4,}")
RATING = re.compile(r"(?:[\u25cb\u25cf\u25d0-\u25d5\u2605\u2606\u2b24] *){3,}")
WRITTEN = re.compile(r"[^\W_]")


@dataclass(slots=True)
class Line:
    """One line of text and where it stands; points, y upwards from the page's foot."""

    text: str
    x0: float
    x1: float
    y: float
    height: float

    @property
    def bulleted(self) -> bool:
        """Whether the line begins an item of a list."""
        return self.text.startswith("- ")


def make_line(row: Sequence[Segment]) -> Line:
    """Join the segments of one baseline, from left to right."""
    words = _in_order([word for segment in row for word in segment.words])
    words = _close_letters(words)
    parts = [words[0].text]
    for before, word in pairwise(words):
        gap = apart(before, word) / word.height
        if gap > WIDE_GAP:
            parts.append(GAP)
        elif word.spaced or gap > GLUED:
            parts.append(" ")
        parts.append(word.text)
    return Line(
        _tidy("".join(parts)),
        min(word.x0 for word in words),
        max(word.x1 for word in words),
        row[0].y,
        max(word.height for word in words),
    )


def _in_order(words: Sequence[Word]) -> list[Word]:
    """The words as they are read: from the left, or from the right where most are written so.

    Words of the other direction keep their own order among themselves.
    """
    ordered = sorted(words, key=lambda word: word.x0)
    backwards = [RIGHT_TO_LEFT.search(word.text) is not None for word in ordered]
    if not any(backwards):
        return ordered
    mostly = 2 * sum(backwards) > len(backwards)
    runs: list[list[Word]] = []
    for number, (word, back) in enumerate(zip(ordered, backwards, strict=True)):
        if number and back == backwards[number - 1]:
            runs[-1].append(word)
        else:
            runs.append([word])
        if back:
            runs[-1].sort(key=lambda word: -word.x0)
    return [word for run in (reversed(runs) if mostly else runs) for word in run]


def _tidy(text: str) -> str:
    """Plain bullets; no dot leaders, no dots or stars that only draw a rating."""
    text = BULLET.sub("- ", RATING.sub("", LEADER.sub("", text)))
    return text if WRITTEN.search(text) else ""


def _close_letters(words: Sequence[Word]) -> list[Word]:
    """Make words of spaced-out letters, "E X P E R I E N C E", by the wider gaps between words."""
    closed: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and len(words[end].text) == 1 and words[end].text.isalpha():
            end += 1
        letters = words[start:end]
        if len(letters) >= LETTER_SPACED:
            closed.extend(_spell(letters))
        else:
            end = max(end, start + 1)
            closed.extend(words[start:end])
        start = end
    return closed


def _spell(letters: Sequence[Word]) -> list[Word]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
    usual = median(gaps)
    spelt = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > LOST_GAP * letter.height:
            spelt.append(letter)
            continue
        last = spelt[-1]
        apart = gap > max(WORD_SPACING * usual, usual + GLUED * letter.height)
        text = f"{last.text} {letter.text}" if apart else last.text + letter.text
        spelt[-1] = Word(text, last.x0, letter.x1, last.y, last.height, last.spaced)
    return spelt
