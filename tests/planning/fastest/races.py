"""Small races, made by hypothesis, and the best of all their orders."""

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

from voyageur.planning.fastest import Posting, Race, Task

SKILLS = "abcdefg"

Goals = tuple[int, int, int]
"""Posting hours, less finish, less cost: more is better."""


def reached(race: Race, known: frozenset[str]) -> int:
    """How many postings are in reach."""
    return sum(
        posting.n
        for posting in race.postings
        if posting.groups
        and sum(bool(group & known) for group in posting.groups) >= race.theta * len(posting.groups)
    )


def by_hour(race: Race, order: tuple[Task, ...]) -> list[int]:
    """How many postings are in reach in each hour up to the horizon."""
    counts = []
    known = race.known
    for task in order:
        counts += [reached(race, known)] * task.hours
        known |= task.gives
    counts += [reached(race, known)] * race.horizon
    return counts[: race.horizon]


def orders(race: Race, done: tuple[Task, ...] = ()) -> Iterator[tuple[Task, ...]]:
    """Every sequence of some of the tasks that keeps prerequisites and the latest ends."""
    yield done
    units = {task.unit for task in done}
    now = sum(task.hours for task in done)
    for task in race.tasks:
        in_time = task.latest is None or now + task.hours <= task.latest
        if task not in done and units.issuperset(task.after) and in_time:
            yield from orders(race, (*done, task))


def goals(race: Race, order: tuple[Task, ...]) -> Goals:
    """What an order is worth."""
    hours = sum(task.hours for task in order)
    return sum(by_hour(race, order)), -hours, -sum(task.cost for task in order)


def try_everything(race: Race) -> Goals | None:
    """The best goals of all orders that have the needed tasks."""
    needed = {task for task in race.tasks if task.needed}
    return max((goals(race, order) for order in orders(race) if needed <= {*order}), default=None)


def keeps(race: Race, units: tuple[str, ...]) -> tuple[Task, ...]:
    """The tasks of an order, which keeps every rule."""
    by_unit = {task.unit: task for task in race.tasks}
    order = tuple(by_unit[unit] for unit in units)
    now = 0
    done: set[str] = set()
    for task in order:
        assert done.issuperset(task.after)
        now += task.hours
        assert task.latest is None or now <= task.latest
        assert task.unit not in done
        done.add(task.unit)
    assert done.issuperset(task.unit for task in race.tasks if task.needed)
    return order


SOME = st.frozensets(st.sampled_from(SKILLS), max_size=2)

POSTINGS = st.builds(
    Posting, st.integers(1, 4), st.lists(SOME, max_size=5).map(tuple[frozenset[str], ...])
)


def large(tasks: int, postings: int, seed: int = 1) -> Race:
    """A race whose numbers are drawn, as large as is asked for."""
    draw = Random(seed)
    skills = [f"s{n}" for n in range(tasks)]

    def some(most: int) -> frozenset[str]:
        return frozenset(draw.choices(skills, k=draw.randint(1, most)))

    def task(n: int) -> Task:
        after = {f"u{draw.randrange(n)}" for _ in range(draw.randrange(3)) if n}
        hours, needed = draw.randint(2, 60), draw.random() < 0.7
        return Task(
            unit=f"u{n}", hours=hours, after=tuple(sorted(after)), gives=some(3), needed=needed
        )

    return Race(
        tasks=tuple(task(n) for n in range(tasks)),
        postings=tuple(
            Posting(draw.randint(1, 9), tuple(some(2) for _ in range(draw.randint(2, 7))))
            for _ in range(postings)
        ),
        known=frozenset(),
        theta=0.7,
        horizon=30 * tasks,
    )


@st.composite
def races(draw: st.DrawFn, most: int = 6) -> Race:
    """Races with up to ``most`` tasks, which aren't in the order that they must be done in."""
    tasks: list[Task] = []
    dated = draw(st.booleans())
    for n in range(draw(st.integers(0, most))):
        before = st.lists(st.sampled_from(tasks), max_size=2, unique=True) if n else st.just([])
        tasks.append(
            Task(
                unit=f"u{n}",
                hours=draw(st.integers(1, 6)),
                after=tuple(task.unit for task in draw(before)),
                gives=draw(SOME),
                needed=draw(st.booleans()),
                latest=draw(st.none() | st.integers(1, 25)) if dated else None,
                cost=draw(st.integers(0, 2)),
            )
        )
    return Race(
        tasks=tuple(draw(st.permutations(tasks))),
        postings=tuple(draw(st.lists(POSTINGS, max_size=6))),
        known=draw(SOME),
        theta=draw(st.sampled_from([0.0, 0.5, 0.7, 1.0])),
        horizon=draw(st.integers(0, 30)),
    )
