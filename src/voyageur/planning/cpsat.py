"""CP-SAT through its own binding, without the pandas layer that costs a second to import.

``ortools.sat.python.cp_model`` imports pandas for its series; this uses the module below it, which
is why the version of OR-Tools is pinned (docs/decisions/0003-cp-sat-binding.md).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model_helper
from ortools.util.python.sorted_interval_list import Domain

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

cmh: Any = cp_model_helper

Expression = Any
"""A linear expression over variables; the binding carries no types."""

DETERMINISTIC_SECONDS = 2.0
"""CP-SAT's own measure of work for one goal; about a second on a laptop."""


class UndecidedError(InputError):
    """The work allowed was used up before a solution was found or ruled out."""

    def __init__(self) -> None:
        super().__init__(
            N_("no plan was found and none was ruled out within the work allowed"),
            remedy=N_("Loosen a limit and try again."),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found: ``proven`` where nothing can be better than its values."""

    response: Any
    proven: bool

    def value(self, expression: Expression) -> int:
        """The value of an expression or variable."""
        return int(cmh.ResponseHelper.value(self.response, expression))

    @property
    def bound(self) -> int:
        """No solution has a smaller goal."""
        found: float = self.response.best_objective_bound
        return math.ceil(found - 1e-6)


class Model(cmh.CpBaseModel):  # type: ignore[misc]
    """A model of whole numbers with a goal to be made small."""

    def __init__(self) -> None:
        super().__init__(None)

    def number(self, most: int, name: str) -> Expression:
        """A variable from 0 to ``most``."""
        return cmh.IntVar(self.model_proto).with_name(name).with_domain(Domain(0, most))

    def interval(
        self, start: Expression, size: int, name: str, when: Iterable[Expression] = ()
    ) -> Expression:
        """A stretch of the axis that is there when all of ``when`` (0 or 1 each) are 1."""
        return self._new_interval_var(name, start, size, start + size, list(when))

    def apart(self, intervals: Iterable[Expression]) -> None:
        """No two of the intervals overlap."""
        self._add_no_overlap(list(intervals))

    def exactly_one(self, literals: Iterable[Expression]) -> None:
        """One of the variables is 1, the others are 0."""
        kind = cmh.BoolArgumentConstraint.exactly_one
        self._add_bool_argument_constraint(kind, *literals)

    def require(self, rule: Expression, when: Iterable[Expression] = ()) -> None:
        """A comparison holds, where all of ``when`` are 1."""
        constraint = self._add_bounded_linear_expression(rule)
        if literals := list(when):
            constraint.only_enforce_if(literals)

    def make_small(self, goal: Expression) -> None:
        """Set the goal, in place of the one before."""
        flat = cmh.FlatIntExpr(goal)
        self.model_proto.clear_objective()
        objective = self.model_proto.objective
        objective.vars.extend([var.index for var in flat.vars])
        objective.coeffs.extend(flat.coeffs)
        objective.offset = flat.offset
        objective.scaling_factor = 1.0

    def search(self) -> Answer | None:
        """The best solution found; None where it is proven that there is none.

        Raises:
            UndecidedError: neither was found within the limit.

        """
        response = self.respond(DETERMINISTIC_SECONDS)
        if response.status == cmh.INFEASIBLE:
            return None
        if response.status not in (cmh.OPTIMAL, cmh.FEASIBLE):
            raise UndecidedError
        return Answer(response, proven=response.status == cmh.OPTIMAL)

    def respond(self, work: float) -> Any:
        """What CP-SAT says after so much work at most, in its deterministic time.

        One worker, a fixed seed and a limit in that time give the same answer every time. The full
        linear relaxation bounds weighted ends well: on the seven roles it proves in 0.03 s what
        took up to 2.6 s without, for the same goals.
        """
        parameters = cmh.SatParameters()
        parameters.num_workers = 1
        parameters.random_seed = 1
        parameters.linearization_level = 2
        parameters.max_deterministic_time = work
        wrapper = cmh.SolveWrapper()
        wrapper.set_parameters(parameters)
        return wrapper.solve(self.model_proto)
