"""Skills of the whole vocabulary are found while somebody types."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.web.pages.fit.suggest import matching
from voyageur.web.render import context


def test_what_is_called_so_comes_first_then_what_begins_so() -> None:
    assert matching("sql")[0].id == "sql"
    assert matching("k8s")[0].id == "kubernetes"
    assert "mise à l'échelle" in matching("Mise à l’échelle")[0].name["fr"]


def test_what_is_mistyped_finds_the_nearest() -> None:
    assert "kubernetes" in {skill.id for skill in matching("kubernets")}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_skill_is_found_by_its_name(lang: str) -> None:
    skills = list(context().catalogue.skills.values())[::60]
    missed = [skill.id for skill in skills if skill not in matching(skill.name[lang])]  # type: ignore[index]
    assert missed == []


def test_choices_are_options_of_a_list_with_their_number(browser: Client) -> None:
    answer = browser.get("/fr/fit/suggest/?skill=kuber", headers={"hx-request": "true"})
    page = LexborHTMLParser(f"<ul>{answer.content.decode()}</ul>")
    first = page.css_first("[role=option]")
    assert first.attributes["data-value"] == "Kubernetes"
    assert first.attributes["aria-selected"] == "false"
    assert "<html" not in answer.content.decode()


@pytest.mark.parametrize("words", ["", " ", "-", "x" * 5000, "<b>", "\0"])
def test_no_words_are_a_fault(browser: Client, words: str) -> None:
    answer = browser.get("/en/fit/suggest/", {"skill": words}, headers={"hx-request": "true"})
    assert answer.status_code == 200
    assert "<b>" not in answer.content.decode()


def test_somebody_without_a_script_is_sent_to_the_form(browser: Client) -> None:
    assert browser.get("/en/fit/suggest/?skill=k").headers["Location"] == "/en/fit/"
