"""The sheets of paper that documents are laid out for."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["letter", "a4"]

TEXT_WIDTH = 468.0
"""Points of a line, on either sheet: six and a half inches."""

HIGHEST = 612.0
"""Points of the highest picture: a page of Letter without a heading of two lines."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in points, and its name in Typst."""

    name: str
    width: float
    height: float

    @property
    def margin(self) -> float:
        """The space left and right of the text."""
        return (self.width - TEXT_WIDTH) / 2


SHEETS: dict[Paper, Sheet] = {
    "letter": Sheet("us-letter", 612.0, 792.0),
    "a4": Sheet("a4", 595.28, 841.89),
}
