"""``--order fastest``: the order of units that brings postings in reach soonest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Objective
from voyageur.domain.skill import close
from voyageur.planning import fastest
from voyageur.planning.fastest.problem import Race
from voyageur.planning.fastest.reach import Reach
from voyageur.planning.kept import KEEPS_ITS_PLACE
from voyageur.planning.problem import Problem, Task
from voyageur.planning.selection import Facts, Picked


@dataclass(frozen=True, slots=True)
class Raced:
    """The tasks in their order, what the order is worth, and why each stands where it does."""

    problem: Problem
    objectives: tuple[Objective, ...]
    optimal: bool
    here: Mapping[str, tuple[Message, ...]]


def race_of(
    problem: Problem,
    placed: Sequence[Task],
    extra: Sequence[Task],
    closing: Sequence[Task],
    known: Mapping[str, Level],
    picked: Mapping[str, Picked],
    facts: Facts,
    kept: Sequence[Task] = (),
) -> Race:
    """The race of the tasks ``placed``, which have to be in, and of any of ``extra``.

    All end early enough for the tasks ``closing`` the plan to follow. The race begins when the
    tasks ``kept`` are over.
    """
    limits = problem.limits
    ends = [end for task in closing if (end := limits.last_hour(task)) is not None]
    before_closing = min(ends) - sum(task.hours for task in closing) if ends else None
    over = sum(task.hours for task in kept)

    def latest(task: Task) -> int | None:
        known_ends = [end for end in (limits.last_hour(task), before_closing) if end is not None]
        return min((end - over for end in known_ends), default=None)

    placed = [task for task in placed if task not in kept]
    extra = [task for task in extra if task not in kept]
    units = {task.unit for task in (*placed, *extra)}
    levels = close(_with(known, [picked[task.unit] for task in kept]), facts.skills)
    return Race(
        tasks=tuple(
            fastest.Task(
                unit=task.unit,
                hours=task.hours,
                after=tuple(unit for unit in task.after if unit in units),
                gives=_gives(picked[task.unit], facts),
                needed=needed,
                latest=latest(task),
                cost=task.cost,
            )
            for group, needed in ((placed, True), (extra, False))
            for task in group
        ),
        postings=facts.postings,
        known=frozenset(skill for skill, to in levels.items() if to >= Level.GUIDED),
        theta=facts.threshold,
        horizon=sum(task.hours for task in placed),
    )


def _with(known: Mapping[str, Level], picked: Sequence[Picked]) -> dict[str, Level]:
    """What is known once some units are done too."""
    levels = dict(known)
    for one in picked:
        for gives in one.unit.gives:
            levels[gives.skill] = max(gives.to, levels.get(gives.skill, Level.NONE))
    return levels


def run(
    problem: Problem,
    race: Race,
    closing: Sequence[Task],
    extra: Sequence[Task],
    kept: Sequence[Task] = (),
) -> Raced | None:
    """The best order found, after what is ``kept`` and with what closes the plan at its end.

    The answer's problem has the tasks chained in their order, so that days, exams and payments are
    found as for every plan. None where no order keeps the last days.
    """
    order = fastest.race(race)
    if order is None:
        return None
    by_unit = {task.unit: task for task in (*problem.tasks, *extra)}
    chain: list[Task] = []
    for task in (*kept, *(by_unit[unit] for unit in order.units), *closing):
        before = (chain[-1].unit,) if chain else ()
        chain.append(replace(task, after=before, stage=0, options=(), weight=0))
    return Raced(
        problem=replace(problem, tasks=tuple(chain), options=()),
        objectives=(
            Objective(name="reach", value=order.posting_hours, bound=order.bound),
            Objective(name="finish", value=order.finish, bound=order.finish),
            Objective(name="cost", value=order.cost, bound=order.cost),
        ),
        optimal=order.optimal,
        here={
            **_here(order.units, [task.unit for task in closing], race),
            **{task.unit: (KEEPS_ITS_PLACE,) for task in kept},
        },
    )


def _gives(picked: Picked, facts: Facts) -> frozenset[str]:
    """The skills that can be used once the unit is done, with all that they imply."""
    levels = close({gives.skill: gives.to for gives in picked.unit.gives}, facts.skills)
    return frozenset(skill for skill, to in levels.items() if to >= Level.GUIDED)


def _here(units: Sequence[str], last: Sequence[str], race: Race) -> dict[str, tuple[Message, ...]]:
    """What each unit brings in reach, or the next one that does for which it makes room."""
    gains = _gains(race, units)
    found: dict[str, tuple[Message, ...]] = dict.fromkeys(
        last, (Message(N_("portfolio and network close every plan")),)
    )
    following: Message = Message(N_("no posting waits for it: it completes the roadmap"))
    for unit, gain in zip(reversed(units), reversed(gains), strict=True):
        if gain:
            found[unit] = (Message(N_("with it {n} more postings are in reach"), {"n": gain}),)
            following = Message(
                N_("it comes before {unit}, with which {n} more postings are in reach"),
                {"unit": f"unit:{unit}", "n": gain},
            )
        else:
            found[unit] = (following,)
    return found


def _gains(race: Race, units: Sequence[str]) -> list[int]:
    """How many postings come in reach with each unit."""
    gives = {task.unit: task.gives for task in race.tasks}
    offered = frozenset(skill for unit in units for skill in gives[unit])
    reach = Reach(race.postings, race.known, offered, race.theta)
    met, lanes = 0, reach.start
    counts = [reach.postings(lanes)]
    for unit in units:
        new = reach.met_by(gives[unit]) & ~met
        met |= new
        lanes += reach.adds[new]
        counts.append(reach.postings(lanes))
    return [after - before for before, after in pairwise(counts)]
