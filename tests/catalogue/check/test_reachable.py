"""Units lead, from nothing, to everything that stages and exams ask for."""

from tests.catalogue.conftest import Facts

ROLE = "roles/web-developer.toml"
REMEDY = "Add a unit that gives it, or ask for less."


def test_a_role_that_can_be_learned_from_nothing_is_sound(facts: Facts) -> None:
    assert facts.check() == []


def test_a_level_to_which_no_unit_leads_is_found_at_its_stage(facts: Facts) -> None:
    more = ', [{ skill = "react", level = 1 }, { skill = "css", level = 4 }]'
    facts.change(ROLE, '[{ skill = "css", level = 3 }]', '[{ skill = "css", level = 3 }]' + more)
    cause = "no unit leads to react 1 | css 4"
    assert facts.check() == [facts.finding(ROLE, '"react", level = 1', cause, REMEDY)]


def test_one_alternative_that_can_be_reached_is_enough(facts: Facts) -> None:
    facts.change(ROLE, '{ skill = "react", level = 3 }', '{ skill = "react", level = 4 }')
    assert facts.check() == []


def test_a_unit_that_can_never_be_started_leads_nowhere(facts: Facts) -> None:
    name = "units/study-javascript.toml"
    facts.change(name, 'skill = "html", level = 2', 'skill = "react", level = 2')
    facts.change(name, '"javascript", to = 2', '"javascript", to = 3')
    facts.change("units/project-site.toml", '  { skill = "javascript", to = 3 },\n', "")
    causes = [found.cause for found in facts.check()]
    assert "no unit leads to javascript 3 | react 3" in causes


def test_a_project_of_another_role_leads_nowhere_here(facts: Facts) -> None:
    facts.change("units/project-site.toml", "stages = [", "stages = []\nformer_ids = [")
    causes = [found.cause for found in facts.check()]
    assert "no unit leads to html 3" in causes


def test_an_exam_whose_needs_cannot_be_met_is_found(facts: Facts) -> None:
    name = "units/exam-new-exam.toml"
    facts.change(name, 'skill = "html", level = 2', 'skill = "html", level = 4')
    cause = "needs html 4, to which no unit leads"
    assert facts.check() == [facts.finding(name, "needs", cause, REMEDY)]


def test_a_certification_of_a_role_that_no_unit_prepares_for_is_found(facts: Facts) -> None:
    (facts.data / "units/exam-new-exam.toml").unlink()
    expected = facts.finding(
        ROLE, "[certifications]", "no unit prepares for new-exam", "Add an exam unit."
    )
    assert facts.check() == [expected]


def test_a_retired_certification_needs_no_unit(facts: Facts) -> None:
    facts.change(ROLE, 'any_of = ["new-exam"]', 'any_of = ["new-exam", "old-exam"]')
    assert facts.check() == []
