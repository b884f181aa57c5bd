"""The whole problem as a CP-SAT model on the effort axis, for when months have budgets.

Every task is an interval of whole hours on one axis, none overlapping; stages follow each other;
deadlines and exam windows become the effort available until that day; what costs something is paid
in one month.

Goals, each proven before the next: the best option of the choice; the earliest finish; within the
stages, what postings ask for most comes first; payment early.
"""

from itertools import pairwise

from voyageur.domain.plan import Objective
from voyageur.planning.cpsat import Answer, Expression, Model, UndecidedError
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, Problem, Task


class Axis:
    """A problem as a CP-SAT model."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model = Model()
        self.taken = {option: self.model.number(1, option) for option in problem.options}
        if self.taken:
            self.model.exactly_one(self.taken.values())
        self.horizon = sum(task.hours for task in problem.tasks)
        self.start: dict[str, Expression] = {}
        self.present: dict[str, Expression] = {}
        self.paid: dict[str, list[Expression]] = {}
        self.model.apart([self._interval(task) for task in problem.tasks])
        by_unit = {task.unit: task for task in problem.tasks}
        for task in problem.tasks:
            for unit in task.after:
                self._precede(by_unit[unit], task)
        self._stages()
        self._limits(problem.limits)

    def end(self, task: Task) -> Expression:
        """Where a task ends on the axis."""
        return self.start[task.unit] + task.hours

    def is_in(self, task: Task) -> Expression:
        """1 where a task is placed, else 0."""
        return self.present.get(task.unit, 1)

    def _end_if_in(self, task: Task) -> Expression:
        """Where a placed task ends; 0 for one that isn't, because it starts at 0."""
        return self.start[task.unit] + task.hours * self.is_in(task)

    def _finish(self) -> Expression:
        """Hours of all placed tasks, and so where the last one ends."""
        return sum(task.hours * self.is_in(task) for task in self.problem.tasks)

    def _interval(self, task: Task) -> Expression:
        start = self.model.number(self.horizon - task.hours, f"start {task.unit}")
        self.start[task.unit] = start
        if not task.options:
            return self.model.interval(start, task.hours, task.unit)
        present = self.model.number(1, f"with {task.unit}")
        options = [self.taken[option] for option in task.options]
        self.model.require(present == sum(options))
        self.model.require(start <= self.horizon * present)
        self.present[task.unit] = present
        return self.model.interval(start, task.hours, task.unit, [present])

    def _when(self, *tasks: Task) -> list[Expression]:
        return [self.present[task.unit] for task in tasks if task.unit in self.present]

    def _precede(self, first: Task, then: Task) -> None:
        rule = self.end(first) <= self.start[then.unit]
        self.model.require(rule, self._when(first, then))

    def _stages(self) -> None:
        """All of a stage ends before anything of the next one starts."""
        stages = sorted({task.stage for task in self.problem.tasks})
        border = {stage: self.model.number(self.horizon, f"end of {stage}") for stage in stages}
        before = {later: earlier for earlier, later in pairwise(stages)}
        for task in self.problem.tasks:
            when = self._when(task)
            self.model.require(self.end(task) <= border[task.stage], when)
            if task.stage in before:
                self.model.require(self.start[task.unit] >= border[before[task.stage]], when)
        for earlier, later in pairwise(stages):
            self.model.require(border[earlier] <= border[later])
        if stages:
            self.model.require(border[stages[-1]] <= self._finish())

    def _limits(self, limits: Limits) -> None:
        for task in self.problem.tasks:
            hours = limits.last_hour(task)
            if hours is not None:
                self.model.require(self.start[task.unit] <= hours - task.hours, self._when(task))
        if limits.monthly is not None:
            self._monthly(limits, limits.monthly)
        if limits.budget is not None:
            always = sum(task.cost for task in self.problem.tasks if not task.options)
            chosen = [self.present[t.unit] * t.cost for t in self.problem.tasks if t.options]
            nothing = self.model.number(0, "nothing")
            self.model.require(sum(chosen, nothing) <= limits.budget - always)

    def _monthly(self, limits: Limits, most: int) -> None:
        """Each task that costs something is paid in one month, not before it is done."""
        months = [limits.month(n)[1] for n in range(limits.months(self.horizon))]
        spent: list[list[Expression]] = [[] for _ in months]
        for task in self.problem.tasks:
            if not task.cost:
                continue
            paid = [self.model.number(1, f"paid {task.unit} {n}") for n in range(len(months))]
            self.model.require(sum(paid) == self.is_in(task))
            for n, last in enumerate(months):
                hours = limits.last_hour(task, last)
                rule = self.start[task.unit] <= (hours or 0) - task.hours
                self.model.require(rule, [paid[n]])
                spent[n].append(paid[n] * task.cost)
            self.paid[task.unit] = paid
        for costs in spent:
            if costs:
                self.model.require(sum(costs) <= most)

    def goals(self) -> list[tuple[str, Expression]]:
        """The goals in order of importance."""
        tasks = self.problem.tasks
        rank = sum(n * self.taken[option] for n, option in enumerate(self.problem.options))
        finish = self._finish()
        early = sum(task.weight * self._end_if_in(task) for task in tasks if task.weight)
        goals = [("choice", rank), ("finish", finish), ("demand", early)]
        if self.paid:
            months = [sum(n * var for n, var in enumerate(paid)) for paid in self.paid.values()]
            goals.append(("payment", sum(months)))
        return goals


def solve_model(problem: Problem) -> Placement | None:
    """The best placement that the model finds; None where there is none.

    Raises:
        UndecidedError: the work allowed was used up before the first was found or ruled out.
    """
    axis = Axis(problem)
    objectives: list[Objective] = []
    best: Answer | None = None
    for name, goal in axis.goals():
        if isinstance(goal, int):
            objectives.append(Objective(name=name, value=goal, bound=goal))
            continue
        axis.model.make_small(goal)
        try:
            answer = axis.model.search()
        except UndecidedError:
            if best is None:
                raise
            break
        if answer is None:
            return None
        best = answer
        value = answer.value(goal)
        bound = value if answer.proven else min(value, answer.bound)
        objectives.append(Objective(name=name, value=value, bound=bound))
        axis.model.require(goal <= value)
    if best is None:
        best = axis.model.search()
    return _placement(axis, best, objectives) if best else None


def _placement(axis: Axis, best: Answer, objectives: list[Objective]) -> Placement:
    starts = {
        task.unit: best.value(axis.start[task.unit])
        for task in axis.problem.tasks
        if best.value(axis.is_in(task))
    }
    paid_in = {
        unit: next(n for n, var in enumerate(paid) if best.value(var))
        for unit, paid in axis.paid.items()
        if unit in starts
    }
    option = next((option for option, var in axis.taken.items() if best.value(var)), None)
    proven = len(objectives) == len(axis.goals()) and all(o.value == o.bound for o in objectives)
    hours = sum(task.hours for task in axis.problem.tasks if task.unit in starts)
    return Placement(starts, hours, option, paid_in, tuple(objectives), proven)
