"""An invented catalogue of two roles with five stages each, small enough to plan by hand.

Hours are chosen so that sums tell what was taken. ``dock`` holds the alternatives ``red``,
``blue`` and ``green``; only ``blue`` needs something first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import Certification, CertificationEvent, Prerequisite
from voyageur.domain.fact import Fact, Source
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.money import Money
from voyageur.domain.need import Condition, Needs
from voyageur.domain.period import Period
from voyageur.domain.place import ExchangeRate, Region
from voyageur.domain.plan import Exchange, Person, Target
from voyageur.domain.profile import Claim, Evidence, Held, Profile
from voyageur.domain.requirement import RequirementSet, RequirementSets
from voyageur.domain.role import CertificationGroup, Role, Stage
from voyageur.domain.skill import Skill, SkillGroup
from voyageur.domain.unit import Gives, Hours, Resource, Unit, UnitKind
from voyageur.planning.selection import Facts
from voyageur.planning.wish import Wish

MONDAY = date(2027, 1, 4)
TODAY = date(2026, 12, 28)
LEFT = date(2027, 6, 30)
"""Last day of the certification ``leaving``."""


def one_of(*alternatives: str) -> tuple[Condition, ...]:
    """A need, its alternatives written ``skill 2`` or ``cert:plain``."""
    found = []
    for words in alternatives:
        if words.startswith("cert:"):
            found.append(Condition(certification=words.removeprefix("cert:")))
        else:
            skill, level = words.split()
            found.append(Condition(skill=skill, level=Level(int(level))))
    return tuple(found)


def all_of(*needs: str) -> Needs:
    """Needs, each a string with alternatives between bars."""
    return tuple(one_of(*(part.strip() for part in need.split("|"))) for need in needs)


def unit(
    ident: str,
    hours: int,
    gives: str = "",
    *needs: str,
    kind: UnitKind = "study",
    stages: Iterable[str] = (),
    certification: str | None = None,
) -> Unit:
    """A unit that gives ``skill 2``."""
    skill, _, to = gives.partition(" ")
    return Unit(
        id=ident,
        kind=kind,
        name={"en": f"Do {ident}", "fr": f"Faire {ident}"},
        gives=(Gives(skill, Level(int(to))),) if skill else (),
        needs=all_of(*needs),
        hours=Hours(hours, hours, hours),
        basis="editorial",
        reasoning="invented",
        certification=certification,
        resources=(
            Resource(
                url=f"https://example.org/{ident}",
                title=f"A long enough title about {ident}, so that its line has to be folded",
                language="en",
                free=True,
                official=True,
                verified_on=TODAY,
                source="made-up",
            ),
        ),
        stages=tuple(stages),
    )


UNITS = (
    unit("study-code-basics", 10, "code 1", stages=["builder/start", "keeper/one"]),
    unit("study-code", 20, "code 2", "code 1", stages=["builder/start"]),
    unit("study-store", 30, "store 2", "code 1", stages=["builder/store", "keeper/two"]),
    unit("study-git", 5, "git 1", stages=["builder/store"]),
    unit("study-linux", 8, "linux 1"),
    unit("study-red", 20, "red 2", stages=["builder/dock"]),
    unit("study-blue", 20, "blue 2", "linux 1", stages=["builder/dock"]),
    unit("study-green", 20, "green 2", stages=["builder/dock"]),
    unit("study-ship", 15, "ship 2", "git 1", stages=["builder/ship"]),
    unit("study-watch", 12, "watch 2", stages=["builder/watch", "keeper/four"]),
    unit("project-ship", 25, "ship 3", "ship 2", kind="project", stages=["builder/ship"]),
    unit(
        "exam-plain", 16, "", "code 2",
        kind="certification", stages=["builder/watch"], certification="plain",
    ),
    unit(
        "exam-old", 9, "", "code 2",
        kind="certification", stages=["builder/watch"], certification="old",
    ),
    unit(
        "exam-leaving", 11, "", "store 2",
        kind="certification", stages=["builder/store"], certification="leaving",
    ),
    unit(
        "exam-expert", 14, "", "ship 2", "cert:plain",
        kind="certification", stages=["builder/watch"], certification="expert",
    ),
    unit(
        "exam-senior", 13, "", "code 2",
        kind="certification", stages=["builder/watch"], certification="senior",
    ),
    unit("portfolio-page", 6, kind="portfolio", stages=["*/last"]),
    unit("networking-people", 4, kind="networking", stages=["*/last"]),
)  # fmt: skip


def event(kind: str, on: date | None, *superseded_by: str) -> CertificationEvent:
    """Something that happened to a certification."""
    return CertificationEvent(
        kind=kind,  # type: ignore[arg-type]
        on=on,
        source="made-up",
        locator="1",
        verified_on=TODAY,
        certainty="exact",
        superseded_by=superseded_by,
    )


def certification(
    ident: str,
    price: Money | None = None,
    *events: CertificationEvent,
    prerequisite: Prerequisite | None = None,
) -> Certification:
    """A certification with what a test cares for."""
    prices = ()
    if price is not None:
        prices = (
            Fact(value=price, source="made-up", locator="1", observed_on=TODAY, certainty="exact"),
        )
    return Certification(
        confidence="high",
        id=ident,
        name={"en": f"Certified {ident}", "fr": f"Certifié {ident}"},
        issuer="Invented",
        level="associate",
        attests=(),
        events=events,
        prices=prices,
        prerequisite=prerequisite,
    )


CERTIFICATIONS = (
    certification("plain", Money(10000, "USD")),
    certification(
        "old", Money(5000, "USD"), event("retired", date(2025, 3, 31), "plain")
    ),
    certification("leaving", Money(3000, "CAD"), event("retirement-announced", LEFT, "plain")),
    certification("expert", None, prerequisite=Prerequisite(certifications=("plain",))),
    certification(
        "senior",
        Money(20000, "USD"),
        prerequisite=Prerequisite(experience_years=5, experience_in=("code", "store")),
    ),
)  # fmt: skip


def stage(ident: str, *needs: str) -> Stage:
    """A stage by what it asks for."""
    name = {"en": ident.title(), "fr": ident.title()}
    return Stage(id=ident, name=name, text=name, needs=all_of(*needs))


def role(ident: str, number: int, stages: tuple[Stage, ...], *any_of: str) -> Role:
    """A role by its stages and the certifications it may be validated with."""
    name = {"en": ident.title(), "fr": ident.title()}
    return Role(
        id=ident,
        number=number,
        name=name,
        summary=name,
        occupations=(),
        titles={"en": (ident,)},
        neighbours=(),
        pay=(),
        groups=(SkillGroup(id="docks", name=name, members=("red", "blue", "green"), choose=1),),
        certifications=CertificationGroup(choose=1, any_of=any_of, recommended=("old", "plain")),
        stages=stages,
        responsibilities={},
        companies=(),
    )


DOCK = "blue 2 | red 2 | green 2"

BUILDER = role(
    "builder",
    1,
    (
        stage("start", "code 2"),
        stage("store", "store 2", "git 1"),
        stage("dock", DOCK),
        stage("ship", "ship 3"),
        stage("watch", DOCK, "watch 2"),
    ),
    "plain",
    "leaving",
)
KEEPER = role(
    "keeper",
    2,
    (
        stage("one", "code 1"),
        stage("two", "store 2"),
        stage("three", "red 2 | green 2"),
        stage("four", "watch 2"),
        stage("five", "git 1"),
    ),
    "senior",
)

SKILLS = ("code", "store", "git", "linux", "red", "blue", "green", "ship", "watch")
EVERYTHING = dict.fromkeys(SKILLS, 3)
"""Levels of somebody who knows everything."""


def facts(
    demand: Mapping[str, int] | None = None,
    units: Iterable[Unit] = UNITS,
    certifications: Iterable[Certification] = CERTIFICATIONS,
) -> Facts:
    """The facts that planning needs."""
    return Facts(
        units={u.id: u for u in units},
        certifications={c.id: c for c in certifications},
        demand=demand or {},
    )


def knows(
    levels: Mapping[str, int] | None = None,
    *,
    holds: Iterable[str] = (),
    years: float | None = None,
) -> Profile:
    """A person who knows skills at levels, each shown by a line of their résumé."""
    return Profile(
        claims=tuple(
            Claim(
                ref=f"skill:{skill}",
                level=Level(level),
                reason=Message("said so"),
                origin="resume",
                years=years,
                evidence=(Evidence(doc="cv.txt", words=f"used {skill}", section="experience"),),
            )
            for skill, level in (levels or {}).items()
        ),
        certifications=tuple(Held(certification=ident) for ident in holds),
    )


def with_certifications(base: Role, *any_of: str) -> Role:
    """The role with another choice of certifications."""
    return replace(base, certifications=CertificationGroup(choose=1, any_of=any_of))


def wish(
    profile: Profile | None = None,
    wanted: Role = BUILDER,
    *,
    hours: float = 7,
    start: date = MONDAY,
    by: date | None = None,
    budget: int | None = None,
    away: tuple[Period, ...] = (),
    rate: str = "1.40",
) -> Wish:
    """What somebody wants: ``budget`` in cents."""
    return Wish(
        role=wanted,
        profile=profile or Profile(),
        person=Person(
            hours=hours,
            start=start,
            by=by,
            budget=None if budget is None else Money(budget, "CAD"),
            away=away,
        ),
        target=Target(role=wanted.id),
        exchange=Exchange(base="USD", to="CAD", rate=rate, source="made-up", observed_on=TODAY),
        as_of=TODAY,
        catalogue_digest="tiny",
    )


def text(words: str) -> dict[str, str]:
    """The same words in both languages."""
    return {"en": words, "fr": words}


@cache
def catalogue() -> Catalogue:
    """All of it as a catalogue."""
    return Catalogue(
        digest="tiny",
        roles={r.id: r for r in (BUILDER, KEEPER)},
        skills={s: Skill(id=s, name=text(s.title()), kind="tool") for s in SKILLS},  # type: ignore[arg-type]
        certifications={c.id: c for c in CERTIFICATIONS},
        units={u.id: u for u in UNITS},
        companies={},
        regions={
            "canada": Region(
                id="canada",
                kind="country",
                name=text("Canada"),
                source="x",
                certainty="exact",  # type: ignore[arg-type]
            )
        },
        sources={
            ident: Source(id=ident, title=ident, publisher="P", licence="L", seen_on=TODAY)
            for ident in ("made-up", "guide-2025", "adverts")
        },
        levels={},
        exchange=(
            Fact(
                value=ExchangeRate(base="USD", to="CAD", rate="1.38"),
                source="made-up",
                locator="1",
                observed_on=TODAY,
                certainty="approximate",
            ),
        ),
    )


def postings(*asked: tuple[tuple[str, ...], int], role: str = "builder") -> RequirementSets:
    """Postings: what each kind requires, and how many there are of it."""
    sets = tuple(
        RequirementSet(
            role=role,
            country="CA",
            source="adverts",
            must=tuple((skill,) for skill in skills),
            nice=(),
            n=n,
        )
        for skills, n in asked
    )
    return RequirementSets(
        inputs_digest="", extractor_version="", n=sum(s.n for s in sets), sets=sets
    )
