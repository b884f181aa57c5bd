"""What a little more of a limit would bring, found by solving again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from voyageur.domain.plan import Offer
from voyageur.planning.cpsat import UndecidedError
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, MoneyLimit, Problem
from voyageur.planning.solver import solve

_HOURS, _CENTS, _DAYS = 1.0, 200_00, 30


def find_offers(problem: Problem, placed: Placement, names: Sequence[str]) -> Iterator[Offer]:
    """One hour a week, 200 dollars, or 30 days more: of each of these limits, what that changes."""
    limits = problem.limits
    now = _outcome(placed, limits)
    for name in names:
        if name not in _STEPS:
            continue
        more, from_, to = _STEPS[name](limits)
        then = _solved(problem, more) or now
        lifted = _solved(problem, limits.without(name)) or now
        end, option = then
        if end is not None:
            yield Offer(
                limit=name, from_=from_, to=to, binds=lifted != now, end=end, certification=option
            )


_Outcome = tuple[date | None, str | None]


def _outcome(placed: Placement, limits: Limits) -> _Outcome:
    return limits.capacity.day_ending(placed.hours * 60), placed.option


def _solved(problem: Problem, limits: Limits) -> _Outcome | None:
    try:
        placed = solve(replace(problem, limits=limits))
    except UndecidedError:
        return None
    return _outcome(placed, limits) if placed else None


def _hours(limits: Limits) -> tuple[Limits, str, str]:
    week = limits.week
    more = replace(limits, week=replace(week, hours=week.hours + _HOURS))
    return more, f"{week.hours:g}", f"{week.hours + _HOURS:g}"


def _money(name: MoneyLimit) -> Callable[[Limits], tuple[Limits, str, str]]:
    def step(limits: Limits) -> tuple[Limits, str, str]:
        cents = (limits.budget if name == "budget" else limits.monthly) or 0
        more = cents + _CENTS
        return limits.with_money(name, more), f"{cents / 100:.2f}", f"{more / 100:.2f}"

    return step


def _later(limits: Limits) -> tuple[Limits, str, str]:
    by = limits.by or limits.start
    later = by + timedelta(days=_DAYS)
    return replace(limits, by=later), by.isoformat(), later.isoformat()


_STEPS: dict[str, Callable[[Limits], tuple[Limits, str, str]]] = {
    "hours": _hours,
    "budget": _money("budget"),
    "monthly": _money("monthly"),
    "by": _later,
}
