"""The best placement of a roadmap's tasks, proven.

Goals, each before the next: the best option of the choice that the limits allow; the earliest
finish; within the stages, what postings ask for most comes first. Which options the limits allow
is decided exactly (``windows``), the order within each stage too (``sequence``); budgets of months
make it a question for the whole model (``axis``).
"""

from dataclasses import replace

from voyageur.domain.plan import Objective
from voyageur.planning.axis import Axis, solve_model
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, Problem, Task
from voyageur.planning.sequence import best_sequence
from voyageur.planning.windows import sequence_in_time


def feasible(problem: Problem, limits: Limits) -> bool:
    """Whether any placement keeps the limits.

    Raises:
        UndecidedError: months have budgets, and the work allowed was used up.
    """
    asked = replace(problem, limits=limits)
    if limits.monthly is not None:
        return Axis(asked).model.search() is not None
    return any(_allowed(asked, option) for option in problem.options or (None,))


def solve(problem: Problem) -> Placement | None:
    """The best placement; None where the limits allow none (``conflict`` says why).

    Raises:
        UndecidedError: months have budgets, and the work allowed was used up.
    """
    if problem.limits.monthly is not None:
        return solve_model(problem)
    for place, option in enumerate(problem.options or (None,)):
        if _allowed(problem, option):
            return _placed(problem, option, place)
    return None


def _of(problem: Problem, option: str | None) -> list[list[Task]]:
    """The tasks that are in with an option, stage by stage."""
    tasks = [task for task in problem.tasks if not task.options or option in task.options]
    stages = sorted({task.stage for task in tasks})
    return [[task for task in tasks if task.stage == stage] for stage in stages]


def _allowed(problem: Problem, option: str | None) -> bool:
    """Whether the budget lasts, and some order keeps all last days."""
    stages, limits = _of(problem, option), problem.limits
    cost = sum(task.cost for tasks in stages for task in tasks)
    if limits.budget is not None and cost > limits.budget:
        return False
    done = 0
    stage_of = {task.unit: task.stage for tasks in stages for task in tasks}
    if any(stage_of.get(u, t.stage) > t.stage for ts in stages for t in ts for u in t.after):
        return False
    for tasks in stages:
        if sequence_in_time(tasks, tasks, limits, done) is None:
            return False
        done += sum(task.hours for task in tasks)
    return True


def _placed(problem: Problem, option: str | None, place: int) -> Placement:
    starts: dict[str, int] = {}
    done = worth = bound = 0
    for tasks in _of(problem, option):
        ordered, least = best_sequence(tasks, problem.limits, done)
        bound += least
        for task in ordered:
            starts[task.unit] = done
            done += task.hours
            worth += task.weight * done
    objectives = (
        Objective(name="choice", value=place, bound=place),
        Objective(name="finish", value=done, bound=done),
        Objective(name="demand", value=worth, bound=bound),
    )
    return Placement(starts, done, option, {}, objectives, worth == bound)
