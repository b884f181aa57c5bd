"""A document as blocks of lines, written once and rendered for terminal, Markdown and HTML.

Figures carry notes: a ``Notebook`` numbers what is cited, and the document ends with the list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from voyageur.charts.intervals import Interval

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
    """A heading, level 1 to 4; ``pictogram`` stands before it where pictures are wanted."""

    level: int
    text: str
    pictogram: str = ""


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
    """A picture of figures that also stand in words beside it; shown where pictures are.

    ``most`` is the end of the axis, where it isn't the highest value.
    """

    title: str
    rows: tuple[Interval, ...]
    most: float | None = None


Block = Heading | Para | Bullets | Grid | Notes | Chart


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
