"""The page shows what was understood and how near the roles are, and nothing of nobody."""

from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.profile import Profile
from voyageur.services.fit import rank_roles
from voyageur.services.journal import without_words
from voyageur.web.render import context

DAY = date(2026, 11, 29)


def page(browser: Client, address: str, status: int = 200) -> LexborHTMLParser:
    answer = browser.get(address)
    assert answer.status_code == status
    return LexborHTMLParser(answer.content.decode())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_a_profile_the_page_leads_to_both_beginnings(browser: Client, lang: str) -> None:
    found = page(browser, f"/{lang}/fit/")
    assert found.css_first(f'form[action="/{lang}/fit/upload/"] input[type=file]')
    assert found.css_first(f'form[action^="/{lang}/fit/correct/"] #skill')


def test_every_claim_stands_with_level_reason_words_and_place(
    browser: Client, ada: Profile
) -> None:
    found = page(browser, "/en/fit/")
    shown = {item.attributes["id"] for item in found.css(".claim")}
    assert shown == {f"skill-{skill}" for skill in ada.levels()}
    python = found.css_first("#skill-python")
    assert "Built pipelines in Python and SQL" in python.css_first(".proof").text()
    assert "line 6" in python.css_first(".proof").text()
    assert python.css_first("p.small").text().strip()
    assert python.css_first("option[selected]").attributes["value"] == str(int(ada.level("python")))
    assert len(python.css("details ol li")) == 4
    assert "Level 3: works alone" in found.css_first("main").text()


def test_jobs_studies_and_languages_stand_below(browser: Client, ada: Profile) -> None:
    words = page(browser, "/fr/fit/").css_first(".career").text()
    for part in ("Data Analyst", "Carleton University", "Anglais", "Français"):
        assert part in words


def test_the_roles_are_ranked_as_the_terminal_ranks_them(browser: Client, ada: Profile) -> None:
    found = page(browser, "/en/fit/?in=QC")
    fits = rank_roles(context(), ada, "quebec", DAY)
    cards = found.css(".nearest > li")
    assert [card.css_first("h3").text() for card in cards] == [fit.role.name["en"] for fit in fits]
    for card, fit in zip(cards, fits, strict=True):
        assert card.css_first("progress").attributes["value"] == str(round(100 * fit.done))
        assert str(fit.reach.n) in card.text()
        assert card.css_first("h3 a").attributes["href"] == f"/en/roles/{fit.role.id}/?in=QC"
        assert card.css_first("a.button").attributes["href"] == f"/en/plan/?to={fit.role.id}&in=QC"


def test_the_words_of_a_document_make_no_difference_to_the_ranking(ada: Profile) -> None:
    assert rank_roles(context(), ada, "canada", DAY) == rank_roles(
        context(), without_words(ada), "canada", DAY
    )


def test_the_region_is_where_the_person_lives_until_another_is_chosen(
    browser: Client, ada: Profile
) -> None:
    assert ada.region == "ontario"
    chosen = page(browser, "/en/fit/").css_first("#in option[selected]")
    assert chosen.attributes["value"] == "ON"
    chosen = page(browser, "/en/fit/?in=CA").css_first("#in option[selected]")
    assert chosen.attributes["value"] == "CA"


def test_a_region_that_there_isnt_is_told_beside_its_field(browser: Client, ada: Profile) -> None:
    found = page(browser, "/en/fit/?in=Atlantis", 422)
    assert found.css_first("#in").attributes["aria-describedby"] == "in-mistake"
    assert "Atlantis" in found.css_first("#in-mistake").text()


def test_without_a_profile_the_region_is_nobodys_mistake(browser: Client) -> None:
    page(browser, "/en/fit/?in=Atlantis")


def test_ids_are_unique_and_every_control_has_a_label(browser: Client, ada: Profile) -> None:
    found = page(browser, "/en/fit/")
    ids = [item.attributes["id"] for item in found.css("[id]")]
    assert len(ids) == len(set(ids))
    labelled = {label.attributes.get("for") for label in found.css("label")}
    controls = found.css("main select, main input:not([type=hidden])")
    assert {control.attributes["id"] for control in controls} <= labelled
    assert all(
        len(form.css("[name=csrfmiddlewaretoken]")) for form in found.css("form[method=post]")
    )


def test_words_of_a_document_are_never_markup(browser: Client) -> None:
    from dataclasses import replace  # noqa: PLC0415

    from tests.web.fit.conftest import ada_  # noqa: PLC0415
    from voyageur.web.drafts import save_profile  # noqa: PLC0415

    bad = "<script>alert(1)</script>"
    claims = tuple(
        replace(one, evidence=tuple(replace(e, words=bad) for e in one.evidence))
        for one in ada_().claims
    )
    save_profile(f"{bad}.txt", replace(ada_(), claims=claims))
    answer = browser.get("/en/fit/").content.decode()
    assert bad not in answer
    assert "&lt;script&gt;alert(1)" in answer
