"""How much study time lies between two days: the step function from effort to dates.

Nothing below this module knows weekdays: the solver works on the *effort axis*, cumulative hours of
study.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from voyageur.domain.period import Period
from voyageur.domain.plan import HoursIn, Person
from voyageur.planning.holidays import is_holiday

HORIZON_DAYS = 366 * 60
"""No plan is followed further than this; what doesn't end by then is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyWeek:
    """The study time of a person's weeks; see ``Person``."""

    hours: float
    weekdays: tuple[float, ...] = ()
    other_hours: tuple[HoursIn, ...] = ()
    away: tuple[Period, ...] = ()
    holidays: str | None = None

    @classmethod
    def of(cls, person: Person) -> "StudyWeek":
        """The weeks of a person."""
        return cls(
            hours=person.hours,
            weekdays=person.weekdays,
            other_hours=person.other_hours,
            away=person.away,
            holidays=person.holidays,
        )

    def minutes_on(self, day: date) -> int:
        """Minutes of study on a day.

        Spread evenly, a week has its minutes to the minute; by weekdays, each day has its own.
        """
        if not self.is_free(day):
            return 0
        hours = next((o.hours for o in self.other_hours if day in o.period), self.hours)
        weekday = day.weekday()
        if whole := sum(self.weekdays):
            return round(60 * self.weekdays[weekday] * hours / whole)
        week = round(60 * hours)
        return week * (weekday + 1) // 7 - week * weekday // 7

    def is_free(self, day: date) -> bool:
        """Whether the person is there, and it is no holiday that they keep."""
        if any(day in period for period in self.away):
            return False
        return self.holidays is None or not is_holiday(day, self.holidays)


class Capacity:
    """Cumulative minutes of study from ``start`` on."""

    def __init__(self, week: StudyWeek, start: date) -> None:
        self.week = week
        self.start = start
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
            total += self.week.minutes_on(self.start + timedelta(days=number))
            self._until.append(total)
