"""Fit and plan for a profile in the request: what the services say, and every mistake told."""

from typing import Any

import pytest
from django.test import Client

from tests.web.api.conftest import JSON, PROFILE
from voyageur.domain.plan import Plan
from voyageur.services.fit import FitRanking
from voyageur.shapes import parse

RESUME = {
    "basics": {"name": "Amina Diallo", "location": {"city": "Toronto", "region": "Ontario"}},
    "skills": [{"name": "Python"}, {"name": "SQL"}],
}


def refused(browser: Client, path: str, asked: dict[str, Any], **headers: str) -> dict[str, Any]:
    answer = browser.post(path, asked, content_type=JSON, headers=headers)
    assert answer.status_code == 422
    told: dict[str, Any] = answer.json()
    assert told["what"]
    assert told["remedy"]
    return told


@pytest.mark.parametrize("who", [{"profile": PROFILE}, {"resume": RESUME}])
def test_all_roles_are_ranked_for_a_profile_or_a_json_resume(
    browser: Client, who: dict[str, Any]
) -> None:
    answer = browser.post("/api/fit", {**who, "in": "ON"}, content_type=JSON)
    found = parse(FitRanking, answer.content)
    assert len(found.roles) == 7
    assert found.roles[0].done > 0


def test_corrections_change_what_is_known(browser: Client) -> None:
    asked = {"resume": RESUME, "have": {"docker": 3}, "not": ["python"]}
    answer = browser.post("/api/fit", asked, content_type=JSON)
    known = {skill for role in parse(FitRanking, answer.content).roles for skill in role.strengths}
    assert "docker" in known
    assert "python" not in known


def test_what_is_long_unused_counts_less(browser: Client) -> None:
    hours = []
    for year in (2026, 2009):
        claims = [claim | {"last_used": year} for claim in PROFILE["claims"]]
        answer = browser.post("/api/fit", {"profile": {"claims": claims}}, content_type=JSON)
        hours.append({one.role: one.hours for one in parse(FitRanking, answer.content).roles})
    assert hours[0]["data-engineer"] < hours[1]["data-engineer"]


def test_a_plan_keeps_the_wishes_of_the_request(following: Plan) -> None:
    assert following.status == "optimal"
    assert (following.target.role, following.target.region) == ("data-engineer", "ontario")
    assert following.person.hours == 12


def test_every_wish_reaches_the_plan(browser: Client) -> None:
    asked = {
        "profile": PROFILE,
        "to": "Data Engineer",
        "weekday": {"sat": 4.5, "sun": 4},
        "during": [{"period": {"start": "2027-07-01", "end": "2027-07-31"}, "hours": 20}],
        "away": [{"start": "2027-02-01", "end": "2027-02-07"}],
        "start": "2027-01-04",
        "by": "2029-12-31",
        "budget": 2000,
        "usd_cad": 1.4,
        "in_reach": 60,
        "holidays": True,
        "projects": 1,
        "must": ["airflow"],
        "never": ["scala"],
    }
    answer = browser.post("/api/plan", asked, content_type=JSON, headers={"accept-language": "fr"})
    found = parse(Plan, answer.content)
    person = found.person
    assert person.weekdays == (0, 0, 0, 0, 0, 4.5, 4)
    assert [one.hours for one in person.other_hours] == [20]
    assert len(person.away) == 1
    assert (str(person.start), str(person.by)) == ("2027-01-04", "2029-12-31")
    assert (person.budget and person.budget.cents, person.projects) == (200_000, 1)
    assert (person.must, person.never) == (("skill:airflow",), ("skill:scala",))
    assert (person.holidays, person.lang, found.in_reach) == ("canada", "fr", 0.6)
    assert found.exchange
    assert found.exchange.rate == "1.4"


def test_an_impossible_wish_is_answered_with_what_collides_and_what_frees(browser: Client) -> None:
    asked = {"profile": PROFILE, "to": "data-engineer", "by": "2027-01-31"}
    found = parse(Plan, browser.post("/api/plan", asked, content_type=JSON).content)
    assert found.status == "infeasible"
    assert found.conflicts[0].remedies


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"hours": 100}, "hours"),
        ({"by": "2020-01-01"}, "by"),
        ({"budget": -1}, "budget"),
        ({"in_reach": 0}, "in_reach"),
        ({"usd_cad": 99}, "usd_cad"),
        ({"must": ["nothing of the kind"]}, "must"),
        ({"weekday": {"someday": 3}}, "weekday"),
        ({"have": {"python": 9}}, "have"),
        ({"hours": "many"}, "hours"),
        ({"hour": 3}, "hour"),
        ({"profile": None}, "resume"),
        ({"resume": RESUME}, "resume"),
        ({"resume": {"work": 3}, "profile": None}, "resume"),
    ],
)
def test_what_can_not_be_is_told_with_its_key(
    browser: Client, wrong: dict[str, Any], where: str
) -> None:
    asked = {"profile": PROFILE, "to": "data-engineer", **wrong}
    assert refused(browser, "/api/plan", asked)["where"] == where


def test_several_mistakes_are_told_at_once(browser: Client) -> None:
    places = refused(browser, "/api/plan", {"to": 3, "hour": 1})["places"]
    assert {one["where"] for one in places} == {"to", "hour"}


def test_what_a_profile_names_and_is_not_there_is_told_with_its_path(browser: Client) -> None:
    claim = PROFILE["claims"][0] | {"ref": "skill:nothing-of-the-kind"}
    told = refused(browser, "/api/fit", {"profile": {"claims": [claim]}})
    assert "claims.0.ref" in told["places"][0]["where"]


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'{"resume": ' + b"[" * 9999])
def test_a_body_that_is_no_json_object_is_told(browser: Client, body: bytes) -> None:
    answer = browser.generic("POST", "/api/plan", body, content_type=JSON)
    assert answer.status_code == 422
    assert answer.json()["what"]


def test_a_mistake_is_told_in_the_language_asked_for(browser: Client) -> None:
    asked = {"profile": PROFILE, "to": "data-engineer", "hours": 100}
    english = refused(browser, "/api/plan", asked)["remedy"]
    assert refused(browser, "/api/plan?lang=fr", asked)["remedy"] != english
    assert refused(browser, "/api/plan", asked, **{"accept-language": "fr-CA"})["remedy"] != english
    assert refused(browser, "/api/plan?lang=en", asked)["remedy"] == english
