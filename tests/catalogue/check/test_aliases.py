"""No spelling means two things, and traps: of a spelling of the skill, and for single letters."""

import pytest

from tests.catalogue.conftest import Facts


def test_spellings_that_each_mean_one_thing_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    "planted",
    ['aliases.en = ["html"]', 'aliases.any = ["HtMl"]', 'former_names = ["HTML"]'],
)
def test_a_spelling_of_two_skills_is_found(facts: Facts, planted: str) -> None:
    facts.change("skills/react.toml", 'kind = "tool"', f'kind = "tool"\n{planted}')
    [found] = facts.check()
    assert found.file == "data/skills/react.toml"
    assert found.cause == "“html” is a spelling of html too"
    assert found.remedy == "Leave it to one of them."


def test_a_spelling_of_two_skills_is_found_at_the_aliases(facts: Facts) -> None:
    facts.change("skills/react.toml", 'kind = "tool"', 'kind = "tool"\n\n[aliases]\nfr = ["html"]')
    cause = "“html” is a spelling of html too"
    remedy = "Leave it to one of them."
    assert facts.check() == [facts.finding("skills/react.toml", "[aliases]", cause, remedy)]


def test_a_spelling_that_a_skill_repeats_is_not_taken_for_that_of_another(facts: Facts) -> None:
    facts.change("skills/react.toml", 'kind = "tool"', 'kind = "tool"\naliases.en = ["react"]')
    assert [found.cause for found in facts.check()] == ["the alias “react” adds nothing"]


def test_a_trap_for_words_that_are_no_spelling_is_found(facts: Facts) -> None:
    facts.change("skills/javascript.toml", 'form = "JS"', 'form = "JavaScripts"')
    cause = "the trap “JavaScripts” is no spelling of this skill"
    remedy = "Add it to the aliases, or take the trap out."
    expected = facts.finding("skills/javascript.toml", "form =", cause, remedy)
    assert facts.check() == [expected]


def test_a_single_letter_without_a_trap_is_found(facts: Facts) -> None:
    facts.change("skills/javascript.toml", 'any = ["JS"]', 'any = ["JS", "J"]')
    cause = "“j” is a single letter without a trap"
    remedy = "Add a trap that says when the letter is meant."
    assert facts.check() == [facts.finding("skills/javascript.toml", "[aliases]", cause, remedy)]


def test_a_single_letter_with_a_trap_is_sound(facts: Facts) -> None:
    facts.change("skills/javascript.toml", 'any = ["JS"]', 'any = ["JS", "J"]')
    trap = '\n[[traps]]\nform = "J"\nlisted = true\n'
    facts.write("skills/javascript.toml", facts.read("skills/javascript.toml") + trap)
    assert facts.check() == []


def test_a_name_of_two_certifications_is_found(facts: Facts) -> None:
    name = "certifications/old-exam.toml"
    facts.change(name, 'aliases = ["OE"]', 'aliases = ["NEW exam"]')
    cause = "“NEW exam” names new-exam too"
    remedy = "Leave it to one of them."
    assert facts.check() == [facts.finding(name, "aliases", cause, remedy)]
