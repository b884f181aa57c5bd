"""The report on how following a plan goes."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from voyageur.domain.money import Money
from voyageur.domain.plan import Item, Person
from voyageur.domain.report import Report, UnitReport, WeekReport
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.costs import CURRENCY
from voyageur.planning.following.burnup import (
    burn_up,
    monday_of,
    planned_minutes,
    sessions_held,
)
from voyageur.services.follow import Following, drift


def report_of(following: Following, as_of: date) -> Report:
    """How it goes on a day."""
    plan, progress = following.plan, following.progress
    open_items = following.open_items()
    ahead = sum(_ahead(following, item) for item in open_items)
    exams = [item for item in open_items if item.exam_on and item.exam_on >= as_of]
    costs = [item.cost.cents for item in open_items if item.cost]
    return Report(
        as_of=as_of,
        person=plan.person.id,
        target=plan.target,
        started=following.plans[0].person.start,
        planned=_hours(planned_minutes(following.plans, as_of + timedelta(days=1))),
        logged=_hours(progress.minutes),
        ahead=ahead,
        pace=round(following.pace.factor, 2),
        ends=plan.work_ends or as_of,
        likely_end=_likely_end(plan.person, as_of, ahead),
        next_exam=_exam(following, min(exams, key=_exam_day)) if exams else None,
        to_come=Money(sum(costs), CURRENCY),
        unknown=tuple(_unpriced(following, open_items)),
        week=_week(following, as_of),
        burn_up=burn_up(following.plans, progress, as_of),
        units=tuple(_units(following)),
        notes=tuple(drift(following, as_of)),
    )


def _hours(minutes: int) -> float:
    return round(minutes / 60, 2)


def _exam_day(item: Item) -> date:
    return item.exam_on or item.end


def _exam(following: Following, item: Item) -> tuple[str, date]:
    unit = following.catalogue.units.get(item.unit)
    return (unit and unit.certification) or item.unit, _exam_day(item)


def _ahead(following: Following, item: Item) -> float:
    """Hours that a unit still takes; of one that today's facts don't have, those of the plan."""
    unit = following.units.get(item.unit)
    if unit is not None:
        return float(unit.hours.likely)
    done = following.progress.of(f"unit:{item.unit}").minutes / 60
    return max(0.0, round(item.hours - done, 2))


def _likely_end(person: Person, as_of: date, hours: float) -> date | None:
    """The last day of so many hours of study from a day on; None beyond 60 years."""
    week = StudyWeek.of(person)
    if hours <= 0:
        return as_of
    return Capacity(week, max(as_of, person.start)).day_ending(round(60 * hours))


def _unpriced(following: Following, items: list[Item]) -> Iterator[str]:
    for item in items:
        unit = following.catalogue.units.get(item.unit)
        if unit is not None and unit.certification and item.cost is None:
            yield unit.certification


def _week(following: Following, as_of: date) -> WeekReport:
    monday = monday_of(as_of)
    days = {monday + timedelta(days=n) for n in range(7)}
    planned: Counter[str] = Counter()
    logged: Counter[str] = Counter()
    for session in sessions_held(following.plans):
        if session.day in days:
            planned[session.unit] += session.minutes
    for log in following.progress.logs:
        if log.day in days:
            logged[log.ref.removeprefix("unit:")] += log.minutes
    return WeekReport(
        monday=monday,
        planned=_hours(sum(planned.values())),
        logged=_hours(sum(logged.values())),
        units=tuple(
            (unit, _hours(planned[unit]), _hours(logged[unit]))
            for unit in dict.fromkeys((*planned, *logged))
        ),
    )


def _units(following: Following) -> Iterator[UnitReport]:
    for item in following.listed:
        state = following.progress.of(f"unit:{item.unit}")
        gone = item.unit not in following.catalogue.units and state.state == "open"
        yield UnitReport(
            unit=item.unit,
            state="gone" if gone else state.state,
            start=item.start,
            end=item.end,
            planned=_estimate(following, item),
            logged=_hours(state.minutes),
            since=state.since,
            exam_on=item.exam_on,
        )


def _estimate(following: Following, item: Item) -> float:
    """The hours of the whole unit; what a plan has of one that was begun is only the rest."""
    unit = following.catalogue.units.get(item.unit)
    return float(unit.hours.likely) if unit else item.hours
