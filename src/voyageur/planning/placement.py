"""Where the tasks of a problem are placed, and what was proven of it."""

from dataclasses import dataclass

from voyageur.domain.plan import Objective


@dataclass(frozen=True, slots=True)
class Placement:
    """Start of each placed task in hours of effort, their sum, the option taken, what was proven.

    ``paid_in`` is the month (0 is that of the first day) in which a task is paid, where a limit of
    each month made that a question.
    """

    starts: dict[str, int]
    hours: int
    option: str | None
    paid_in: dict[str, int]
    objectives: tuple[Objective, ...]
    optimal: bool
