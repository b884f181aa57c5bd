"""Every study unit has at least one free official place to learn it."""

import pytest

from tests.catalogue.conftest import Facts

UNIT = "units/study-css.toml"


def test_a_free_official_place_is_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize("law", ["free", "official"])
def test_study_without_a_place_both_free_and_official_is_found(facts: Facts, law: str) -> None:
    facts.change(UNIT, f"{law} = true", f"{law} = false")
    cause = "no free official place to learn it"
    expected = facts.finding(UNIT, "[[resources]]", cause, "Add one, with its source.")
    assert facts.check() == [expected]


def test_study_without_any_place_is_found(facts: Facts) -> None:
    text = (facts.data / UNIT).read_text(encoding="utf-8")
    facts.write(UNIT, text[: text.index("\n[[resources]]")])
    [found] = facts.check()
    assert (found.file, found.line) == (f"data/{UNIT}", 1)
    assert found.cause == "no free official place to learn it"


def test_a_project_needs_no_place_to_learn(facts: Facts) -> None:
    assert "resources" not in (facts.data / "units/project-site.toml").read_text(encoding="utf-8")
    assert facts.check() == []


@pytest.mark.parametrize("url", ["http://example.org/css", "example.org/css", ""])
def test_an_address_that_is_not_https_is_found(facts: Facts, url: str) -> None:
    facts.change(UNIT, "https://example.org/css", url)
    expected = facts.finding(UNIT, "url =", f"{url} is no https address", "Mend it.")
    assert facts.check() == [expected]


def test_an_address_at_a_door_that_is_not_https_is_found(facts: Facts) -> None:
    name = "roles/web-developer.toml"
    facts.change(name, "https://example.org/typos", "ftp://example.org/typos")
    cause = "ftp://example.org/typos is no https address"
    assert facts.check() == [facts.finding(name, "url =", cause, "Mend it.")]
