"""Find the line of a TOML file that a mistake is about; tomllib keeps no positions."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

_HEADER = re.compile(r"\s*(\[\[?)([\w.\s-]+)\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")

Path = tuple[str | int, ...]


def _paths(text: str) -> Iterator[tuple[int, Path]]:
    """Each line that opens a table or sets a key, with the path of what it opens or sets."""
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            parts = [part.strip() for part in header[2].split(".")]
            table = ()
            for part in parts[:-1]:
                table = (*table, part)
                if table in counts:
                    table = (*table, counts[table])
            table = (*table, parts[-1])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, key[1])


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Line (from 1) of the value at ``path``, or of what holds it most closely."""
    wanted = tuple(path)
    best, depth = 1, 0
    for number, found in _paths(text):
        pairs = zip(found, wanted, strict=False)
        common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if common > depth:
            best, depth = number, common
    return best
