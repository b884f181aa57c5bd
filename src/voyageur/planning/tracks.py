"""Which minutes of which day go to which unit: one after the other, or projects beside learning.

The first track never waits. The second has its part of each day while something of it can be
worked on; what it doesn't use is the first's, and all is its own once the first is through. So no
minute is lost, and both together end when one track alone would.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from voyageur.planning.capacity import HORIZON_DAYS, Capacity
from voyageur.planning.problem import Task

Timetable = Mapping[str, Mapping[date, int]]
"""Of each unit the minutes of the days on which it is worked on, in order of the days."""


def timetable(
    first: Sequence[Task], second: Sequence[Task], part: Fraction, capacity: Capacity
) -> Timetable | None:
    """The days of two sequences of tasks; None where 60 years are not enough.

    ``part`` (0 to 1) of the time is the second track's. Each task of it begins once what it comes
    ``after`` is over; nothing in ``first`` may come after one of them.
    """
    work = _Work([*first, *second])
    until = aside = 0
    for number in range(HORIZON_DAYS):
        if not work.left:
            return work.days
        day = capacity.start + timedelta(days=number)
        now = capacity.minutes_until(day)
        free, until = now - until, now
        share = int(part * now) - aside
        aside += share
        kept = share if second and work.next_of(second) else 0
        free = work.spend(first, free - kept, day) + kept
        free = work.spend(second, free, day)
        free = work.spend(first, free, day)
        work.spend(second, free, day)
    return None


class _Work:
    """What is left of each task, and the days on which the rest was done."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self.left = {task.unit: task.hours * 60 for task in tasks}
        self.days: dict[str, Counter[date]] = {task.unit: Counter() for task in tasks}

    def next_of(self, track: Sequence[Task]) -> Task | None:
        """The first task of a track that isn't over and waits for nothing."""
        return next(
            (
                task
                for task in track
                if task.unit in self.left and not any(unit in self.left for unit in task.after)
            ),
            None,
        )

    def spend(self, track: Sequence[Task], minutes: int, day: date) -> int:
        """Work on a track for so many minutes of a day; those that it doesn't use."""
        while minutes and (task := self.next_of(track)):
            done = min(minutes, self.left[task.unit])
            self.days[task.unit][day] += done
            self.left[task.unit] -= done
            minutes -= done
            if not self.left[task.unit]:
                del self.left[task.unit]
        return minutes
