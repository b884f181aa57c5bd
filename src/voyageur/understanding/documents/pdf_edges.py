"""What stands at the edge of every page: heads and feet are read once, page numbers never."""

import re
from collections.abc import Sequence

from voyageur.understanding.documents.pdf_lines import Line

EDGE_LINES = 4
"""Lines at the top and at the foot of a page that may be repeated."""
NEAR = 3.0
"""Points by which a repeated line's place may differ."""
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite) ?)?[-–— ]{0,3}\d{1,3}(?: ?(?:/|of|de|sur|von) ?\d{1,3})?[-–— ]{0,3}",
    re.IGNORECASE,
)
LONG = 40
"""Characters of a line that no two entries share."""


def without_edges(pages: Sequence[Sequence[Line]]) -> list[list[str]]:
    """The texts of each page's lines; of those on every page, digits aside, only the first.

    A line that the end of a page cuts, and the next page shows again, is read once as well.
    """
    edges = [_edges(lines) for lines in pages]
    texts: list[list[str]] = []
    for number, lines in enumerate(pages):
        gone = {
            id(line)
            for line in edges[number]
            if PAGE_NUMBER.fullmatch(line.text.strip()) or (number and _on_all(line, edges))
        }
        kept = [line.text.strip() for line in lines if id(line) not in gone]
        kept = [text for text in kept if text]
        if number and kept and texts[-1] and len(kept[0]) > LONG and kept[0] == texts[-1][-1]:
            kept = kept[1:]
        texts.append(kept)
    return texts


def _edges(lines: Sequence[Line]) -> list[Line]:
    """The lines at the top and at the foot."""
    by_height = sorted((line for line in lines if line.text.strip()), key=lambda line: line.y)
    return by_height[:EDGE_LINES] + by_height[EDGE_LINES:][-EDGE_LINES:]


def _on_all(line: Line, edges: Sequence[Sequence[Line]]) -> bool:
    """Whether the edges of every page have the line at its place, with other digits at most."""
    key = DIGITS.sub("#", line.text)
    return all(
        any(abs(other.y - line.y) <= NEAR and DIGITS.sub("#", other.text) == key for other in page)
        for page in edges
    )
