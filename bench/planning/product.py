"""Planning for every role, for somebody who knows nothing and for the person of the demo."""

from collections.abc import Iterator
from datetime import date

from bench.figure import Figure
from bench.timing import RUNS, Sample, side_by_side
from eval.machine import ROOT
from voyageur.domain.plan import Person, Target
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.planning.roadmap import follow
from voyageur.planning.schedule import make_plan
from voyageur.planning.solver import solve
from voyageur.planning.wish import Wish, state_problem
from voyageur.services.context import Context
from voyageur.services.plan import exchange, facts_of
from voyageur.services.read import read_profile
from voyageur.services.scope import scope_for

_DAY = date(2026, 11, 23)


def measure(context: Context) -> Iterator[Figure]:
    """The slowest of the fourteen cases, and the mean of all, for solving and for the plan."""
    demo = ROOT / "demo" / "amina-diallo.pdf"
    _, amina = read_profile(context, demo, _DAY, max_bytes=20_000_000)
    cases = {
        f"{role.id}, {who}": _times(context, role, profile)
        for role in context.catalogue.roles.values()
        for who, profile in (("beginner", Profile()), ("demo", amina))
    }
    yield from _summary("solve", {name: times[0] for name, times in cases.items()}, limit=0.5)
    yield from _summary("make_plan", {name: times[1] for name, times in cases.items()})


def _summary(what: str, cases: dict[str, Sample], limit: float | None = None) -> Iterator[Figure]:
    mean = sum(sample.median for sample in cases.values()) / len(cases)
    slowest = max(cases, key=lambda name: cases[name].median)
    sample = cases[slowest]
    yield Figure(what=f"{what}, mean of {len(cases)}", value=mean, unit="s")
    yield Figure(
        what=f"{what}, slowest: {slowest}",
        value=sample.median,
        unit="s",
        limit=limit,
        ratio=sample.median / mean,
        beside="the mean",
        sample=sample,
    )


def _times(context: Context, role: Role, profile: Profile) -> tuple[Sample, Sample]:
    facts = facts_of(context.catalogue, scope_for(context, role, "canada"))
    wish = Wish(
        role=role,
        profile=profile,
        person=Person(hours=10, start=_DAY),
        target=Target(role=role.id, region="canada"),
        exchange=exchange(context.catalogue, None),
        as_of=_DAY,
        catalogue_digest="",
    )
    problem = state_problem(follow(role, profile, facts, _DAY), wish, facts)
    tasks = {"solve": lambda: solve(problem), "make_plan": lambda: make_plan(wish, facts)}
    samples = side_by_side(tasks, RUNS - 2)
    return samples["solve"], samples["make_plan"]
