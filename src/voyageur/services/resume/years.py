"""How long somebody has worked, by the dates of their jobs."""

from collections.abc import Sequence
from datetime import date

from voyageur.domain.career import Job
from voyageur.understanding.dates import DateRange, months_in


def years_of(jobs: Sequence[Job], as_of: date) -> float:
    """Years in dated jobs, months in two of them counted once."""
    today = as_of.year * 12 + as_of.month
    ranges = [
        DateRange(0, job.start.first, max(job.start.first, _last(job, today)))
        for job in jobs
        if job.start
    ]
    return round(months_in(ranges) / 12, 1)


def _last(job: Job, today: int) -> int:
    if job.current or job.start is None:
        return today
    return min((job.end or job.start).last, today)
