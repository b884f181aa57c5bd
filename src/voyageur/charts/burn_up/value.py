"""What a chart of hours that add up shows."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPoint:
    """Hours planned and logged from the start to the end of the week of a Monday."""

    monday: date
    planned: float
    logged: float

    @property
    def end(self) -> date:
        """The day on which the week is over."""
        return self.monday + timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class BurnUp:
    """Week by week on the way to ``total`` hours; the plan thought that ``planned`` would do.

    ``ends``: the plan's last day of work; ``likely_end``: the day on which all is done at the pace
    so far, if that can be said.
    """

    title: str
    weeks: tuple[WeekPoint, ...]
    today: date
    total: float
    planned: float
    ends: date
    likely_end: date | None = None

    @property
    def last(self) -> date:
        """The last day to show."""
        return max(self.today, planned(self)[-1][0], self.likely_end or self.ends)

    @property
    def past(self) -> tuple[WeekPoint, ...]:
        """The weeks that have begun."""
        return tuple(week for week in self.weeks if week.monday <= self.today)


def planned(chart: BurnUp) -> list[tuple[date, float]]:
    """From nothing on the first day to all hours on the plan's last."""
    line = [(chart.weeks[0].monday, 0.0)]
    line += [(min(week.end, max(chart.ends, week.monday)), week.planned) for week in chart.weeks]
    if chart.ends > line[-1][0]:
        line.append((chart.ends, max(chart.planned, line[-1][1])))
    return line


def logged(chart: BurnUp) -> list[tuple[date, float]]:
    """From nothing on the first day to the hours logged until today."""
    line = [(chart.weeks[0].monday, 0.0)]
    return line + [(min(week.end, chart.today), week.logged) for week in chart.past]


def due(chart: BurnUp) -> float:
    """The hours planned until today."""
    line = planned(chart)
    for (before, low), (after, high) in pairwise(line):
        if before <= chart.today < after:
            return low + (high - low) * ((chart.today - before).days / (after - before).days)
    return line[-1][1] if chart.today >= line[-1][0] else 0.0


def to_come(chart: BurnUp) -> date | None:
    """The likely day of the end, where it is still to come."""
    return chart.likely_end if chart.likely_end and chart.likely_end > chart.today else None
