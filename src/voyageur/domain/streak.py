"""How many weeks in a row somebody has worked."""

from collections.abc import Iterable
from datetime import date, timedelta

_WEEK = timedelta(days=7)


def weeks_in_a_row(days: Iterable[date], as_of: date) -> int:
    """Calendar weeks (Monday to Sunday) without a gap that each have a day of work, up to now.

    The week of ``as_of`` counts as soon as it has one, and doesn't end the row while it has none:
    it isn't over. Days after ``as_of`` count for nothing.
    """
    worked = {_monday(day) for day in days if day <= as_of}
    week = _monday(as_of)
    if week not in worked:
        week -= _WEEK
    n = 0
    while week in worked:
        n += 1
        week -= _WEEK
    return n


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
