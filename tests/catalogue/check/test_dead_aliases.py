"""No alias repeats what its skill or certification is found by anyway."""

import pytest

from tests.catalogue.conftest import Facts

SKILL, EXAM = "skills/javascript.toml", "certifications/old-exam.toml"
REMEDY = "voyageur check --fix takes it out."


def test_aliases_that_each_add_a_spelling_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    ("old", "new", "alias"),
    [
        ('any = ["JS"]', 'any = ["JS", "JavaScript"]', "JavaScript"),
        ('any = ["JS"]', 'any = ["javaScript", "JS"]', "javaScript"),
        ('any = ["JS"]', 'any = ["JS", "js"]', "js"),
        ('fr = ["langage JS"]', 'fr = ["langage JS", "LANGAGE js"]', "LANGAGE js"),
    ],
)
def test_an_alias_that_repeats_its_skill_but_for_capitals_is_found(
    facts: Facts, old: str, new: str, alias: str
) -> None:
    facts.change(SKILL, old, new)
    cause = f"the alias “{alias}” adds nothing"
    assert facts.check() == [facts.finding(SKILL, new, cause, REMEDY)]


def test_an_alias_that_a_trap_speaks_of_stays(facts: Facts) -> None:
    facts.change(SKILL, '"JS"]\nfr', '"JS", "JAVASCRIPT"]\nfr')
    facts.change(SKILL, 'form = "JS"', 'form = "JAVASCRIPT"')
    assert facts.check() == []


def test_an_alias_of_a_certification_that_repeats_its_name_is_found(facts: Facts) -> None:
    facts.change(EXAM, '["OE"]', '["OE", "OLD exam"]')
    cause = "the alias “OLD exam” adds nothing"
    assert facts.check() == [facts.finding(EXAM, "aliases", cause, REMEDY)]
