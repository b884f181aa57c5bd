"""Every id that a fact names exists, and ids are kebab-case."""

import pytest

from tests.catalogue.conftest import Facts

ROLE, EXAM = "roles/web-developer.toml", "certifications/old-exam.toml"
REMEDY = "Correct the id, or add the file it names."


def test_ids_that_exist_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "at"),
    [
        ("skills/javascript.toml", '["react"]', '["react", "nope"]', "implied_by"),
        (ROLE, "neighbours = []", 'neighbours = ["nope"]', "neighbours"),
        (ROLE, '["acme"]', '["acme", "nope"]', "companies"),
        (ROLE, '["old-exam"]', '["old-exam", "nope"]', "[certifications]"),
        (ROLE, '["new-exam"]', '["new-exam", "nope"]', "[certifications]"),
        (ROLE, '{ skill = "react", level = 3 }', '{ skill = "nope" }', "nope"),
        (ROLE, '{ skill = "react", level = 3 }', '{ unit = "nope" }', "nope"),
        (ROLE, '{ skill = "react", level = 3 }', '{ certification = "nope" }', "nope"),
        ("units/study-css.toml", "to = 2 }]", 'to = 2 }, { skill = "nope", to = 1 }]', "gives"),
        ("units/study-css.toml", "level = 2 }", 'level = 2 }, { skill = "nope" }', "needs"),
        ("units/study-css.toml", '["web-developer/style"]', '["web-developer/nope"]', "stages"),
        (EXAM, 'attests = ["html"]', 'attests = ["html", "nope"]', "attests"),
        (EXAM, '["new-exam"]', '["new-exam", "nope"]', "[[events]]"),
        (
            "certifications/new-exam.toml",
            'experience_in = ["html"]',
            'experience_in = ["html", "nope"]',
            "experience_in",
        ),
        (
            "certifications/new-exam.toml",
            'certifications = ["old-exam"]',
            'certifications = ["old-exam", "nope"]',
            "certifications =",
        ),
        ("companies/acme.toml", '"globex"', '"nope"', "parent"),
        ("companies/acme.toml", 'region = "quebec-city"', 'region = "nope"', "headquarters"),
        (ROLE, 'stage = "content"', 'stage = "nope"', "stage ="),
        (ROLE, 'skills = ["html"]', 'skills = ["html", "nope"]', "skills ="),
        ("regions/quebec-city.toml", 'within = "quebec"', 'within = "nope"', "within"),
    ],
)
def test_an_id_that_does_not_exist_is_found(
    facts: Facts, name: str, old: str, new: str, at: str
) -> None:
    facts.change(name, old, new)
    missing = "web-developer/nope" if at == "stages" else "nope"
    line = facts.line(name, at)
    found = [f for f in facts.check() if f.cause == f"there is no {missing}"]
    assert {(f.file, f.remedy) for f in found} == {(f"data/{name}", REMEDY)}
    assert [abs(f.line - line) for f in found] == [0]


def test_an_exam_of_a_certification_that_does_not_exist_is_found(facts: Facts) -> None:
    name = "units/exam-new-exam.toml"
    facts.change(name, 'certification = "new-exam"', 'certification = "nope"')
    expected = facts.finding(name, "certification =", "there is no nope", REMEDY)
    assert expected in facts.check()


def test_a_unit_may_close_the_roadmap_of_every_role(facts: Facts) -> None:
    facts.change("units/exam-new-exam.toml", '"web-developer/release"', '"*/last"')
    assert facts.check() == []


def test_an_id_that_is_not_kebab_case_is_found(facts: Facts) -> None:
    facts.write("skills/C_S.toml", 'kind = "tool"\nid = "C_S"\nname = { en = "CS", fr = "CS" }\n')
    expected = facts.finding("skills/C_S.toml", "id =", "C_S is not kebab-case", "Rename it.")
    assert facts.check() == [expected]
