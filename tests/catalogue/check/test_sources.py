"""Every fact names a source that exists; an estimate of ours gives its reasoning."""

import pytest

from tests.catalogue.conftest import Facts

REMEDY = "Name a file of data/sources, or add one."


def test_facts_with_a_source_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    "name",
    [
        "roles/web-developer.toml",
        "certifications/new-exam.toml",
        "units/study-css.toml",
        "companies/acme.toml",
        "regions/canada.toml",
        "platforms/board.toml",
        "exchange.toml",
    ],
)
def test_a_source_that_does_not_exist_is_found(facts: Facts, name: str) -> None:
    known = 'source = "guide"' if name.startswith("roles") else 'source = "pages"'
    facts.change(name, known, 'source = "hearsay"')
    expected = facts.finding(name, "hearsay", "there is no source hearsay", REMEDY)
    assert facts.check() == [expected]


def test_the_source_of_the_second_event_is_found_at_its_own_line(facts: Facts) -> None:
    name = "certifications/old-exam.toml"
    facts.change(name, 'source = "pages"\nlocator = "row 2"', 'source = "rumour"\nlocator = "?"')
    expected = facts.finding(name, "rumour", "there is no source rumour", REMEDY)
    assert facts.check() == [expected]


@pytest.mark.parametrize("after", ['fr = "titre" }\n', "verified_on = 2026-11-23\n"])
def test_the_source_of_an_occupation_and_of_a_door_is_found_at_its_line(
    facts: Facts, after: str
) -> None:
    name = "roles/web-developer.toml"
    facts.change(name, f'{after}source = "pages"', f'{after}source = "rumour"')
    expected = facts.finding(name, "rumour", "there is no source rumour", REMEDY)
    assert facts.check() == [expected]


def test_an_estimate_without_reasoning_is_found(facts: Facts) -> None:
    facts.change("units/study-css.toml", "Made up for these tests.", "About right.")
    cause = "an editorial estimate without its reasoning"
    remedy = "Say how the hours were made."
    assert facts.check() == [facts.finding("units/study-css.toml", "reasoning", cause, remedy)]


@pytest.mark.parametrize("basis", ["issuer", "measured"])
def test_hours_that_are_not_ours_need_no_reasoning_of_ours(facts: Facts, basis: str) -> None:
    facts.change("units/study-css.toml", "Made up for these tests.", "Exam page.")
    facts.change("units/study-css.toml", '"editorial"', f'"{basis}"')
    assert facts.check() == []
