"""The fastest order: units so that most postings come in reach, soonest.

Goals, each before the next: the most posting hours up to a horizon; the fewest hours of study; the
least cost. ``docs/reference/planning.md`` states the problem.
"""

from math import inf

from voyageur.planning.fastest.bound import bounds, earliest
from voyageur.planning.fastest.exact import prove
from voyageur.planning.fastest.instance import encode
from voyageur.planning.fastest.problem import Order, Posting, Race, Task
from voyageur.planning.fastest.search import best_found

__all__ = ["Order", "Posting", "Race", "Task", "race"]

SMALL = 14
"""Of so many tasks that matter, all sets of tasks can be tried."""

WORK = 350_000
"""Tasks tried to prove the order of a larger race, or to come nearer to that."""


def race(problem: Race) -> Order | None:
    """The best order found; None where none has the needed tasks end in time."""
    whole = encode(problem)
    if whole is None:
        return None
    if whole.matter.bit_count() <= SMALL:
        proof = prove(whole, earliest(whole), whole.complete([]), inf)
    else:
        proof = prove(whole, bounds(whole), best_found(whole), WORK)
    posting_hours, finish, cost = whole.rank(proof.sequence)
    return Order(
        units=tuple(whole.tasks.units[i] for i in proof.sequence),
        posting_hours=posting_hours,
        bound=proof.bound,
        finish=-finish,
        cost=-cost,
        optimal=proof.complete,
    )
