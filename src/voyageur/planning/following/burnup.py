"""What was planned and what was done, week by week."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from voyageur.domain.plan import Plan
from voyageur.domain.progress import Progress
from voyageur.domain.report import BurnUp
from voyageur.planning.sessions import Session, sessions_of


def sessions_held(plans: Sequence[Plan]) -> list[Session]:
    """The study sessions of successive plans, each as long as it held."""
    found: list[Session] = []
    for plan, following in pairwise(plans):
        found += [one for one in sessions_of(plan) if one.day < following.as_of]
    return found + list(sessions_of(plans[-1]))


def planned_minutes(plans: Sequence[Plan], until: date) -> int:
    """The minutes that the plans had for the days before ``until``."""
    return sum(session.minutes for session in sessions_held(plans) if session.day < until)


def burn_up(plans: Sequence[Plan], progress: Progress, as_of: date) -> tuple[BurnUp, ...]:
    """The weeks from the first plan's first to that of ``as_of``."""
    planned: Counter[date] = Counter()
    logged: Counter[date] = Counter()
    for session in sessions_held(plans):
        planned[monday_of(session.day)] += session.minutes
    for log in progress.logs:
        logged[monday_of(log.day)] += log.minutes
    monday = min([monday_of(plans[0].person.start), *logged])
    found, total_planned, total_logged = [], 0, 0
    while monday <= as_of:
        total_planned += planned[monday]
        total_logged += logged[monday]
        found.append(
            BurnUp(
                monday=monday,
                planned=round(total_planned / 60, 2),
                logged=round(total_logged / 60, 2),
            )
        )
        monday += timedelta(days=7)
    return tuple(found)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
