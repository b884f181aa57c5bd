"""The ground of a picture with two axes."""

from dataclasses import dataclass

from voyageur.charts.look import Look
from voyageur.charts.room import Room
from voyageur.charts.scale import Scale

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Plot:
    """A scale across, one up, and the room that is left for words."""

    across: Scale
    up: Scale
    room: Room
    look: Look

    def at(self, x: float, y: float) -> Point:
        """Where two values meet."""
        return self.across(x), self.up(y)
