"""Days on the width of a picture."""

from dataclasses import dataclass
from datetime import date

from voyageur.charts.scale import Scale
from voyageur.charts.timeline.value import Span


@dataclass(frozen=True, slots=True)
class Days:
    """Where the days of ``span`` begin and end between ``left`` and ``right``."""

    span: Span
    left: float
    right: float

    def start(self, day: date) -> float:
        """Where a day begins; the edge, where it lies before or behind."""
        low, high = (at.toordinal() for at in self.span)
        scale = Scale(low, high + 1, self.left, self.right)
        return min(max(scale(day.toordinal()), self.left), self.right)

    def end(self, day: date) -> float:
        """Where a day ends."""
        return min(self.start(day) + self.one, self.right)

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return (self.start(day) + self.end(day)) / 2

    def wide(self, span: Span) -> float:
        """How wide some days are together, the last included."""
        return self.end(span[1]) - self.start(span[0])

    @property
    def one(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / ((self.span[1] - self.span[0]).days + 1)
