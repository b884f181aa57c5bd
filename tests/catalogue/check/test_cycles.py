"""Nothing needs, implies or holds itself, by whatever way."""

import pytest

from tests.catalogue.conftest import Facts

REMEDY = "Take one of these out."


def test_needs_that_lead_somewhere_are_sound(facts: Facts) -> None:
    facts.change("units/study-html.toml", "needs = []", 'needs = [[{ unit = "study-deployment" }]]')
    assert facts.check() == []


def test_units_that_need_what_only_the_other_gives_are_found(facts: Facts) -> None:
    name = "units/study-web-servers.toml"
    facts.change(name, "needs = []", 'needs = [[{ skill = "deployment", level = 2 }]]')
    cause = "a cycle: study-deployment → study-web-servers → study-deployment"
    expected = facts.finding("units/study-deployment.toml", "needs", cause, REMEDY)
    assert expected in facts.check()


def test_units_that_need_each_other_by_id_are_found(facts: Facts) -> None:
    more = '[{ skill = "html", level = 2 }], [{ unit = "project-site" }]'
    facts.change("units/study-css.toml", '[{ skill = "html", level = 2 }]', more)
    cause = "a cycle: project-site → study-css → project-site"
    assert facts.check() == [facts.finding("units/project-site.toml", "needs", cause, REMEDY)]


def test_an_exam_that_needs_its_own_certification_is_found(facts: Facts) -> None:
    name = "units/exam-new-exam.toml"
    facts.change(name, 'skill = "html", level = 2', 'certification = "new-exam"')
    cause = "a cycle: exam-new-exam → exam-new-exam"
    assert facts.check() == [facts.finding(name, "needs", cause, REMEDY)]


def test_a_need_with_an_alternative_closes_no_cycle(facts: Facts) -> None:
    other = '{ skill = "html", level = 2 }'
    needs = f'needs = [[{{ skill = "deployment", level = 2 }}, {other}]]'
    facts.change("units/study-web-servers.toml", "needs = []", needs)
    assert facts.check() == []


@pytest.mark.parametrize("of", ["react", "javascript"])
def test_skills_that_imply_each_other_are_found(facts: Facts, of: str) -> None:
    planted = f'kind = "tool"\nimplied_by = ["{of}"]'
    facts.change("skills/react.toml", 'kind = "tool"', planted)
    [found] = facts.check()
    ring = "react → react" if of == "react" else "javascript → react → javascript"
    name = "react" if of == "react" else "javascript"
    expected = facts.finding(f"skills/{name}.toml", "implied_by", f"a cycle: {ring}", REMEDY)
    assert found == expected


def test_regions_that_lie_in_each_other_are_found(facts: Facts) -> None:
    facts.change("regions/quebec.toml", 'within = "canada"', 'within = "quebec-city"')
    cause = "a cycle: quebec → quebec-city → quebec"
    assert facts.check() == [facts.finding("regions/quebec.toml", "within", cause, REMEDY)]
