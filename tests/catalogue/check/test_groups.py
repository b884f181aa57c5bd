"""A role has five stages, each proven by work, and its stages ask for what its groups name."""

from tests.catalogue.conftest import Facts

ROLE = "roles/web-developer.toml"
NO_PROOF = "Add a project that gives level 3 of a skill the stage asks at 3."


def test_five_proven_stages_are_sound(facts: Facts) -> None:
    assert facts.check() == []


def test_a_role_without_five_stages_is_found(facts: Facts) -> None:
    text = (facts.data / ROLE).read_text(encoding="utf-8")
    start, end = text.index('[[stages]]\nid = "release"'), text.index("[responsibilities]")
    facts.write(ROLE, text[:start] + text[end:])
    facts.change("units/project-site.toml", ', "web-developer/release"', "")
    for unit in ("exam-new-exam", "study-deployment"):
        facts.change(f"units/{unit}.toml", "web-developer/release", "web-developer/serving")
    expected = facts.finding(
        ROLE, "[[stages]]", "4 stages instead of 5", "The guide gives every role five."
    )
    assert facts.check() == [expected]


def test_a_skill_of_a_group_that_no_stage_asks_for_is_found(facts: Facts) -> None:
    facts.change(ROLE, 'members = ["javascript"]', 'members = ["javascript", "deployment"]')
    facts.change(ROLE, '[[{ skill = "deployment", level = 3 }], ', "[")
    facts.change(ROLE, '{ skill = "web-servers", level = 2 }', '{ skill = "html", level = 3 }')
    cause = "no stage asks for deployment of this group"
    remedy = "Add it to the needs of a stage."
    line = facts.line(ROLE, 'id = "code"') - 1
    [found] = facts.check()
    assert (found.file, found.line) == (f"data/{ROLE}", line)
    assert (found.cause, found.remedy) == (cause, remedy)


def test_a_stage_that_no_project_proves_is_found(facts: Facts) -> None:
    facts.change(
        "units/project-site.toml", '{ skill = "css", to = 3 }', '{ skill = "css", to = 2 }'
    )
    causes = {found.cause: found for found in facts.check()}
    found = causes["nothing proves the stage style"]
    assert found.line == facts.line(ROLE, 'id = "style"') - 1
    assert found.remedy == NO_PROOF


def test_a_project_of_other_stages_proves_nothing_here(facts: Facts) -> None:
    facts.change("units/project-site.toml", '"web-developer/style", ', "")
    [found] = facts.check()
    assert found.cause == "nothing proves the stage style"


def test_study_is_no_proof(facts: Facts) -> None:
    facts.change("units/project-site.toml", 'kind = "project"', 'kind = "portfolio"')
    found = [f for f in facts.check() if f.remedy == NO_PROOF]
    assert len(found) == 5


def test_a_contribution_proves_as_a_project_does(facts: Facts) -> None:
    facts.change("units/project-site.toml", 'kind = "project"', 'kind = "open-source"')
    assert facts.check() == []
