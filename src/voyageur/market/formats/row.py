"""What a file of postings gives: rows, and the places where none could be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from voyageur.domain.message import Message


@dataclass(frozen=True, slots=True)
class Row:
    """A row as its file gives it; ``number`` counts rows from 1."""

    number: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that couldn't be read, or the rest of a file from that row on, and why."""

    number: int
    why: Message


@dataclass(frozen=True, slots=True)
class Rows:
    """A file's rows in order. ``columns`` are the names that its first rows have."""

    format: str
    columns: tuple[str, ...]
    rows: Iterator[Row | Unread]
