"""Measures of a roadmap that follow from its look."""

from dataclasses import dataclass

from voyageur.charts.fonts import balanced, width
from voyageur.charts.look import Look

_WIDE = 36
"""A picture of so many sizes of its text has room for the stages' names beside their nodes."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Rows lie between ``left`` and ``right``; names of stages beside them, or above."""

    air: float
    text: float
    pad: float
    numeral: float
    name: float
    left: float
    right: float
    beside: bool

    @property
    def room(self) -> float:
        """How wide rows are."""
        return self.right - self.left

    @property
    def over(self) -> float:
        """The room over the first row of a stage, and under the last."""
        return self.pad * self.air


@dataclass(frozen=True, slots=True)
class Name:
    """A stage's name in lines, and the room it takes."""

    lines: tuple[str, ...]
    width: float
    height: float


def sizes(look: Look) -> Sizes:
    """Names stand beside the nodes where the picture is wide, else above them."""
    text = look.text
    pad, numeral = text * 0.9, text * 1.5
    beside = look.width >= _WIDE * text
    name = text * 8.5 if beside else look.width * 0.6
    left = pad + numeral + name + pad if beside else pad
    return Sizes(look.air, text, pad, numeral, name, left, look.width - pad, beside)


def name(said: str, look: Look, by: Sizes) -> Name:
    """The name in lines that fit beside or above."""
    lines = balanced(said, look.text, by.name, 600)
    wide = by.numeral + max(width(line, look.text, 600) for line in lines)
    return Name(tuple(lines), wide, look.text * 1.25 * len(lines))
