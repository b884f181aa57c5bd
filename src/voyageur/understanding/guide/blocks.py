"""The pieces of a guide in reading order, the same for Markdown, plain text and HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 to 6, ``PSEUDO`` for words that only look like one."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list with the items below it. ``struck``: it begins crossed out."""

    line: int
    text: str
    children: tuple["Item", ...] = ()
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``bold``: all of it is set in bold."""

    line: int
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a cell may have several lines."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header."""

    line: int
    header: tuple[str, ...]
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What is no part of a guide's statements: a quotation, code."""

    line: int
    text: str


Block = Heading | Item | Paragraph | Table | Aside

PSEUDO = 9
"""Level of a heading that is no heading: bold words alone, a word with a colon."""
