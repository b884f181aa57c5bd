"""Which part of a document a place belongs to."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from voyageur.domain.profile import Section

Kind = Literal["resume", "posting"]


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a text: where each starts, in order."""

    starts: tuple[int, ...]
    names: tuple[Section, ...]

    def at(self, offset: int) -> Section:
        """The section that an offset lies in."""
        return self.names[bisect_right(self.starts, offset) - 1]

    def spans(self, wanted: Section, end: int) -> list[tuple[int, int]]:
        """Start and end of each stretch of a section in a text of length ``end``."""
        ends = [*self.starts[1:], end]
        return [
            (start, stop)
            for start, stop, name in zip(self.starts, ends, self.names, strict=True)
            if name == wanted
        ]
