"""Why no plan exists: smallest sets of limits that collide, and the least change that frees each.

A set is found by lifting limits one after the other (deletion filter) and checked by solving again.
Every remedy is the smallest change of one limit after which the problem is solvable, found by
bisection, with the limits of other conflicts lifted.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from voyageur.domain.period import Period
from voyageur.domain.plan import Conflict, Remedy
from voyageur.planning.problem import Limits, MoneyLimit, Problem
from voyageur.planning.solver import feasible

MOST_STUDY_HOURS = 60.0
"""More hours a week are not offered as a remedy. Editorial: nobody keeps it up."""

_FURTHEST = 366 * 20


def find_conflicts(problem: Problem) -> tuple[Conflict, ...]:
    """All conflicts, independent of each other, of a problem that has no placement."""
    cores: list[tuple[str, ...]] = []
    limits = problem.limits
    while not feasible(problem, limits):
        core = _core(problem, limits)
        if not core:
            break
        cores.append(core)
        limits = _lifted(limits, core)
    conflicts = []
    for core in cores:
        others = [name for other in cores if other != core for name in other]
        alone = _lifted(problem.limits, others)
        remedies = [_REMEDIES[name](problem, alone) for name in core]
        conflicts.append(Conflict(limits=core, remedies=tuple(r for r in remedies if r)))
    return tuple(conflicts)


def _lifted(limits: Limits, names: Iterable[str]) -> Limits:
    for name in names:
        limits = limits.without(name)
    return limits


def _core(problem: Problem, limits: Limits) -> tuple[str, ...]:
    """A smallest set of limits that can't hold together; empty where lifting all frees nothing."""
    lifted = limits
    core = []
    for name in limits.given():
        trial = lifted.without(name)
        if feasible(problem, trial):
            core.append(name)
        else:
            lifted = trial
    return tuple(core)


def _least(allowed: Callable[[int], bool], most: int) -> int | None:
    """The smallest number up to ``most`` that is allowed, where larger ones are allowed too."""
    if not allowed(most):
        return None
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if allowed(middle) else (middle + 1, high)
    return high


def _more_hours(problem: Problem, limits: Limits) -> Remedy | None:
    def allowed(halves: int) -> bool:
        return feasible(problem, _at_hours(limits, max(0.5, halves / 2)))

    halves = _least(allowed, round(MOST_STUDY_HOURS * 2))
    if halves is None:
        return None
    return Remedy(limit="hours", from_=f"{limits.week.hours:g}", to=f"{halves / 2:g}")


def _at_hours(limits: Limits, hours: float) -> Limits:
    """The same weeks with at least so many hours in each, by the same days."""
    week = limits.week
    other = tuple(replace(one, hours=max(one.hours, hours)) for one in week.other_hours)
    return replace(limits, week=replace(week, hours=max(week.hours, hours), other_hours=other))


def _later(problem: Problem, limits: Limits) -> Remedy | None:
    by = limits.by
    if by is None:
        return None

    def allowed(days: int) -> bool:
        return feasible(problem, replace(limits, by=by + timedelta(days=days)))

    days = _least(allowed, _FURTHEST)
    if days is None:
        return None
    to = by + timedelta(days=days)
    return Remedy(limit="by", from_=by.isoformat(), to=to.isoformat())


def _more_money(name: MoneyLimit) -> Callable[[Problem, Limits], Remedy | None]:
    def remedy(problem: Problem, limits: Limits) -> Remedy | None:
        total = sum(task.cost for task in problem.tasks)
        now = limits.budget if name == "budget" else limits.monthly
        enough = _least(lambda cents: feasible(problem, limits.with_money(name, cents)), total)
        if enough is None or now is None:
            return None
        return Remedy(limit=name, from_=_amount(now), to=_amount(enough))

    return remedy


def _amount(cents: int) -> str:
    return f"{cents / 100:.2f}"


def _fewer_days_away(problem: Problem, limits: Limits) -> Remedy | None:
    days = sum((period.end - period.start).days + 1 for period in limits.week.away)

    def allowed(given_up: int) -> bool:
        week = replace(limits.week, away=shortened(limits.week.away, limits.start, given_up))
        return feasible(problem, replace(limits, week=week))

    given_up = _least(allowed, days)
    if given_up is None:
        return None
    return Remedy(limit="away", from_=str(days), to=str(days - given_up))


def _on_holidays(problem: Problem, limits: Limits) -> Remedy | None:
    holidays = limits.week.holidays
    if holidays is None or not feasible(problem, limits.without("holidays")):
        return None
    return Remedy(limit="holidays", from_=holidays, to="")


def shortened(away: Iterable[Period], start: date, days: int) -> tuple[Period, ...]:
    """Absences without their first days, so many in all: the earliest free the most.

    Days before ``start``, the first day of work, free nothing and stay.
    """
    kept: list[Period] = []
    for period in sorted(away):
        first = max(period.start, start)
        cut = max(0, min(days, (period.end - first).days + 1))
        days -= cut
        if cut == 0:
            kept.append(period)
            continue
        if period.start < first:
            kept.append(Period(period.start, first - timedelta(days=1)))
        if (back := first + timedelta(days=cut)) <= period.end:
            kept.append(Period(back, period.end))
    return tuple(kept)


_REMEDIES: dict[str, Callable[[Problem, Limits], Remedy | None]] = {
    "hours": _more_hours,
    "by": _later,
    "budget": _more_money("budget"),
    "monthly": _more_money("monthly"),
    "away": _fewer_days_away,
    "holidays": _on_holidays,
}
