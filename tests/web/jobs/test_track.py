"""A posting of the page becomes an application."""

import json

import pytest
from django.test import Client

from tests.web.fit.conftest import ada_
from tests.web.jobs.conftest import POSTING, Send, a_file
from tests.web.jobs.test_jobs_page import FEED
from tests.web.pages import mistakes, said, tree
from voyageur.domain.application import Application
from voyageur.services import applications
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.web.drafts import save_profile

TYPED = {"number": "3", "employer": "Acme", "title": "Analyst", "url": "https://example.com/1"}
LIVE = {"HX-Request": "true"}


def kept() -> tuple[Application, ...]:
    with opened():
        return applications.of(Journal("self"))


def fields(page: object, number: int = 1) -> dict[str, str]:
    found = page.css(f"#keep-{number} input[name]")  # type: ignore[attr-defined]
    return {one.attributes["name"]: one.attributes["value"] or "" for one in found}


@pytest.mark.usefixtures("read_here")
def test_what_the_posting_says_is_entered_as_saved(browser: Client, send: Send) -> None:
    save_profile("ada.txt", ada_())
    feed = "\n".join(map(json.dumps, FEED))
    form = fields(tree(send(files=a_file(feed, "feed.jsonl"))))
    answer = browser.post("/en/jobs/track/", form, follow=True)
    assert answer.redirect_chain == [("/en/applications/1/", 302)]
    assert "Quay Bank, Data Engineer (saved)" in said(answer)
    (one,) = kept()
    assert (one.employer, one.stage, one.url) == (
        "Quay Bank",
        "saved",
        "https://example.com/Python",
    )
    assert one.region == "montreal"


@pytest.mark.usefixtures("read_here")
def test_an_employer_that_the_posting_doesnt_name_is_asked_for(send: Send) -> None:
    page = tree(send(posting=POSTING))
    asked = page.css("#keep-1 input:not([type=hidden])")
    assert [one.attributes["name"] for one in asked] == ["employer"]
    assert fields(page)["title"] == "Data Engineer"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("headers", [{}, LIVE])
def test_a_mistake_stands_beside_its_field_with_what_was_typed(
    browser: Client, lang: str, headers: dict[str, str]
) -> None:
    answer = browser.post(f"/{lang}/jobs/track/", TYPED | {"employer": " "}, headers=headers)
    assert list(mistakes(answer)) == ["employer"]
    assert fields(tree(answer), 3)["title"] == "Analyst"
    assert fields(tree(answer), 3)["url"] == "https://example.com/1"
    assert kept() == ()


def test_beside_the_other_postings_its_form_becomes_the_answer(browser: Client) -> None:
    answer = browser.post("/fr/jobs/track/", TYPED, headers=LIVE)
    assert answer.status_code == 200
    assert tree(answer).css_first("#keep-3 a").attributes["href"] == "/fr/applications/1/"
    assert len(kept()) == 1


def test_twice_the_same_is_told_and_entered_once(browser: Client) -> None:
    browser.post("/en/jobs/track/", TYPED)
    answer = browser.post("/en/jobs/track/", TYPED)
    assert "as number 1" in mistakes(answer)["employer"]
    assert "voyageur" not in mistakes(answer)["employer"]
    assert len(kept()) == 1


@pytest.mark.parametrize(
    "wrong",
    [{"role": "plumber"}, {"region": "Atlantis"}, {"url": "nowhere"}, {"title": "x" * 301}],
)
def test_what_no_posting_of_the_page_says_is_refused(
    browser: Client, wrong: dict[str, str]
) -> None:
    assert browser.post("/en/jobs/track/", TYPED | wrong).status_code == 422
    assert kept() == ()


def test_a_number_that_is_none_names_no_other_part_of_the_page(browser: Client) -> None:
    answer = browser.post("/en/jobs/track/", {"number": '"><x id="main'})
    assert answer.status_code == 422
    assert tree(answer).css_first(".keep").attributes["id"] == "keep-1"


def test_who_only_looks_is_sent_to_the_postings(browser: Client) -> None:
    assert browser.get("/en/jobs/track/").headers["Location"] == "/en/jobs/"
