"""What was misread is corrected by its person, and the last correction undone."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.level import Level
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.web.drafts import profile_now

CORRECT, UNDO = "/en/fit/correct/?in=ON", "/en/fit/undo/?in=ON"


def now() -> Profile:
    known = profile_now(Context())
    assert known is not None
    return known


def test_a_wrong_level_becomes_the_persons_own_word(browser: Client, ada: Profile) -> None:
    answer = browser.post(CORRECT, {"skill": "python", "level": "4"})
    assert answer.headers["Location"] == "/en/fit/?in=ON#change"
    (claim,) = (one for one in now().claims if one.ref == "skill:python")
    assert (claim.level, claim.origin) == (Level.LEADS, "override")
    said = LexborHTMLParser(browser.get("/fr/fit/").content.decode()).css_first("#change")
    assert "Python" in said.text()
    assert said.css_first("form[action^='/fr/fit/undo/'] button")


def test_a_wrong_skill_goes_with_what_only_it_showed(browser: Client, ada: Profile) -> None:
    browser.post(CORRECT, {"skill": "docker", "level": "2", "remove": "1"})
    assert "docker" not in now().levels()
    shown_by = {c.reason.values.get("skill") for c in now().claims}
    assert "skill:docker" not in shown_by


def test_a_missing_skill_is_added_by_any_of_its_names(browser: Client, ada: Profile) -> None:
    browser.post(CORRECT, {"skill": "K8s", "level": "2"})
    assert now().level("kubernetes") == Level.GUIDED


def test_the_last_correction_is_undone(browser: Client, ada: Profile) -> None:
    before = now()
    browser.post(CORRECT, {"skill": "python", "level": "1"})
    browser.post(UNDO)
    assert now() == before
    assert "change" not in {
        item.attributes["id"]
        for item in LexborHTMLParser(browser.get("/en/fit/").content.decode()).css("[id]")
    }


def test_what_changes_nothing_says_so_and_keeps_what_can_be_undone(
    browser: Client, ada: Profile
) -> None:
    browser.post(CORRECT, {"skill": "python", "level": "1"})
    answer = browser.post(CORRECT, {"skill": "python", "level": "1"}, follow=True)
    assert "Nothing changes." in answer.content.decode()
    browser.post(UNDO)
    assert now().level("python") == ada.level("python")


def test_somebody_can_begin_without_a_resume(browser: Client) -> None:
    browser.post(CORRECT, {"skill": "python", "level": "3"})
    assert now().levels()["python"] == Level.ALONE
    assert browser.get("/en/fit/").status_code == 200


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"skill": "", "level": "3"}, "skill", "No skill was named."),
        ({"skill": "pyth", "level": "3"}, "skill", "No skill is called just “pyth”."),
        ({"skill": "qzxv", "level": "3"}, "skill", "No skill is called just “qzxv”."),
        ({"skill": "python", "level": ""}, "level", "No level was chosen."),
        ({"skill": "python", "level": "9"}, "level", "No level was chosen."),
        ({}, "skill", "No skill was named."),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_mistake_is_told_beside_its_field_and_what_was_typed_stays(
    browser: Client,
    request: pytest.FixtureRequest,
    known: bool,
    sent: dict[str, str],
    field: str,
    words: str,
) -> None:
    if known:
        request.getfixturevalue("ada")
    before = profile_now(Context())
    answer = browser.post(CORRECT, sent)
    assert answer.status_code == 422
    page = LexborHTMLParser(answer.content.decode())
    control = page.css_first(f"#{field}")
    assert control.attributes["aria-invalid"] == "true"
    assert f"{field}-mistake" in (control.attributes["aria-describedby"] or "").split()
    assert words in page.css_first(f"#{field}-mistake").text()
    assert page.css_first("#skill").attributes["value"] in (sent.get("skill", ""), None)
    if sent.get("level") == "3":
        assert page.css_first("#level option[selected]").attributes["value"] == "3"
    assert profile_now(Context()) == before


def test_without_a_script_the_matches_are_offered_to_choose_from(
    browser: Client, ada: Profile
) -> None:
    page = LexborHTMLParser(
        browser.post(CORRECT, {"skill": "kuber", "level": "2"}).content.decode()
    )
    offered = [choice.attributes["value"] for choice in page.css("[name=chosen]")]
    assert offered[0] == "kubernetes"
    browser.post(CORRECT, {"skill": "kuber", "level": "2", "chosen": "kubernetes"})
    assert now().level("kubernetes") == Level.GUIDED


@pytest.mark.parametrize("address", [UNDO, "/en/fit/forget/"])
def test_reading_an_address_changes_nothing(browser: Client, address: str) -> None:
    assert browser.get(address).status_code == 405


def test_whoever_reads_the_address_of_a_mistake_again_is_led_to_the_page(browser: Client) -> None:
    assert browser.get("/fr/fit/correct/").headers["Location"].startswith("/fr/fit/")
