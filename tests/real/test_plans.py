"""Laws that plans on the real catalogue keep, whatever its facts are."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

import pytest

from voyageur.catalogue.artefact import catalogue
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.plan import CLOSING, Person, Plan
from voyageur.domain.profile import Claim, Profile
from voyageur.planning.verify import verify
from voyageur.services.context import Context
from voyageur.services.plan import Question, facts_of, plan_for
from voyageur.services.scope import scope_for

START = date(2027, 1, 4)
TODAY = date(2026, 12, 28)
ROLES = sorted(catalogue().roles)
PROOFS = ("project", "open-source")
CLOUDS = ("aws", "azure", "gcp")


def person(levels: Mapping[str, Level]) -> Profile:
    claims = (
        Claim(ref=f"skill:{skill}", level=level, reason=Message("said so"), origin="self")
        for skill, level in levels.items()
    )
    return Profile(claims=tuple(claims))


def asked_by(role: str) -> list[set[str | None]]:
    """The alternatives of each need of a role's stages."""
    stages = catalogue().roles[role].stages
    return [{c.skill for c in need} for stage in stages for need in stage.needs]


PROFILES = {
    "nothing": person({}),
    "everything": person(dict.fromkeys(catalogue().skills, Level.ALONE)),
    **{f"only {cloud}": person({cloud: Level.GUIDED}) for cloud in CLOUDS},
}


@cache
def context() -> Context:
    return Context()


@cache
def plan_of(role: str, who: str) -> Plan:
    question = Question(
        role=catalogue().roles[role],
        region="canada",
        person=Person(hours=10, start=START),
        usd_cad=None,
        as_of=TODAY,
    )
    return plan_for(context(), PROFILES[who], question)


@pytest.fixture(params=[(role, who) for role in ROLES for who in PROFILES], ids=" from ".join)
def case(request: pytest.FixtureRequest) -> tuple[Plan, str]:
    role, who = request.param
    return plan_of(role, who), who


def kinds_by_stage(plan: Plan) -> Iterator[tuple[str, set[str]]]:
    units = catalogue().units
    for stage in catalogue().roles[plan.target.role].stages:
        yield stage.id, {units[i.unit].kind for i in plan.items if i.stage == stage.id}


def test_the_plan_is_proven_optimal_and_keeps_every_rule(case: tuple[Plan, str]) -> None:
    plan, who = case
    assert plan.status == "optimal"
    scope = scope_for(context(), catalogue().roles[plan.target.role], "canada")
    assert verify(plan, facts_of(catalogue(), scope), PROFILES[who]) == ()


def test_no_exam_is_planned_that_can_no_longer_be_sat(case: tuple[Plan, str]) -> None:
    plan, _ = case
    for item in plan.items:
        if certification := catalogue().units[item.unit].certification:
            assert catalogue().certifications[certification].status(item.end) != "retired"


def test_every_stage_with_study_has_what_proves_it(case: tuple[Plan, str]) -> None:
    plan, _ = case
    for stage, kinds in kinds_by_stage(plan):
        assert "study" not in kinds or kinds & {*PROOFS}, stage


def test_every_study_has_a_free_official_place_to_learn_it(case: tuple[Plan, str]) -> None:
    plan, _ = case
    studies = [u for i in plan.items if (u := catalogue().units[i.unit]).kind == "study"]
    assert all(any(r.free and r.official for r in study.resources) for study in studies)


def test_nothing_is_planned_twice_and_the_closing_is_last(case: tuple[Plan, str]) -> None:
    plan, _ = case
    units = [item.unit for item in plan.items]
    assert len(units) == len(set(units))
    closing = [item.stage == CLOSING for item in plan.items]
    assert any(closing)
    assert closing == sorted(closing)


def test_whoever_knows_everything_studies_nothing() -> None:
    for role in ROLES:
        plan = plan_of(role, "everything")
        kinds = {catalogue().units[item.unit].kind for item in plan.items}
        assert not kinds & {"study", *PROOFS}


@pytest.mark.parametrize("cloud", CLOUDS)
@pytest.mark.parametrize("role", [role for role in ROLES if set(CLOUDS) in asked_by(role)])
def test_whoever_knows_one_cloud_is_not_sent_to_another(role: str, cloud: str) -> None:
    plan = plan_of(role, f"only {cloud}")
    units = catalogue().units
    stages = {stage.id for stage in catalogue().roles[role].stages}
    given = {g.skill for i in plan.items if i.stage in stages for g in units[i.unit].gives}
    assert not given & (set(CLOUDS) - {cloud})
