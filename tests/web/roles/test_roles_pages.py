"""The roles as cards, and the page of each with its roadmap as a map that has links."""

import re

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.names import Lang
from voyageur.domain.profile import Claim, Profile
from voyageur.services.scope import scope_for
from voyageur.web.drafts import save_profile
from voyageur.web.render import context

LANGS: tuple[Lang, ...] = ("en", "fr")
ROLES = sorted(context().catalogue.roles)


def page(browser: Client, address: str, status: int = 200, **headers: str) -> LexborHTMLParser:
    answer = browser.get(address, headers=headers)
    assert answer.status_code == status, address
    return LexborHTMLParser(answer.content.decode())


def ids(found: LexborHTMLParser) -> list[str]:
    return [node.attributes["id"] or "" for node in found.css("[id]")]


@pytest.mark.parametrize("lang", LANGS)
def test_every_role_is_a_card_with_its_pay_stated_and_official_and_their_sources(
    browser: Client, lang: Lang
) -> None:
    found = page(browser, f"/{lang}/roles/")
    cards = found.css(".fact-card")
    assert len(cards) == len(ROLES)
    for card in cards:
        stated, official = card.css("dd")
        assert re.search(r"\d{2,3}.000", stated.text())
        assert "$" in official.text()
        assert stated.css("sup a")
        assert official.css("sup a")
    assert found.css("[role=doc-endnotes] li")


def test_the_cards_can_be_seen_for_a_province(browser: Client) -> None:
    found = page(browser, "/en/roles/?in=ON")
    assert any("Ontario" in term.text() for term in found.css(".pairs dt"))
    assert found.css_first("#in option[selected]").attributes["value"] == "ON"
    assert found.css_first("form#facts input[name=in]").attributes["value"] == "ON"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ROLES)
def test_the_page_of_a_role_has_all_sections_and_every_link_on_it_leads_somewhere(
    browser: Client, role: str, lang: Lang
) -> None:
    found = page(browser, f"/{lang}/roles/{role}/")
    named = ids(found)
    assert len(named) == len(set(named))
    targets = {a.attributes["href"] or "" for a in found.css("a[href^='#']")}
    assert {target.removeprefix("#") for target in targets} <= set(named)
    contents = found.css(".with-contents > nav a")
    assert [a.text() for a in contents] == [h.text() for h in found.css("article h2")]
    assert len(found.css("h1")) == 1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("role", ROLES)
def test_the_map_names_each_stage_and_need_and_leads_to_it_in_the_list(
    browser: Client, role: str, lang: Lang
) -> None:
    known = context().catalogue.roles[role]
    found = page(browser, f"/{lang}/roles/{role}/")
    steps = found.css(".steps > li")
    assert [step.css_first("h3").text() for step in steps] == [s.name[lang] for s in known.stages]
    for stage, step in zip(known.stages, steps, strict=True):
        assert len(step.css(".asks > li")) == len(stage.needs)
    wanted = len(known.stages) + sum(len(stage.needs) for stage in known.stages)
    for frame in found.css(".frame"):
        spots = frame.css(".spots a")
        assert len(spots) == wanted
        assert all(spot.attributes["aria-label"] for spot in spots)
        assert len({spot.attributes["href"] for spot in spots}) == wanted


def test_the_boxes_of_the_map_lie_where_the_picture_has_them(browser: Client) -> None:
    found = page(browser, "/en/roles/data-engineer/")
    frame = found.css_first(".frame.broad")
    drawn = {
        tuple(round(float(box.attributes[name] or 0)) for name in ("x", "y", "width", "height"))
        for box in frame.css("svg[role=img] rect")
    }
    boxes = [spot for spot in frame.css(".spots a") if "need-" in (spot.attributes["href"] or "")]
    assert boxes
    for spot in boxes:
        at = spot.css_first("rect").attributes
        assert tuple(round(float(at[n] or 0)) for n in ("x", "y", "width", "height")) in drawn


def test_skills_stand_in_their_groups_with_the_share_of_postings_that_name_them(
    browser: Client,
) -> None:
    found = page(browser, "/en/roles/data-engineer/")
    groups = context().catalogue.roles["data-engineer"].groups
    cards = found.css(".skill-groups > li")
    assert len(cards) == len(groups)
    assert all("%" in chip.text() for chip in found.css(".chip"))
    n = scope_for(context(), context().catalogue.roles["data-engineer"], "canada").n
    assert f"{n} postings" in found.css_first(".skill-groups + p").text()


def test_a_role_with_too_few_postings_has_no_shares(browser: Client) -> None:
    found = page(browser, "/en/roles/cybersecurity-engineer/")
    assert not any("%" in chip.text() for chip in found.css(".chip"))
    assert "Too few postings" in found.css_first(".skill-groups + p").text()


def test_a_region_changes_what_is_official_and_stays_chosen(browser: Client) -> None:
    everywhere = page(browser, "/fr/roles/devops-engineer/")
    there = page(browser, "/fr/roles/devops-engineer/?in=QC")
    assert there.css_first("#in option[selected]").attributes["value"] == "QC"
    assert "CNP 21231, Québec" in there.css_first("#part-1").text()
    assert "CNP 21231, Québec" not in everywhere.css_first("#part-1").text()


def test_a_city_is_a_region_too(browser: Client) -> None:
    found = page(browser, "/en/roles/data-engineer/?in=Toronto")
    assert found.css_first("#in option[selected]").text() == "Toronto"


@pytest.mark.parametrize("address", ["roles/", "roles/data-engineer/"])
def test_a_region_that_there_isnt_is_told_beside_its_field(browser: Client, address: str) -> None:
    found = page(browser, f"/en/{address}?in=Atlantis", status=422)
    field = found.css_first("#in")
    assert field.attributes["aria-invalid"] == "true"
    told = found.css_first(f"#{field.attributes['aria-describedby']}")
    assert "Atlantis" in told.text()
    assert "voyageur" not in told.text()


def test_no_such_role_is_no_such_page(browser: Client) -> None:
    page(browser, "/en/roles/astronaut/", status=404)


def test_the_live_answer_is_the_whole_page_of_which_the_facts_are_taken(browser: Client) -> None:
    whole = page(browser, "/en/roles/data-engineer/?in=ON")
    live = page(browser, "/en/roles/data-engineer/?in=ON", **{"HX-Request": "true"})
    form = whole.css_first("form.region")
    assert form.attributes["hx-select"] == form.attributes["hx-target"] == "#facts"
    assert live.css_first("#facts").html == whole.css_first("#facts").html


def test_what_the_person_knows_is_ticked_off_and_said_in_words(browser: Client) -> None:
    stranger = page(browser, "/en/roles/data-engineer/")
    assert not stranger.css(".chip.known, .asks .known")
    claims = (Claim(ref="skill:python", level=Level.ALONE, reason=Message("x"), origin="self"),)
    save_profile("cv.pdf", Profile(claims=claims))
    found = page(browser, "/en/roles/data-engineer/")
    assert found.css_first(".chip.known").text().startswith("Python")
    assert "known already" in found.css_first(".chip.known").text()
    labels = [spot.attributes["aria-label"] or "" for spot in found.css(".spots a")]
    assert "Python, known already" in labels
    assert "SQL, still to learn" in labels


def test_posted_pay_is_missed_where_there_is_no_market(browser: Client) -> None:
    assert "isn't known" in page(browser, "/en/roles/data-engineer/").css_first("#part-1").text()


def test_pages_of_roles_have_no_style_or_script_of_their_own(browser: Client) -> None:
    found = page(browser, "/en/roles/data-engineer/")
    assert not found.css("[style], style, [onclick], [onchange]")
    assert all(script.attributes.get("src") for script in found.css("script"))
