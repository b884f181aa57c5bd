"""A document as blocks of lines, written once and rendered for terminal, Markdown, HTML and paper.

Figures carry notes: a ``Notebook`` numbers what is cited, and the document ends with the list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from voyageur.charts.draw import Picture

Style = Literal["plain", "strong", "struck", "quiet", "warning", "good"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; ``url`` makes them a link, ``notes`` are numbers cited behind them."""

    text: str
    style: Style = "plain"
    url: str | None = None
    notes: tuple[int, ...] = ()


Line = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """A line of words and spans."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 4; ``pictogram`` stands before it where pictures are wanted.

    ``page``: it begins a page where there are pages.
    """

    level: int
    text: str
    pictogram: str = ""
    page: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure to be seen at once, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The beginning of a whole document: its title, whose or of when it is, its key figures."""

    title: str
    subtitle: str = ""
    figures: tuple[KeyFigure, ...] = ()
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where to find the headings of level 2; shown where there are pages or links."""

    title: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``numbered`` for steps."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Something to be ticked off, as often as it has ``boxes``, and what there is to know of it."""

    line: Line
    details: tuple[Line, ...] = ()
    boxes: int = 1


@dataclass(frozen=True, slots=True)
class Checklist:
    """What is to be done, in order."""

    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: column names, and rows of as many cells. ``right`` are columns of figures."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Notes:
    """What the numbers of notes stand for, from 1 on."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures, with their table; ``tabled`` where the document has that already."""

    picture: Picture
    tabled: bool = False


Block = Heading | Cover | Contents | Para | Bullets | Checklist | Grid | Notes | Chart


@dataclass(frozen=True, slots=True)
class Document:
    """A title and blocks in reading order."""

    title: str
    lang: Literal["en", "fr"]
    blocks: tuple[Block, ...] = ()


def joined(lines: Iterable[Line], between: str) -> Line:
    """Several lines as one."""
    spans: list[Span] = []
    for number, one in enumerate(lines):
        if number:
            spans.append(Span(between))
        spans.extend(one)
    return tuple(spans)


def plain(spans: Line) -> str:
    """The words of a line alone."""
    return "".join(span.text for span in spans)
