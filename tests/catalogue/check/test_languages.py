"""Whatever people read is there in English and in French."""

import pytest

from tests.catalogue.conftest import Facts

ROLE = "roles/web-developer.toml"


def test_facts_in_both_languages_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("skills/css.toml", 'fr = "CSS"', "name"),
        ("certifications/new-exam.toml", 'fr = "Nouvel examen"', "name"),
        ("units/study-css.toml", 'fr = "Apprendre css"', "name"),
        ("units/project-site.toml", 'fr = "En construire un."', "brief"),
        ("regions/canada.toml", 'fr = "Canada"', "name"),
        (ROLE, 'fr = "Développeur ou développeuse web"', "name"),
        (ROLE, 'fr = "Construit des sites."', "summary"),
        (ROLE, 'fr = "Service"', "name"),
        (ROLE, 'fr = "Apprendre les serveurs."', "text"),
        (ROLE, 'fr = "Code"', "name"),
        (ROLE, 'fr = "Corriger une coquille"', "name"),
        (ROLE, 'fr = "Petit et gentil."', "text"),
        (ROLE, 'fr = "titre"', "evidence"),
        ("platforms/board.toml", 'fr = "Le tableau"', "name"),
        ("platforms/board.toml", 'fr = "Note"', "name"),
        ("companies/globex.toml", 'fr = "Globex"', "name"),
        ("wages/2025.toml", 'fr = "Salaires"', "title"),
    ],
)
@pytest.mark.parametrize("lack", ["", ', fr = ""', ', fr = " "'])
def test_a_text_without_its_french_is_found(
    facts: Facts, name: str, text: str, key: str, lack: str
) -> None:
    line = facts.line(name, text)
    facts.change(name, f", {text}", lack)
    [found] = facts.check()
    assert (found.file, found.line) == (f"data/{name}", line)
    assert (found.cause, found.remedy) == (f"{key} has no fr", 'Add fr = "…".')


def test_a_text_without_its_english_is_found(facts: Facts) -> None:
    facts.change("skills/css.toml", 'en = "CSS", ', "")
    expected = facts.finding("skills/css.toml", "name", "name has no en", 'Add en = "…".')
    assert facts.check() == [expected]


def test_responsibilities_that_differ_in_number_are_found(facts: Facts) -> None:
    facts.change(ROLE, ', "Réparer des pages."', "")
    cause = "2 responsibilities in English, 1 in French"
    expected = facts.finding(ROLE, "[responsibilities]", cause, "Translate the missing.")
    assert facts.check() == [expected]
