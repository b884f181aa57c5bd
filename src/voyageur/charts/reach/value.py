"""What a chart of postings within reach shows."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """From ``day`` on, ``share`` (0 to 1) of the postings, which are ``met``, is within reach.

    ``label``: the unit that brings it.
    """

    day: date
    share: float
    met: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachCurve:
    """Of ``n`` postings those whose requirements are met, from today to a plan's end, day by day.

    ``window``: the days between which the plan ends eight times in ten.
    """

    title: str
    n: int
    points: tuple[Point, ...]
    window: tuple[date, date] | None = None

    @property
    def last(self) -> date:
        """The last day to show."""
        end = self.points[-1].day
        return max(end, self.window[1]) if self.window else end


def steps(chart: ReachCurve) -> list[tuple[Point, int]]:
    """The points at which more or fewer postings are met, with how many; a day's last counts."""
    of_days = {point.day: point for point in chart.points}
    points = list(of_days.values())
    return [
        (point, point.met - before.met)
        for before, point in pairwise(points)
        if point.met != before.met
    ]


def jumps(chart: ReachCurve, most: int) -> list[tuple[Point, int]]:
    """The biggest rises that a unit brings, the biggest first, the earlier of equals before."""
    named = [(point, more) for point, more in steps(chart) if point.label and more > 0]
    return sorted(named, key=lambda step: (-step[1], step[0].day))[:most]
