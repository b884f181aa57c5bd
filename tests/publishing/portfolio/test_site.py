"""The pages of a portfolio: safe, quiet, readable, in both languages."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Literal, get_args, get_type_hints
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.portfolio.pages import EMPTY, HOSTILE, TODAY, Page, files, pages, portfolio
from voyageur.domain.level import Level
from voyageur.domain.portfolio import Portfolio, ProofKind, SkillShown, StepState
from voyageur.domain.unit import PROOFS
from voyageur.publishing.portfolio.words import KINDS, LEVELS, STATES, UNITS, kept_together
from voyageur.shapes import parse

SHOWN = (portfolio(), EMPTY, portfolio(HOSTILE), portfolio(name=None, links=()))


@pytest.mark.parametrize(("main", "other"), [("en", "fr"), ("fr", "en")])
def test_both_languages_lie_one_above_the_other_and_lead_to_each_other(
    main: str, other: str
) -> None:
    site = files(portfolio(), main)
    assert set(site) == {"index.html", f"{other}/index.html", "style.css", "portfolio.json"}
    above, below = Page(site["index.html"].decode()), Page(site[f"{other}/index.html"].decode())
    assert above.of("html")[0]["lang"] == f"{main}-CA"
    assert below.of("html")[0]["lang"] == f"{other}-CA"
    assert [a["href"] for a in above.of("a") if "hreflang" in a] == [f"{other}/index.html"]
    assert [a["href"] for a in below.of("a") if "hreflang" in a] == ["../index.html"]
    for page, root in ((above, ""), (below, "../")):
        hrefs = {link["rel"]: link["href"] for link in page.of("link")}
        assert hrefs["stylesheet"] == f"{root}style.css"


@pytest.mark.parametrize("shown", SHOWN)
def test_nothing_is_run_or_loaded_from_elsewhere(shown: Portfolio) -> None:
    for page in pages(shown):
        policy = next(m["content"] for m in page.of("meta") if "http-equiv" in m)
        assert "default-src 'none'; style-src 'self'; img-src 'self' data:" in policy
        assert [s["type"] for s in page.of("script")] == ["application/ld+json"]
        for tag, attributes in page.elements:
            assert "style" not in attributes
            assert not [name for name in attributes if name.startswith("on")]
            loaded = [attributes[name] for name in ("src", "href") if name in attributes]
            if tag != "a":
                assert {urlsplit(url).scheme for url in loaded} <= {"", "data"}
        assert not page.of("img")
        assert not page.of("style")
    style = files(shown)["style.css"].decode()
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("shown", SHOWN)
def test_a_page_is_built_as_assistive_technology_needs_it(shown: Portfolio) -> None:
    for page in pages(shown):
        assert not page.misnested
        assert not page.open
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        inside = [a["href"][1:] for a in page.of("a") if a["href"].startswith("#")]
        named = [section["aria-labelledby"] for section in page.of("section")]
        assert set(inside) | set(named) <= set(ids)
        assert page.of("a")[0] == {"class": "skip", "href": "#content"}
        assert [len(page.of(tag)) for tag in ("header", "main", "footer", "nav")] == [1, 1, 1, 1]


def test_words_of_others_stay_words() -> None:
    for page in pages(portfolio(HOSTILE)):
        assert len(page.of("script")) == 1
        assert page.visible.count('</script><script>alert("1")</script>') >= 5
        assert page.person["name"] == HOSTILE
        assert page.person["hasCredential"][0]["recognizedBy"]["name"] == HOSTILE


@given(st.text(max_size=30).map(lambda words: f"</script>{words}<!--<script>&quot;"))
def test_whatever_a_name_holds_the_page_holds_together(words: str) -> None:
    for page in pages(portfolio(words)):
        assert not page.misnested
        assert page.person["name"] == words
        assert len(page.of("script")) == 1


def test_no_place_is_left_open_in_a_sentence() -> None:
    for content in files(portfolio()).values():
        if not content.startswith(b"<!doctype html>"):
            continue
        page = Page(content.decode())
        assert not set("{}") & set(page.visible)


def test_machines_read_a_person_with_what_is_proven() -> None:
    for page in pages(portfolio("Ada Quay")):
        found = page.person
        assert found["@context"] == "https://schema.org"
        assert (found["@type"], found["name"]) == ("Person", "Ada Quay")
        assert found["knowsAbout"] == ["python", "sql"]
        first, second = found["hasCredential"]
        assert first == {
            "@type": "EducationalOccupationalCredential",
            "name": "anchor",
            "credentialCategory": "certification",
            "recognizedBy": {"@type": "Organization", "name": "Ada Quay"},
            "validFrom": "2026-11-23",
            "expires": "2027-11-23",
        }
        assert "validFrom" not in second
    for page in pages(EMPTY):
        assert page.person == {"@context": "https://schema.org", "@type": "Person"}


def test_a_mark_stands_where_the_proofs_show_less() -> None:
    page = next(pages(portfolio("boats")))
    assert "sql leads self-assessed; proven: works with guidance" in page.visible
    assert "thought has met it self-assessed" in page.visible
    assert "python works alone code often" in page.visible
    assert "held self-assessed" in page.visible
    assert "partly self-assessed" in page.visible


def test_the_one_sentence_counts_what_is_proven() -> None:
    page = next(pages(portfolio()))
    description = next(m["content"] for m in page.of("meta") if m.get("name") == "description")
    assert description == (
        "1 of 3 skills proven by code, 1 certification held, 1 of 2 stages of the roadmap."
    )
    assert description in page.visible
    assert "Nothing is proven yet." in next(pages(EMPTY)).visible
    quiet = tuple(replace(group, skills=group.skills[-1:]) for group in portfolio().groups[1:])
    assert "skills" not in next(
        m["content"]
        for m in next(pages(portfolio(groups=quiet))).of("meta")
        if m.get("name") == "description"
    )


def test_what_is_empty_is_left_out_and_skills_say_so() -> None:
    page = next(pages(EMPTY))
    assert [section["aria-labelledby"] for section in page.of("section")] == ["skills", "roadmap"]
    assert "No skill is shown yet." in page.visible


def test_a_portfolio_without_a_name_has_none() -> None:
    page = next(pages(portfolio("Quay", name=None)))
    assert "name" not in page.person
    assert "Goal" not in page.visible


def test_the_same_portfolio_gives_the_same_bytes_and_its_data_can_be_read() -> None:
    one = files(portfolio())
    assert files(portfolio()) == one
    assert parse(Portfolio, one["portfolio.json"]) == portfolio()
    assert json.loads(one["portfolio.json"])["as_of"] == TODAY.isoformat()


def test_every_word_that_a_page_may_need_is_there() -> None:
    assert set(LEVELS) == set(Level) - {Level.NONE}
    assert set(KINDS) == set(get_args(ProofKind))
    assert set(STATES) == set(get_args(StepState))
    assert set(UNITS) == set(PROOFS)
    assert get_type_hints(Portfolio)["schema_version"] == Literal[1]


def test_french_signs_are_not_left_alone_on_a_line() -> None:
    assert kept_together("Projet : « un » !", "fr") == "Projet\u00a0: «\u00a0un\u00a0»\u00a0!"
    assert kept_together("a : b", "en") == "a : b"


def test_a_claim_without_proof_or_mark_can_not_be_made() -> None:
    with pytest.raises(ValueError, match="without a proof or the mark"):
        SkillShown(skill="python", level=Level.MET)
    assert SkillShown(skill="python", level=Level.MET, self_assessed=True).proven == Level.NONE
