"""What a gutter's two sides are: columns, or one text with dates and labels in its margin.

They are one text, read across, when the lines of one side stand beside lines of the other, as
dates, places and labels do, and columns when their lines run independently of each other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voyageur.understanding.documents.pdf_words import Segment

EDGE = 0.1
"""Points by which a left edge may miss the gutter's, after rounding."""
ALIGNED = 0.75
"""Share of the margin's lines that stand beside a line of the other side in a text read across."""
DATED_ALIGNED = 0.4
"""The same for a margin of dates, which no side bar is made of."""
DENSE = 0.6
"""Share of a band's lines that both of two equal columns have."""
EQUAL_LINES = 6
"""Fewest lines of equal columns; shorter ones are a table, which is read across."""
WIDE = 0.3
"""Share of a band's width that both of two equal columns have."""
HOLE = 3.5
"""Distance of two baselines, in heights of the font, that parts a margin's clusters."""
PAUSE = 2.0
"""Distance of two baselines, in heights of the font, that ends a block of lines."""
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
    if _has_sections(margin):
        return [Part(across=False, rows=rows)]
    if _is_across(rows, x, on_left=on_left):
        return [Part(across=True, rows=rows)]
    parts: list[Part] = []
    for cluster in _clusters(rows, x, on_left=on_left):
        across = _is_across(cluster, x, on_left=on_left)
        if parts and parts[-1].across == across:
            parts[-1] = Part(across, [*parts[-1].rows, *cluster])
        else:
            parts.append(Part(across, cluster))
    return parts if on_left else [*_corner(parts[0], x), *parts[1:]]


def _clusters(rows: Rows, x: float, *, on_left: bool) -> list[Rows]:
    """Rows from each cluster of the margin to the next."""
    starts = [0]
    last: Segment | None = None
    for index, row in enumerate(rows):
        segment = next((s for s in row if (s.x0 < x - EDGE) == on_left), None)
        if segment is None:
            continue
        if last and last.y - segment.y > HOLE * segment.height:
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
    if not (margin and text):
        return False
    aligned = (len(margin) + len(text) - len(rows)) / len(margin)
    dated = sum(any(DATE.search(w.text) for s in row for w in s.words) for row in margin)
    if dated >= len(margin) / 2:
        return aligned >= DATED_ALIGNED
    narrow = min(_width(left), _width(right)) < WIDE * _width(rows)
    dense = len(margin) >= max(EQUAL_LINES, DENSE * len(rows))
    return aligned >= ALIGNED and (narrow or not dense)


def _has_sections(margin: Rows) -> bool:
    """Whether two or more known headings stand in it, each with a line below."""
    found = 0
    for row, below in pairwise(margin):
        text = " ".join(word.text for segment in row for word in segment.words)
        heads = SECTION.fullmatch(text.strip(" :"))
        found += bool(heads) and row[0].y - below[0].y <= HOLE * row[0].height
    return found >= 2


def _width(rows: Rows) -> float:
    segments = flat(rows)
    return max(s.x1 for s in segments) - min(s.x0 for s in segments)
