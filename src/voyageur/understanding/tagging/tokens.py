"""The words of a text as the tagger sees them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

Token = tuple[int, int]
"""Code points from and to, the end not included."""

_TOKEN = re.compile(r"\w+(?:[.+#'’/-]\w+)*[+#]{0,2}|[^\w\s]")


def tokenize(text: str) -> list[Token]:
    """Words with the marks that belong to names ("C++", "Node.js", "F#"), and single signs."""
    return [match.span() for match in _TOKEN.finditer(text)]


def lines(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Ranges of tokens that stand in one line; no name goes over the end of one."""
    breaks = [at for at in range(1, len(tokens)) if "\n" in text[tokens[at - 1][1] : tokens[at][0]]]
    return [*pairwise(sorted({0, *breaks, len(tokens)}))]


def ranges(spans: Iterable[Token], tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """For each span of code points, in order, the range of tokens that it overlaps."""
    found = []
    first = 0
    for start, end in spans:
        while first < len(tokens) and tokens[first][1] <= start:
            first += 1
        last = first
        while last < len(tokens) and tokens[last][0] < end:
            last += 1
        found.append((first, last))
    return found
