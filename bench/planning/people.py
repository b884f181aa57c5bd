"""Invented people, seeded: what they know and the limits they live with."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Literal, get_args

from voyageur.catalogue.model import Catalogue
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.period import Period
from voyageur.domain.plan import HoursIn, Person
from voyageur.domain.profile import Claim, Profile
from voyageur.domain.role import Role

Kind = Literal["beginner", "neighbour", "lapsed"]
KINDS: tuple[Kind, ...] = get_args(Kind)
START = date(2026, 11, 30)


def profile(kind: Kind, role: Role, catalogue: Catalogue, random: Random) -> Profile:
    """A beginner knows at most two skills; somebody from a neighbouring role what that asks for; a
    lapsed professional most of the role itself, at lower levels."""
    if kind == "beginner":
        wanted = random.sample(_asked(role), random.randrange(3))
        return _knows(dict.fromkeys(wanted, 1))
    if kind == "lapsed":
        return _knows({s: random.choice((0, 1, 1, 2, 2)) for s in _asked(role)})
    near = catalogue.roles[random.choice(role.neighbours or (role.id,))]
    return _knows({s: random.choice((1, 2, 2, 3)) for s in _asked(near) if random.random() < 0.8})


def people(catalogue: Catalogue, n: int, seed: int) -> Iterator[tuple[str, Role, Profile, Person]]:
    """``n`` people for each role, in turn of each kind, with weeks and limits of all sorts."""
    random = Random(seed)
    for role in catalogue.roles.values():
        for number in range(n):
            kind = KINDS[number % len(KINDS)]
            name = f"{role.id}, {kind} {number}"
            yield name, role, profile(kind, role, catalogue, random), person(random)


def person(random: Random) -> Person:
    """Hours, deadline, money and absences as lives have them."""
    start = START + timedelta(days=random.randrange(60))
    hours = float(random.choice((3, 5, 7, 10, 10, 15, 20, 40)))
    weekdays: tuple[float, ...] = ()
    if random.random() < 0.3:
        days = [float(random.choice((0, 0, 1, 2, 4))) for _ in range(6)]
        weekdays = (*days, 3.0)
        hours = sum(weekdays)
    away = start + timedelta(days=random.randrange(10, 200))
    summer = start + timedelta(days=random.randrange(210, 300))
    return Person(
        hours=hours,
        weekdays=weekdays,
        start=start,
        by=start + timedelta(days=random.randrange(900, 2500)) if random.random() < 0.3 else None,
        budget=Money(random.choice((20_000, 60_000, 100_000)), "CAD")
        if random.random() < 0.4
        else None,
        monthly=Money(40_000, "CAD") if random.random() < 0.2 else None,
        away=(Period(away, away + timedelta(days=random.randrange(30))),),
        other_hours=(HoursIn(period=Period(summer, summer + timedelta(days=60)), hours=hours / 2),)
        if random.random() < 0.3
        else (),
        holidays=random.choice((None, None, "ON", "QC")),
    )


def _asked(role: Role) -> list[str]:
    asked = (c.skill for stage in role.stages for need in stage.needs for c in need if c.skill)
    return list(dict.fromkeys(asked))


def _knows(levels: dict[str, int]) -> Profile:
    return Profile(
        claims=tuple(
            Claim(ref=f"skill:{s}", level=Level(to), reason=Message("made up"), origin="self")
            for s, to in levels.items()
            if to
        )
    )
