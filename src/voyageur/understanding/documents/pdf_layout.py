"""Reading order: columns one after the other, dates in the margin beside what they date."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

from voyageur.understanding.documents.pdf_bands import (
    DATE,
    EDGE,
    HEADING,
    PAUSE,
    Row,
    Rows,
    band_parts,
    flat,
    is_heading,
    is_section,
    section_starts,
    sides,
    text_of,
)
from voyageur.understanding.documents.pdf_lines import Line, make_line
from voyageur.understanding.documents.pdf_margin import attach, is_shouted
from voyageur.understanding.documents.pdf_words import BASELINE, Segment

MAX_SEGMENTS = 1000
"""More on one page is a drawing or an attack; its order isn't worth quadratic time."""
MAX_DEPTH = 8
FAR = 3.0
"""Least gap between two headings of two columns, in heights of the font."""
ALIKE = 2.0
"""How much wider than the next one the widest gap of a line may be that runs on over a gutter."""
LARGE = 1.3
"""Height of a head's first words, as a multiple of the usual one."""
CENTRAL = 0.1
"""How far from the middle a centred line may be, as a share of a band's width."""
CENTRED = 3.0
"""Points by which the middles of two centred lines may differ."""
ALIGNED = 1.0
"""Points by which the edges of a column's lines may differ."""
GUTTER = 0.6
"""Narrowest gutter, as a share of the median height of the font."""
CLOSE = 1.4
"""Distance of two baselines, in heights of the font, without a space between."""
SAME_LINE = 0.5
"""The same for the parts of one line, raised and lowered ones included."""


Span = tuple[float, float]
"""Left and right end of a segment."""
CROSSING: Sequence[Span] = ((-inf, inf),)
"""A line that no gutter crosses, below the last."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A gutter that ends at ``x``, over ``rows[first:last]`` of a region."""

    x: float
    first: int
    last: int
    shorter: int
    width: float


def reading_order(segments: Sequence[Segment], depth: int = 0) -> list[Line]:
    """The lines of a page, or of a part of it, as a person reads them.

    A gutter is a vertical strip that no segment crosses over a band of lines; what is above and
    below the band, and each side of it, is read in the same way.
    """
    rows = _rows(segments, BASELINE)
    cut = _best_cut(rows) if depth < MAX_DEPTH and len(segments) <= MAX_SEGMENTS else None
    if cut is None:
        return [line for row in _rows(segments, SAME_LINE) for line in _lines(row)]
    first, last = _trim(rows, cut)
    return [
        *reading_order(flat(rows[:first]), depth + 1),
        *_band(rows[first:last], cut.x, depth + 1),
        *reading_order(flat(rows[last:]), depth + 1),
    ]


def _band(rows: Rows, x: float, depth: int) -> list[Line]:
    if not all(sides(rows, x)):
        return reading_order(flat(rows), MAX_DEPTH)
    if starts := section_starts(rows, x):
        return _sections(rows, starts, depth)
    lines: list[Line] = []
    for part in band_parts(rows, x):
        left, right = sides(part.rows, x)
        if part.across:
            lines += _across(part.rows, x, depth)
        else:
            lines += reading_order(flat(left), depth)
            lines += reading_order(flat(right), depth)
    return lines


def _lines(row: Row) -> list[Line]:
    """A line, or several where headings stand beside something else or each other."""
    first, *rest = row
    if not rest:
        return [make_line(row)]
    if all(is_shouted(text_of([segment])) for segment in row) and all(
        after.x0 - before.x1 > FAR * after.height for before, after in pairwise(row)
    ):
        return [make_line([segment]) for segment in row]
    if is_section([first]) and first.height > HEADING * max(s.height for s in rest):
        return [make_line([first]), make_line(rest)]
    return [make_line(row)]


def _sections(rows: Rows, starts: Sequence[int], depth: int) -> list[Line]:
    """Sections one after the other; a heading is no part of a layout, unless a date is beside."""
    lines: list[Line] = []
    for start, end in pairwise([0, *starts, len(rows)]):
        section = flat(rows[start:end])
        head = max(rows[start], key=lambda segment: segment.height)
        beside = [segment for segment in rows[start] if segment is not head]
        if start in starts and not DATE.search(text_of(beside)):
            lines.append(make_line([head]))
            section.remove(head)
        lines += reading_order(section, depth)
    return lines


def _across(rows: Rows, x: float, depth: int) -> list[Line]:
    """One text with dates, places and labels in its margin; headings stand in the left one."""
    left, right = sides(rows, x)
    on_left = len(left) <= len(right)
    headed = on_left and left and is_heading(left[0], right)
    if len(left) == len(right) == len(rows) and not headed:
        return [line for row in rows for line in _lines(row)]
    margin, text = (left, right) if on_left else (right, left)
    labels = [line for row in margin for line in _lines(row)]
    return attach(labels, reading_order(flat(text), depth))


def _rows(segments: Sequence[Segment], tolerance: float) -> list[Row]:
    """Segments by baseline, from the page's top; ``tolerance`` in heights of the font."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda s: (-s.y, s.x0)):
        first = rows[-1][0] if rows else None
        if first and first.y - segment.y <= tolerance * min(first.height, segment.height):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda segment: segment.x0) for row in rows]


def _best_cut(rows: Rows) -> Cut | None:
    """The gutter between the longest sides; the widest, and then the leftmost, of several."""
    heights = sorted(segment.height for segment in flat(rows))
    if not heights:
        return None
    narrowest = GUTTER * heights[len(heights) // 2]
    edges = sorted({round(segment.x0, 1) for segment in flat(rows)})
    spans = [[(segment.x0, segment.x1) for segment in row] for row in rows]
    cuts = [cut for edge in edges for cut in _cuts_at(edge, spans, narrowest)]
    return max(cuts, key=lambda cut: (cut.shorter, cut.width), default=None)


def _cuts_at(x: float, rows: Sequence[Sequence[Span]], narrowest: float) -> list[Cut]:
    """The bands which a gutter ending at ``x`` splits in two sides of two lines or more."""
    cuts: list[Cut] = []
    first = left = right = 0
    reach = -inf
    before, clear = x - EDGE, x - narrowest
    for index, row in enumerate([*rows, CROSSING]):
        end, beyond = -inf, False
        for x0, x1 in row:
            if x0 >= before:
                beyond = True
            elif x1 > end:
                end = x1
        if end > clear:
            if left >= 2 and right >= 2:
                cuts.append(Cut(x, first, index, min(left, right), x - reach))
            first, left, right, reach = index + 1, 0, 0, -inf
            continue
        left += end > -inf
        right += beyond
        reach = max(reach, end)
    return cuts


def _trim(rows: Rows, cut: Cut) -> tuple[int, int]:
    """Leave out what only looks like a part of the band.

    Above it, a block on the right with nothing on the left; below it, before lines that cross the
    gutter, lines on the left that begin a block or go on into those lines.
    """
    first = start = _after_head(rows, cut)
    last = cut.last
    while first < last and all(segment.x0 >= cut.x - EDGE for segment in rows[first]):
        first += 1
    following = sides(rows[first:last], cut.x)[1]
    if following and first > start and not _paused(rows[first - 1], following[0]):
        first = start
    if last == len(rows):
        return first, last
    tail = last
    while tail > first and all(segment.x0 < cut.x - EDGE for segment in rows[tail - 1]):
        tail -= 1
    for index in range(max(tail, 1), last):
        if _paused(rows[index - 1], rows[index]):
            return first, index
    while last > tail and _distance(rows[last - 1], rows[last]) <= CLOSE:
        last -= 1
    return first, last


def _after_head(rows: Rows, cut: Cut) -> int:
    """The first row after those of a head that only look like a part of the band.

    What they have right of the gutter begins and ends where no line below does, and they run on
    over it ("mail   phone   city"), are set large, or are centred under such a line.
    """
    band = flat(rows[cut.first : cut.last])
    right = sides(rows[cut.first : cut.last], cut.x)[1]
    usual = median(segment.height for segment in band)
    first = cut.first
    for index in range(cut.first, cut.last):
        row = rows[index]
        beyond = [segment for segment in row if segment.x0 >= cut.x - EDGE]
        if not beyond:
            continue
        if not _stands_alone(beyond, right):
            break
        gaps = sorted(after.x0 - before.x1 for before, after in pairwise(row))
        runs_on = len(gaps) > 1 and gaps[-1] <= ALIKE * gaps[-2]
        large = row[0].height > LARGE * usual
        central = len(beyond) == len(row) and _is_central(row, band)
        if not (runs_on or (large and (gaps or central)) or _is_below(rows, index, usual)):
            break
        first = index + 1
    return first


def _stands_alone(row: Row, column: Rows) -> bool:
    """Whether no line of a column below begins or ends where a row does."""
    return not any(
        abs(other[0].x0 - row[0].x0) < ALIGNED or abs(other[-1].x1 - row[-1].x1) < ALIGNED
        for other in column
        if other[0].y < row[0].y
    )


def _is_below(rows: Rows, index: int, usual: float) -> bool:
    """Whether a row is centred under a large one, or under one that is."""
    for above, below in pairwise(reversed(rows[: index + 1])):
        if abs(_centre(above) - _centre(below)) > CENTRED:
            return False
        if below[0].height > LARGE * usual:
            return True
    return False


def _centre(row: Row) -> float:
    return (row[0].x0 + row[-1].x1) / 2


def _is_central(row: Row, band: Sequence[Segment]) -> bool:
    left, right = min(s.x0 for s in band), max(s.x1 for s in band)
    return abs(_centre(row) - (left + right) / 2) < CENTRAL * (right - left)


def _paused(above: Row, below: Row) -> bool:
    return _distance(above, below) > PAUSE


def _distance(above: Row, below: Row) -> float:
    return (above[0].y - below[0].y) / below[0].height
