"""From a wish to a plan, or to the limits that don't allow one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.planning.beside import second_track
from voyageur.planning.beyond import beyond
from voyageur.planning.conflict import find_conflicts
from voyageur.planning.costs import leave_out_unpriced
from voyageur.planning.finish import Found, finished, in_order, plan_of
from voyageur.planning.kept import KEEPS_ITS_PLACE, kept_first, kept_of, longest_first
from voyageur.planning.places import places
from voyageur.planning.problem import Problem
from voyageur.planning.racing import race_of, run
from voyageur.planning.roadmap import follow
from voyageur.planning.selection import Facts, Selection
from voyageur.planning.solver import solve
from voyageur.planning.wish import Wish, state_problem, task_of

_MOST_UNITS = 2_000
_CLOSING = 1
"""The stage after the only other, where nothing but true prerequisites binds."""
_AFTER_ALL = 1_000
"""Stages of a second track, so that any time which it yields to the first is enough for that."""


def make_plan(wish: Wish, facts: Facts) -> Plan:
    """The proven plan for a wish; where there is none, the conflicts and what would free them.

    Raises:
        InputError: the facts don't lead to the role, or wishes contradict each other.
    """
    selection = follow(wish.role, wish.profile, facts, wish.person.start, wish.wishes)
    if wish.person.budget is not None:
        leave_out_unpriced(selection, facts, wish.exchange)
    if len(selection.picked) > _MOST_UNITS:
        raise InputError(
            N_("the plan would have {n} units; at most {most} can be planned"),
            remedy=N_("Ask for less with --must."),
            n=len(selection.picked),
            most=_MOST_UNITS,
        )
    problem = state_problem(selection, wish, facts)
    if wish.order == "fastest":
        problem = without_stages(problem, len(wish.role.stages))
    beside = second_track(selection.picked) if wish.person.projects else frozenset[str]()
    problem = moved_last(problem, beside)
    find = _by_stages if wish.order == "roadmap" else _by_reach
    for keep in longest_first(wish.keep):
        found = find(_Asked(problem, beside, selection, wish, facts), keep)
        if found is not None:
            return finished(found, selection, wish, facts)
    return plan_of(wish, "infeasible", conflicts=find_conflicts(problem))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a plan is found for: the problem with its second track, and where it comes from."""

    problem: Problem
    beside: frozenset[str]
    selection: Selection
    wish: Wish
    facts: Facts


def _by_stages(asked: _Asked, keep: Sequence[str]) -> Found | None:
    """The roadmap's order, the units to ``keep`` before all others."""
    first = [task for task in asked.problem.tasks if task.unit not in asked.beside]
    kept = kept_of(first, keep)
    if kept is None:
        return None
    problem = kept_first(asked.problem, kept)
    placement = solve(problem)
    if placement is None:
        return None
    order = in_order(problem, placement)
    here = {
        **places([task for task in order if task.unit not in asked.beside]),
        **{task.unit: (KEEPS_ITS_PLACE,) for task in kept},
    }
    return Found(
        problem=problem,
        placement=placement,
        objectives=placement.objectives,
        optimal=placement.optimal,
        here=here,
        beside=asked.beside,
        kept=tuple(task.unit for task in kept if task.unit in placement.starts),
    )


def _by_reach(asked: _Asked, keep: Sequence[str]) -> Found | None:
    """The order that brings postings in reach soonest, the units to ``keep`` before all others."""
    problem, selection, wish, facts = asked.problem, asked.selection, asked.wish, asked.facts
    placement = solve(problem)
    if placement is None:
        return None
    order = in_order(problem, placement)
    taken = {task.unit: selection.picked[task.unit] for task in order}
    extra = beyond(wish.role, wish.profile, facts, wish.wishes, taken)
    beside = asked.beside & second_track({**taken, **extra})
    more = [task_of(picked, wish, facts) for picked in extra.values()]
    last = [task for task in order if task.unit in beside or task.stage == _CLOSING]
    placed = [task for task in order if task not in last]
    kept = kept_of([*placed, *more], keep)
    if kept is None:
        return None
    known = wish.profile.levels()
    race = race_of(problem, placed, more, last, known, {**taken, **extra}, facts, kept)
    raced = run(problem, race, last, more, kept)
    chained = solve(raced.problem) if raced else None
    if raced is None or chained is None:
        return None
    selection.picked |= extra
    return Found(
        problem=raced.problem,
        placement=replace(chained, option=placement.option),
        objectives=raced.objectives,
        optimal=raced.optimal,
        here=raced.here,
        beside=beside,
        kept=tuple(task.unit for task in kept),
    )


def without_stages(problem: Problem, closing: int) -> Problem:
    """The problem in which only true prerequisites bind; what closes the plan still comes last.

    Nothing is worth more for ending early within a stage: a race is won otherwise.
    """
    tasks = (replace(task, stage=int(task.stage == closing), weight=0) for task in problem.tasks)
    return replace(problem, tasks=tuple(tasks))


def moved_last(problem: Problem, units: Collection[str]) -> Problem:
    """The problem with some units after all others, in the order of their own stages."""
    tasks = (
        replace(task, stage=task.stage + _AFTER_ALL) if task.unit in units else task
        for task in problem.tasks
    )
    return replace(problem, tasks=tuple(tasks))
