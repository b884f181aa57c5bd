"""Where facts are from, what isn't known, and the lists of certifications, skills and notices."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.catalogue.check.run import check_facts
from voyageur.domain.names import Lang
from voyageur.services.clock import today
from voyageur.services.scope import scope_for
from voyageur.web.render import context

LANGS: tuple[Lang, ...] = ("en", "fr")


def page(browser: Client, address: str, status: int = 200, **headers: str) -> LexborHTMLParser:
    answer = browser.get(address, headers=headers)
    assert answer.status_code == status, address
    return LexborHTMLParser(answer.content.decode())


@pytest.mark.parametrize("lang", LANGS)
def test_every_source_is_there_with_its_terms_and_days(browser: Client, lang: Lang) -> None:
    found = page(browser, f"/{lang}/data/")
    lines = found.css(".sources > ul > li")
    assert len(lines) == len(context().catalogue.sources)
    terms = {"en": "terms", "fr": "conditions"}[lang]
    assert all(terms in line.text() for line in lines)


def test_what_is_past_its_review_is_what_the_check_doubts(browser: Client) -> None:
    found = page(browser, "/en/data/")
    doubts = found.css("section:has(#unknown) .warning")
    t = context().translator("en")
    assert [one.text() for one in doubts] == [
        t.say(doubt.cause) for doubt in check_facts(today()).doubts
    ]


def test_gaps_are_counted_and_hours_say_that_they_are_estimates(browser: Client) -> None:
    found = page(browser, "/en/data/")
    every = context().catalogue.certifications.values()
    priceless = sum(not one.prices for one in every)
    words = found.css_first("section:has(#unknown)").text()
    assert f"Certifications without a known price: {priceless} of {len(every)}" in words
    units = found.css("section:has(#hours) tbody tr")
    assert len(units) == len(context().catalogue.units)
    assert all("our estimate" in unit.text() for unit in units[:5])


@pytest.mark.parametrize("lang", LANGS)
def test_corrections_are_welcome_and_it_is_said_how(browser: Client, lang: Lang) -> None:
    words = page(browser, f"/{lang}/data/").css_first("section:has(#corrections)").text()
    assert "make check" in words
    assert "CONTRIBUTING.md" in words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("status", ["planned", "active", "retiring", "retired"])
def test_certifications_can_be_filtered_by_status(browser: Client, lang: Lang, status: str) -> None:
    found = page(browser, f"/{lang}/certifications/?status={status}")
    every = context().catalogue.certifications.values()
    wanted = [one for one in every if one.status(today()) == status]
    lines = found.css("#facts > ul > li")
    assert len(lines) == len(wanted)
    assert found.css_first("#status option[selected]").attributes["value"] == status
    assert found.css_first("[role=status]").text().startswith(str(len(wanted)))
    assert len(found.css("h1")) == 1


def test_a_retired_certification_says_when_and_what_took_its_place(browser: Client) -> None:
    found = page(browser, "/en/certifications/?status=retired&role=data-engineer")
    line = next(one for one in found.css("#facts li") if "Azure Data Engineer" in one.text())
    assert "Mar 31, 2025" in line.text().replace("\u00a0", " ")
    assert "Fabric Data Engineer Associate" in line.css_first(".good").text()
    assert line.css("sup a")


@pytest.mark.parametrize(
    ("address", "field", "typed"),
    [
        ("certifications/?status=gone", "status", "gone"),
        ("certifications/?role=astronaut", "role", "astronaut"),
        ("notices/?role=astronaut", "role", "astronaut"),
        ("notices/?in=Atlantis", "in", "Atlantis"),
    ],
)
def test_a_filter_that_there_isnt_is_told_beside_its_field(
    browser: Client, address: str, field: str, typed: str
) -> None:
    found = page(browser, f"/en/{address}", status=422)
    box = found.css_first(f"#{field}")
    assert box.attributes["aria-invalid"] == "true"
    assert typed in found.css_first(f"#{box.attributes['aria-describedby']}").text()
    assert found.css("#facts li")


def test_notices_are_those_of_the_region_and_the_role(browser: Client) -> None:
    quebec = page(browser, "/fr/notices/?in=QC").css_first("#facts").text()
    assert "langue française" in quebec
    ontario = page(browser, "/fr/notices/?in=ON&role=data-scientist").css_first("#facts").text()
    assert "Office québécois" not in ontario
    assert "«\u00a0ingénieur\u00a0»" not in ontario
    assert "avis juridique" in ontario


@pytest.mark.parametrize("lang", LANGS)
def test_skills_are_found_by_a_part_and_those_called_so_come_first(
    browser: Client, lang: Lang
) -> None:
    found = page(browser, f"/{lang}/skills/?q=airflow")
    assert found.css_first(".rows a").text() == "Apache Airflow"
    assert page(browser, f"/{lang}/skills/?q=python").css_first(".rows a").text() == "Python"


def test_without_words_there_is_only_the_search(browser: Client) -> None:
    found = page(browser, "/en/skills/")
    assert f"{len(context().catalogue.skills):,}" in found.css_first(".lead").text()
    assert not found.css(".rows li")


def test_many_skills_are_cut_and_the_rest_counted(browser: Client) -> None:
    found = page(browser, "/en/skills/?q=e")
    assert len(found.css(".rows li")) == 60
    assert "more" in found.css_first("#facts > p").text()


@pytest.mark.parametrize(
    "query", ["kubernets", "  ", "<script>alert(1)</script>", "x" * 5000, "%00"]
)
def test_whatever_is_searched_is_answered(browser: Client, query: str) -> None:
    answer = browser.get("/en/skills/", {"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_a_misspelt_skill_is_told_the_nearest(browser: Client) -> None:
    found = page(browser, "/en/skills/?q=kubernets")
    assert "/en/skills/kubernetes/" in [a.attributes["href"] for a in found.css("#facts a")]


@pytest.mark.parametrize("lang", LANGS)
def test_a_skill_says_who_asks_for_it_with_n_and_what_leads_to_it(
    browser: Client, lang: Lang
) -> None:
    found = page(browser, f"/{lang}/skills/airflow/")
    facts = context().catalogue
    row = next(
        one
        for one in found.css("tbody tr")
        if facts.roles["data-engineer"].name[lang] in one.text()
    )
    n = scope_for(context(), facts.roles["data-engineer"], "canada").n
    assert str(n) in row.css("td")[1].text()
    assert row.css("td")[0].text() == "2"
    unit = facts.units["study-airflow"]
    assert unit.name[lang] in found.css_first(".unit h3").text()
    assert str(unit.hours.likely) in found.css_first(".unit").text()
    links = [a.attributes["href"] for a in found.css(".unit a")]
    assert links == [one.url for one in unit.resources_in(lang)]


def test_every_kind_of_skill_has_a_page(browser: Client) -> None:
    kinds = {skill.kind: skill.id for skill in context().catalogue.skills.values()}
    for ident in kinds.values():
        page(browser, f"/en/skills/{ident}/")
    page(browser, "/en/skills/telepathy/", status=404)
    moved = browser.get("/fr/skills/postgres/")
    assert (moved.status_code, moved.headers["Location"]) == (302, "/fr/skills/postgresql/")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "address", ["data/", "certifications/", "skills/?q=sql", "skills/sql/", "notices/", "compare/"]
)
def test_pages_are_the_same_live_and_have_nothing_inline(
    browser: Client, lang: Lang, address: str
) -> None:
    found = page(browser, f"/{lang}/{address}")
    live = page(browser, f"/{lang}/{address}", **{"HX-Request": "true"})
    assert live.css_first("main").text() == found.css_first("main").text()
    assert not found.css("[style], style, script:not([src])")
    named = [node.attributes["id"] for node in found.css("[id]")]
    assert len(named) == len(set(named))
    for control in found.css("main select, main input:not([type=hidden]):not([type=checkbox])"):
        assert found.css(f"label[for='{control.attributes['id']}']")
