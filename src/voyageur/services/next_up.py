"""What to do next."""

from dataclasses import replace
from datetime import date, timedelta

from voyageur.domain.next_up import Coming, NextUp
from voyageur.domain.plan import Plan
from voyageur.domain.report import Report
from voyageur.planning.sessions import sessions_of
from voyageur.services.follow import Following
from voyageur.services.report import report_of
from voyageur.services.track import current

_WEEK = timedelta(days=7)


def next_up(following: Following, as_of: date, report: Report | None = None) -> NextUp:
    """The unit to work on, the sessions of the next seven days, and the next exam.

    ``report`` is that of the day, where it was made already.
    """
    report = report or report_of(following, as_of)
    late = (report.likely_end - report.ends).days if report.likely_end else 0
    if not following.open_items():
        return NextUp(as_of=as_of)
    item = current(following, as_of)
    unit = following.units.get(item.unit)
    logged = following.progress.of(f"unit:{item.unit}").minutes / 60
    return NextUp(
        as_of=as_of,
        unit=item.unit,
        number=[one.unit for one in following.listed].index(item.unit) + 1,
        logged=round(logged, 2),
        ahead=float(unit.hours.likely) if unit else max(0.0, round(item.hours - logged, 2)),
        coming=tuple(
            Coming(day=one.day, unit=one.unit, minutes=one.minutes)
            for one in sessions_of(_as_it_stands(following, as_of))
            if one.day < as_of + _WEEK
        ),
        next_exam=report.next_exam,
        late=late,
    )


def _as_it_stands(following: Following, as_of: date) -> Plan:
    """What is open of the plan, in its order, from today on; nothing unfinished is passed over.

    A unit that today's facts don't have keeps the hours of the plan.
    """
    plan = following.plan
    items = [
        replace(
            item,
            hours=unit.hours.likely if (unit := following.units.get(item.unit)) else item.hours,
        )
        for item in following.open_items()
    ]
    person = replace(plan.person, start=max(plan.person.start, as_of))
    return replace(plan, items=tuple(items), person=person)
