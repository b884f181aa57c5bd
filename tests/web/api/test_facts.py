"""Facts as JSON are those of the shapes, and are found by any name."""

import pytest
from django.test import Client

from voyageur.domain.certification import Certification
from voyageur.domain.place import Region
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.services.facts import CertificationFacts, RoleFacts, SourceFacts
from voyageur.shapes import dump, parse


def test_the_roles_are_the_seven_of_the_guide_in_its_order(browser: Client) -> None:
    found = parse(tuple[Role, ...], browser.get("/api/roles").content)
    assert [role.number for role in found] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("name", ["data-engineer", "Data Engineer", "ingénieur de données"])
def test_a_role_is_found_by_any_name_and_says_what_is_known_of_it(
    browser: Client, name: str
) -> None:
    found = parse(RoleFacts, browser.get(f"/api/roles/{name}", {"in": "Québec"}).content)
    assert (found.role.id, found.region) == ("data-engineer", "quebec")
    assert {one.source for one in found.role.pay} <= set(found.sources)


def test_skills_are_searched_by_words_of_their_names(browser: Client) -> None:
    found = parse(tuple[Skill, ...], browser.get("/api/skills", {"q": "airflow"}).content)
    assert "airflow" in {skill.id for skill in found}
    every = parse(tuple[Skill, ...], browser.get("/api/skills").content)
    assert len(every) > len(found)


def test_certifications_are_those_of_a_role_and_a_status(browser: Client) -> None:
    asked = {"role": "data-engineer", "status": "retired"}
    answer = browser.get("/api/certifications", asked)
    found = parse(tuple[CertificationFacts, ...], answer.content)
    assert found
    assert {one.status for one in found} == {"retired"}
    assert all(isinstance(one.certification, Certification) for one in found)


def test_notices_are_those_in_force_where_they_are_asked_for(browser: Client) -> None:
    everywhere = browser.get("/api/notices").json()
    alberta = browser.get("/api/notices", {"in": "AB", "role": "data-engineer"}).json()
    assert 0 < len(alberta) < len(everywhere)


def test_regions_and_sources_are_all_there(browser: Client) -> None:
    regions = parse(tuple[Region, ...], browser.get("/api/regions").content)
    assert {"canada", "ontario", "quebec"} <= {region.id for region in regions}
    sources = parse(tuple[SourceFacts, ...], browser.get("/api/sources").content)
    assert "guide-2025" in {one.source.id for one in sources}


def test_an_answer_is_the_shape_and_nothing_else(browser: Client) -> None:
    answer = browser.get("/api/roles/data-engineer")
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.json() == dump(parse(RoleFacts, answer.content))
