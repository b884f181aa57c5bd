"""When the exam is sat that a unit prepares for: a working day after its last day of study."""

from datetime import date, timedelta

from voyageur.planning.capacity import StudyWeek

_SATURDAY = 5


def exam_day(week: StudyWeek, prepared: date, opens: date | None = None) -> date:
    """The first working day after the last of preparation, and not before ``opens``."""
    day = max(prepared + timedelta(days=1), opens or prepared)
    while not _suits(week, day):
        day += timedelta(days=1)
    return day


def prepared_by(week: StudyWeek, last: date, first: date) -> date:
    """The last day on which preparation may end for an exam by ``last``.

    A day before ``first`` where none is left.
    """
    day = last
    while day >= first and not _suits(week, day):
        day -= timedelta(days=1)
    return day - timedelta(days=1)


def _suits(week: StudyWeek, day: date) -> bool:
    return day.weekday() < _SATURDAY and week.is_free(day)
