"""Roadmaps of any size, made by chance: five stages, prerequisites, exams of which one is taken."""

from datetime import date, timedelta
from random import Random

from bench.planning.people import START
from voyageur.planning.capacity import StudyWeek
from voyageur.planning.problem import Limits, Problem, Task

_STAGES = 5
_OPTIONS = ("a", "b", "c")


def roadmap(units: int, seed: int) -> Problem:
    """A problem of so many units, a tenth of them brought in by one of three certifications."""
    random = Random(seed)
    tasks: list[Task] = []
    for number in range(units):
        stage = number * _STAGES // units
        before = [task.unit for task in tasks if task.stage == stage or random.random() < 0.1]
        option = (random.choice(_OPTIONS),) if number % 10 == 9 else ()
        always = {task.unit for task in tasks if not task.options}
        after = random.sample(before, min(len(before), random.choice((0, 0, 1, 1, 2))))
        tasks.append(
            Task(
                unit=f"u{number}",
                stage=stage,
                hours=random.randrange(4, 41),
                after=tuple(unit for unit in after if unit in always),
                cost=random.choice((10_000, 20_000, 30_000)) if option else 0,
                last_day=_last_day(random) if option else None,
                options=option,
                weight=random.choice((0, 0, 1, 3, 10, 40)),
                exam=bool(option),
            )
        )
    limits = Limits(week=StudyWeek(hours=10), start=START, budget=30_000 * units // 10)
    return Problem(tasks=tuple(tasks), limits=limits, options=_OPTIONS)


def _last_day(random: Random) -> date | None:
    if random.random() < 0.8:
        return None
    return START + timedelta(days=random.randrange(2_000, 6_000))
