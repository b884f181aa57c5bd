"""What a gutter's two sides are: columns, or one text with dates and labels in its margin.

They are one text, read across, when the lines of one side stand beside lines of the other, as
dates, places and labels do, and columns when their lines run independently of each other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from voyageur.understanding.documents.pdf_words import BULLET_SIGNS, Segment

EDGE = 0.1
"""Points by which a left edge may miss the gutter's, after rounding."""
ALIGNED = 0.75
"""Share of the margin's lines that stand beside a line of the other side in a text read across."""
DATED_ALIGNED = 0.4
"""The same for a margin of dates, which no side bar is made of."""
AMID = 0.3
"""Share of a margin's lines that stand amid a text from which they are no labels of it."""
LONG = 18
"""Width, in heights of the font, of a line that may go on in the next one."""
DENSE = 0.6
"""Share of a band's lines that both of two equal columns have."""
EQUAL_LINES = 6
"""Fewest lines of equal columns; shorter ones are a table, which is read across."""
WIDE = 0.3
"""Share of a band's width that both of two equal columns have."""
HEADING = 1.12
"""A label this much larger than the text beside it is a heading."""
LEADING = 1.2
"""Distance of two baselines, in heights of the font, that the lines of one block don't exceed."""
HOLE = 3.5
"""Distance of two baselines, in heights of the font, that parts a margin's clusters."""
PAUSE = 2.0
"""Distance of two baselines, in heights of the font, that ends a block of lines."""
WIDE_PAUSE = 2.5
"""The same where a heading stands in between."""
CORNER = 0.3
"""Share of a band's height up to which a block on the right is an address, not a side bar."""
DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d/\d\d\b|present|current", re.IGNORECASE)
SECTION = re.compile(
    r"(?:work |technical |key |core |professional |personal )?(?:experience|education|skills|"
    r"contact|languages?|projects?|certifications?|summary|profile|interests|references|awards|"
    r"exp[ée]riences?|formation|[ée]tudes|comp[ée]tences|langues|projets|profil|coordonn[ée]es)"
    r"(?: professionnelles?| history)?",
    re.IGNORECASE,
)

Row = list[Segment]
Rows = Sequence[Row]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a band; ``across`` when read from one side to the other, else side by side."""

    across: bool
    rows: Rows


def flat(rows: Iterable[Row]) -> list[Segment]:
    """The segments of several rows."""
    return [segment for row in rows for segment in row]


def sides(rows: Rows, x: float) -> tuple[list[Row], list[Row]]:
    """What stands left and right of a gutter."""
    left = [[s for s in row if s.x0 < x - EDGE] for row in rows]
    right = [[s for s in row if s.x0 >= x - EDGE] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def band_parts(rows: Rows, x: float) -> list[Part]:
    """Cut a band where its margin changes from a column to labels, or back."""
    left, right = sides(rows, x)
    on_left = len(left) <= len(right)
    margin = left if on_left else right
    if _has_sections(margin) or _is_headed(rows, x):
        return [Part(across=False, rows=rows)]
    if _is_across(rows, x, on_left=on_left):
        return [Part(across=True, rows=rows)]
    if on_left:
        fine = [
            Part(_is_across(cluster, x, on_left=True), cluster)
            for cluster in _clusters(rows, x, on_left=True, by_heading=True)
        ]
        if 2 * sum(part.across for part in fine) >= len(fine):
            return _merged(fine)
    parts = _merged(
        [
            Part(_is_across(cluster, x, on_left=on_left), cluster)
            for cluster in _clusters(rows, x, on_left=on_left)
        ]
    )
    return parts if on_left else [*_corner(parts[0], x), *parts[1:]]


def section_starts(rows: Rows, x: float) -> list[int]:
    """Rows with headings at which a band falls into sections, each with a layout of its own.

    It does where only one of the gutter's sides has headings and the other side pauses at each;
    beside a column of its own, text runs on.
    """
    usual = median(segment.height for segment in flat(rows))
    left = [[s for s in row if s.x0 < x - EDGE] for row in rows]
    right = [[s for s in row if s.x0 >= x - EDGE] for row in rows]
    on_left, on_right = _heads(left, usual), _heads(right, usual)
    if bool(on_left) == bool(on_right):
        return []
    heads, other = (on_left, right) if on_left else (on_right, left)
    for head in heads:
        above = next((row[0].y for row in reversed(other[:head]) if row), None)
        below = next((row[0].y for row in other[head:] if row), None)
        pause = PAUSE if other[head] else WIDE_PAUSE
        if above is not None and below is not None and above - below < pause * usual:
            return []
    return [head for head in heads if head]


def _heads(rows: Rows, usual: float) -> list[int]:
    """Rows that begin with a heading: larger than usual, or known by its words."""
    return [
        index
        for index, row in enumerate(rows)
        if row and (row[0].height > HEADING * usual or is_section(row))
    ]


def is_heading(label: Row, text: Rows) -> bool:
    """Whether a label in a margin is larger than the text beside it usually is."""
    usual = median(segment.height for segment in flat(text)) if text else 0.0
    return label[0].height > HEADING * usual > 0


def _merged(parts: Iterable[Part]) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        if merged and merged[-1].across == part.across:
            merged[-1] = Part(part.across, [*merged[-1].rows, *part.rows])
        else:
            merged.append(part)
    return merged


def _clusters(rows: Rows, x: float, *, on_left: bool, by_heading: bool = False) -> list[Rows]:
    """Rows from each cluster of the margin to the next, or to the next larger label as well."""
    starts = [0]
    last: Segment | None = None
    for index, row in enumerate(rows):
        segment = next((s for s in row if (s.x0 < x - EDGE) == on_left), None)
        if segment is None:
            continue
        if last:
            gap = last.y - segment.y
            larger = by_heading and segment.height > HEADING * last.height
            if gap > HOLE * segment.height or (larger and gap > LEADING * segment.height):
                starts.append(index)
        last = segment
    return [rows[start:end] for start, end in pairwise([*starts, len(rows)])]


def _corner(part: Part, x: float) -> list[Part]:
    """Let an address in the upper right corner end where the lines beside it pause."""
    rows = part.rows
    depth = rows[0][0].y - sides(rows, x)[1][-1][0].y
    if part.across or depth > CORNER * (rows[0][0].y - rows[-1][0].y):
        return [part]
    for index, (above, below) in enumerate(pairwise(rows), 1):
        gap = above[0].y - below[0].y
        if rows[0][0].y - below[0].y > depth and gap > PAUSE * below[0].height:
            return [Part(across=False, rows=rows[:index]), Part(across=False, rows=rows[index:])]
    return [part]


def _is_across(rows: Rows, x: float, *, on_left: bool) -> bool:
    left, right = sides(rows, x)
    margin, text = (left, right) if on_left else (right, left)
    if not (margin and text) or (_is_list(left) and _is_list(right)):
        return False
    aligned = (len(margin) + len(text) - len(rows)) / len(margin)
    dated = sum(any(DATE.search(w.text) for s in row for w in s.words) for row in margin)
    if dated >= len(margin) / 2:
        return aligned >= DATED_ALIGNED
    if on_left and _runs_beside(rows, x):
        return False
    narrow = min(_width(left), _width(right)) < WIDE * _width(rows)
    dense = len(margin) >= max(EQUAL_LINES, DENSE * len(rows))
    return aligned >= ALIGNED and (narrow or not dense)


def _runs_beside(rows: Rows, x: float) -> bool:
    """Whether lines of a margin stand beside items and the rest of sentences, as no label does."""
    above: Segment | None = None
    beside = amid = 0
    for row in rows:
        segment = next((s for s in row if s.x0 >= x - EDGE), None)
        if segment and row[0].x0 < x - EDGE:
            word = segment.words[0].text
            goes_on = above and word[0].islower() and above.x1 - above.x0 > LONG * above.height
            beside += 1
            amid += bool(goes_on) or word in BULLET_SIGNS
        above = segment or above
    return amid >= max(2, AMID * beside)


def _is_list(rows: Rows) -> bool:
    """Whether half of the lines begin with a bullet, and two at least."""
    bullets = sum(row[0].words[0].text in BULLET_SIGNS for row in rows)
    return bullets >= max(2, len(rows) / 2)


def _is_headed(rows: Rows, x: float) -> bool:
    """Whether each of two columns begins with a heading, larger than the rest or a known one."""
    heads, rest = sides(rows[:1], x), flat(rows[1:])
    usual = median(segment.height for segment in rest) if rest else 0.0
    larger = all(s.height > HEADING * usual > 0 for s in rows[0])
    return all(heads) and (larger or all(is_section([segment]) for segment in rows[0]))


def _has_sections(margin: Rows) -> bool:
    """Whether two or more known headings stand in it, each with a line below."""
    found = 0
    for row, below in pairwise(margin):
        found += is_section(row) and row[0].y - below[0].y <= HOLE * row[0].height
    return found >= 2


def is_section(row: Row) -> bool:
    """Whether a row is a known heading and nothing else."""
    return SECTION.fullmatch(text_of(row).strip(" :")) is not None


def text_of(row: Row) -> str:
    """The words of some segments."""
    return " ".join(word.text for segment in row for word in segment.words)


def _width(rows: Rows) -> float:
    segments = flat(rows)
    return max(s.x1 for s in segments) - min(s.x0 for s in segments)
