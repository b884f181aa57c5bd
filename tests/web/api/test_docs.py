"""The API describes itself, to programs and to people, in both languages."""

import re

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.shapes import schema
from voyageur.shapes.registry import SHAPES
from voyageur.web.api.openapi import document


def test_the_document_is_openapi_and_has_every_schema_that_it_names(browser: Client) -> None:
    answer = browser.get("/api/openapi.json")
    found = answer.json()
    assert found["openapi"].startswith("3.1")
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', answer.content.decode()))
    assert named == set(found["components"]["schemas"]) & named
    operations = [op["operationId"] for path in found["paths"].values() for op in path.values()]
    assert len(operations) == len(set(operations)) >= 15
    assert document("en") == found


def test_a_shape_is_described_as_it_is_published(browser: Client) -> None:
    found = browser.get("/api/openapi.json").json()["components"]["schemas"]
    published = schema(SHAPES["next-up"])
    assert set(found["NextUp"]["properties"]) == set(published["properties"])
    assert found["NextUp"]["additionalProperties"] is False


def test_it_speaks_both_languages(browser: Client) -> None:
    said = {lang: browser.get("/api/openapi.json", {"lang": lang}).json() for lang in ("en", "fr")}
    paths = {lang: found["paths"] for lang, found in said.items()}
    assert paths["en"].keys() == paths["fr"].keys()
    english = paths["en"]["/api/roles"]["get"]
    assert english["summary"] != paths["fr"]["/api/roles"]["get"]["summary"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_has_a_form_for_every_operation(browser: Client, lang: str) -> None:
    page = LexborHTMLParser(browser.get(f"/{lang}/api/docs").content)
    paths = browser.get("/api/openapi.json").json()["paths"]
    forms = page.css("form[data-try]")
    assert [form.attributes["action"] for form in forms] == list(paths)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    for label in page.css("form[data-try] label"):
        assert label.attributes["for"] in ids
    for link in page.css('a[href^="#"]'):
        assert str(link.attributes["href"])[1:] in ids


def test_the_start_leads_to_the_page_and_every_foot_too(browser: Client) -> None:
    assert browser.get("/api/").headers["Location"] == "/api/docs"
    foot = LexborHTMLParser(browser.get("/fr/").content).css_first("footer a")
    assert foot is not None
    assert browser.get(str(foot.attributes["href"])).status_code == 200
