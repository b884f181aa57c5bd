"""Small problems, made by hypothesis, and the best placement of each by trying everything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from voyageur.domain.period import Period
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.problem import Limits, Problem, Task

START = date(2027, 1, 6)
"""A Wednesday."""


@dataclass(frozen=True)
class Best:
    """The values of the three goals."""

    choice: int
    finish: int
    demand: int


def last_hour(task: Task, limits: Limits) -> int | None:
    """The hour of effort by which a task has to end, counted day by day."""
    days = [day for day in (limits.by, task.last_day) if day]
    if not days:
        return None
    return limits.capacity.minutes_until(min(days)) // 60


def orders(
    tasks: frozenset[Task], last: Mapping[str, int | None], done: int = 0
) -> Iterator[tuple[tuple[Task, int], ...]]:
    """Every order that keeps stages, predecessors and days, with where each task ends.

    Tasks follow each other without a pause; an order is given up at the first rule it breaks.
    """
    if not tasks:
        yield ()
    stage = min((task.stage for task in tasks), default=0)
    waiting = {task.unit for task in tasks}
    for task in tasks:
        end = done + task.hours
        limit = last[task.unit]
        if task.stage > stage or waiting.intersection(task.after):
            continue
        if limit is not None and end > limit:
            continue
        for rest in orders(tasks - {task}, last, end):
            yield ((task, end), *rest)


def try_everything(problem: Problem) -> Best | None:
    """The best values of the goals over all choices and all permutations."""
    last = {task.unit: last_hour(task, problem.limits) for task in problem.tasks}
    for place, option in enumerate(problem.options or (None,)):
        tasks = frozenset(t for t in problem.tasks if not t.options or option in t.options)
        budget = problem.limits.budget
        if budget is not None and sum(t.cost for t in tasks) > budget:
            continue
        early = [sum(t.weight * end for t, end in order) for order in orders(tasks, last)]
        if early:
            return Best(place, sum(t.hours for t in tasks), min(early))
    return None


DAYS = st.integers(0, 70).map(lambda n: START + timedelta(days=n))


@st.composite
def periods(draw: st.DrawFn) -> tuple[Period, ...]:
    """Up to three absences that don't overlap, some of them before the first day."""
    found = []
    day = START - timedelta(days=draw(st.integers(0, 10)))
    for _ in range(draw(st.integers(0, 3))):
        first = day + timedelta(days=draw(st.integers(0, 15)))
        last = first + timedelta(days=draw(st.integers(0, 15)))
        found.append(Period(first, last))
        day = last + timedelta(days=1)
    return tuple(found)


@st.composite
def limits(draw: st.DrawFn) -> Limits:
    """Limits, each of them there or not."""
    return Limits(
        week=StudyWeek(hours=draw(st.sampled_from([1, 2.5, 7, 10, 40])), away=draw(periods())),
        start=START,
        by=draw(st.none() | DAYS),
        budget=draw(st.none() | st.integers(0, 400)),
    )


@st.composite
def problems(draw: st.DrawFn, *, most: int = 7) -> Problem:
    """A problem of up to seven tasks, some of them brought in by an option only."""
    options = tuple("abc"[: draw(st.integers(0, 3))])
    tasks: list[Task] = []
    for n in range(draw(st.integers(1, most))):
        before = [task.unit for task in tasks]
        brought = st.lists(st.sampled_from(options), max_size=2, unique=True)
        tasks.append(
            Task(
                unit=f"t{n}",
                stage=draw(st.integers(0, 2)),
                hours=draw(st.integers(1, 12)),
                after=tuple(draw(st.lists(st.sampled_from(before), max_size=2, unique=True)))
                if before
                else (),
                cost=draw(st.sampled_from([0, 0, 100, 150])),
                last_day=draw(st.none() | st.none() | DAYS),
                options=tuple(draw(brought)) if options else (),
                weight=draw(st.integers(0, 5)),
            )
        )
    return Problem(tasks=tuple(tasks), limits=draw(limits()), options=options)
