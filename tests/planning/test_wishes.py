"""What a person wants in any case, and in none; what experience on the way opens."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.planning.tiny import (
    BUILDER,
    MONDAY,
    TODAY,
    UNITS,
    facts,
    knows,
    unit,
    wish,
    with_certifications,
)
from voyageur.domain.career import Job
from voyageur.domain.errors import InputError
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.planning.schedule import make_plan
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish


def with_wishes(wanted: Wish, must: tuple[str, ...] = (), never: tuple[str, ...] = ()) -> Wish:
    return replace(wanted, person=replace(wanted.person, must=must, never=never))


def plan_of(wanted: Wish) -> Plan:
    plan = make_plan(wanted, facts())
    assert verify(plan, facts(), wanted.profile) == ()
    return plan


def units(plan: Plan) -> list[str]:
    return [item.unit for item in plan.items]


def reason(plan: Plan, ref: str) -> str:
    return next(str(s.reason) for s in plan.skipped if s.ref == ref)


def test_a_wanted_alternative_is_taken_and_the_others_say_why() -> None:
    assert "study-red" in units(plan_of(wish()))
    plan = plan_of(with_wishes(wish(), must=("skill:green",)))
    assert "study-green" in units(plan)
    assert "study-red" not in units(plan)
    assert reason(plan, "skill:red") == "one of several is enough; you asked for skill:green"


def test_an_unwanted_alternative_is_not_taken() -> None:
    plan = plan_of(with_wishes(wish(), never=("skill:red", "skill:green")))
    assert "study-blue" in units(plan)


def test_a_need_with_no_wanted_alternative_is_left_out_and_said() -> None:
    plan = plan_of(with_wishes(wish(), never=("skill:red", "skill:green", "skill:blue")))
    assert reason(plan, "skill:blue") == "you never want it"
    assert not {"study-red", "study-green", "study-blue"} & {*units(plan)}


def test_a_skill_beyond_the_roadmap_comes_with_what_it_needs() -> None:
    plan = plan_of(with_wishes(wish(), must=("skill:blue", "skill:red")))
    assert {"study-linux", "study-blue", "study-red"} <= {*units(plan)}


def test_a_wanted_unit_is_in_and_an_unwanted_one_is_not() -> None:
    assert "study-linux" in units(plan_of(with_wishes(wish(), must=("unit:study-linux",))))
    plan = plan_of(with_wishes(wish(), never=("unit:networking-people",)))
    assert "networking-people" not in units(plan)


def test_what_only_an_unwanted_unit_leads_to_is_a_contradiction() -> None:
    with pytest.raises(InputError, match="only unit:study-store leads to skill:store"):
        make_plan(with_wishes(wish(), never=("unit:study-store",)), facts())
    with pytest.raises(InputError, match="needs skill:git, which you never want"):
        make_plan(with_wishes(wish(), never=("skill:git",)), facts())


def test_a_wanted_certification_is_taken_though_another_fits_better() -> None:
    plan = plan_of(with_wishes(wish(), must=("certification:leaving",)))
    assert [u for u in units(plan) if u.startswith("exam-")] == ["exam-leaving"]
    beyond = plan_of(with_wishes(wish(), must=("certification:expert",)))
    exams = [u for u in units(beyond) if u.startswith("exam-")]
    assert exams == ["exam-plain", "exam-expert"]


def test_an_unwanted_certification_is_not_offered() -> None:
    plan = plan_of(with_wishes(wish(), never=("certification:plain",)))
    assert [u for u in units(plan) if u.startswith("exam-")] == ["exam-leaving"]
    assert reason(plan, "certification:plain") == "you never want it"


def test_a_wanted_certification_that_is_gone_is_refused_with_the_reason() -> None:
    with pytest.raises(InputError, match="last sat on 2025-03-31"):
        make_plan(with_wishes(wish(), must=("certification:old",)), facts())


def test_units_that_wait_for_each_other_are_named() -> None:
    others = [u for u in UNITS if not u.id.startswith("study-code")]
    ring = [
        unit("study-code-basics", 10, "code 1", "code 2"),
        unit("study-code", 20, "code 2", "code 1"),
    ]
    with pytest.raises(InputError, match="study-code → study-code-basics → study-code"):
        make_plan(wish(), facts(units=[*others, *ring]))


def test_ten_thousand_units_are_no_burden_unless_all_are_wanted() -> None:
    many = [
        unit(f"u{n}", 5, f"s{n} 2", *([f"s{n - 1} 2"] if n % 50 else [])) for n in range(10_000)
    ]
    known = facts(units=[*UNITS, *many])
    assert units(make_plan(wish(), known)) == units(plan_of(wish()))
    everything = tuple(f"skill:s{n}" for n in range(49, 10_000, 50))
    with pytest.raises(InputError, match=r"would have 100\d\d units; at most 2000"):
        make_plan(with_wishes(wish(), must=everything), known)


def employed(years: float) -> Profile:
    profile = knows({"code": 3}, years=years)
    claims = tuple(replace(claim, last_used=TODAY.year) for claim in profile.claims)
    return replace(profile, claims=claims, jobs=(Job(current=True, lines=()),))  # type: ignore[arg-type]


def test_experience_that_a_present_job_will_bring_opens_the_exam_later() -> None:
    role = with_certifications(BUILDER, "senior")
    plan = plan_of(wish(employed(4.5), role, hours=60))
    (exam,) = [item for item in plan.items if item.exam_on]
    assert exam.exam_on is not None
    assert exam.exam_on >= MONDAY + timedelta(days=182)
    assert any("present job" in str(why) for why in exam.why)
    assert "exam-senior" not in units(plan_of(wish(employed(3.5), role)))
    assert "exam-senior" not in units(plan_of(wish(knows({"code": 3}, years=4.5), role)))


def test_places_and_offers_say_what_they_rest_on() -> None:
    plan = plan_of(wish(by=MONDAY + timedelta(days=400), budget=100_000))
    assert str(plan.items[0].here[0]) == "nothing has to come before it"
    offers = {offer.limit: offer for offer in plan.offers}
    assert offers["hours"].binds
    assert offers["hours"].end < plan.items[-1].end
    assert not offers["budget"].binds
    assert offers["budget"].end == plan.items[-1].end


def test_two_hundred_dollars_more_can_bring_a_better_certification() -> None:
    plan = plan_of(wish(budget=5_000))
    assert [i.unit for i in plan.items if i.exam_on] == ["exam-leaving"]
    (offer,) = [offer for offer in plan.offers if offer.limit == "budget"]
    assert (offer.certification, offer.binds) == ("plain", True)
