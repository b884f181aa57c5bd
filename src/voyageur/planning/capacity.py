"""How much study time lies between two days: the step function from effort to dates.

The hours of a week are spread evenly over its seven days; days away have none. Nothing below this
module knows weekdays: the solver works on the *effort axis*, cumulative hours of study.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from voyageur.domain.period import Period

HORIZON_DAYS = 366 * 60
"""No plan is followed further than this; what doesn't end by then is refused."""


class Capacity:
    """Cumulative minutes of study from ``start`` on, at ``hours`` a week except while ``away``."""

    def __init__(self, hours: float, start: date, away: Sequence[Period] = ()) -> None:
        self.start = start
        self._week = round(hours * 60)
        self._away = sorted(away)
        self._until: list[int] = []

    def minutes_until(self, day: date) -> int:
        """Minutes available from the first day to the end of ``day``."""
        index = min((day - self.start).days, HORIZON_DAYS)
        if index < 0:
            return 0
        self._extend(index)
        return self._until[index]

    def day_ending(self, minutes: int) -> date | None:
        """The day on which so much effort is done; None beyond the horizon."""
        self._reach(minutes)
        index = bisect_left(self._until, minutes)
        return self.start + timedelta(days=index) if index < len(self._until) else None

    def day_starting(self, minutes: int) -> date | None:
        """The day on which the effort after ``minutes`` begins; None beyond the horizon."""
        self._reach(minutes + 1)
        index = bisect_right(self._until, minutes)
        return self.start + timedelta(days=index) if index < len(self._until) else None

    def _reach(self, minutes: int) -> None:
        while len(self._until) < HORIZON_DAYS and (not self._until or self._until[-1] < minutes):
            self._extend(len(self._until) + 365)

    def _extend(self, index: int) -> None:
        total = self._until[-1] if self._until else 0
        for number in range(len(self._until), index + 1):
            day = self.start + timedelta(days=number)
            if not any(day in period for period in self._away):
                weekday = day.weekday()
                total += self._week * (weekday + 1) // 7 - self._week * weekday // 7
            self._until.append(total)
