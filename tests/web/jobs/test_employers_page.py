"""The guide's employers of a role, and who of them has jobs in the server's market."""

from pathlib import Path

import pytest
from django.test import Client

from tests.services.jobs.test_employers import market
from tests.web.pages import mistakes, tree
from voyageur.web.market import MARKET


@pytest.fixture
def harbour_market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server was started with a market of two jobs."""
    jobs = [(name, "2026-11", "canada", "data-engineer") for name in ("telus", "harbour")]
    monkeypatch.setenv(MARKET, str(market(tmp_path / "market", *jobs).path))


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("en", "Employers the guide names for Data Engineer"),
        ("fr", "Employeurs nommés dans le guide"),
    ],
)
def test_employers_of_a_role_stand_with_their_sources(
    browser: Client, lang: str, heading: str
) -> None:
    page = tree(browser.get(f"/{lang}/employers/?role=data-engineer"))
    assert heading in page.css_first(".employers h2").text()
    assert "TELUS" in page.css_first(".employers").text()
    assert page.css(".employers [role=doc-endnotes] li")


def test_without_a_market_nothing_is_said_of_who_has_jobs(browser: Client) -> None:
    page = tree(browser.get("/en/employers/"))
    assert "started without a market" in page.css_first(".notice").text()
    assert page.css("#in") == []
    assert "--market DIR" not in page.text()
    assert "not in this market" not in page.css_first(".employers").text()


def test_with_a_market_its_jobs_are_counted_in_the_region(
    browser: Client, harbour_market: None
) -> None:
    page = tree(browser.get("/en/employers/?role=data-engineer&in=CA"))
    assert page.css(".notice") == []
    assert "Jobs for this role in Canada in the market: 2;" in page.css_first("article").text()
    first = page.css_first(".employers li").text()
    assert first.startswith("TELUS")
    assert "jobs here: 1" in first
    assert "last Nov 2026" in first


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_an_address_may_not_ask_for_is_told_beside_its_field(
    browser: Client, harbour_market: None, lang: str
) -> None:
    assert "role" in mistakes(browser.get(f"/{lang}/employers/?role=plumber"))
    assert "in" in mistakes(browser.get(f"/{lang}/employers/?in=Atlantis"))


def test_a_market_that_cant_be_read_is_one_clear_message(
    browser: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MARKET, str(tmp_path))
    answer = browser.get("/en/employers/")
    assert answer.status_code == 400
    assert tree(answer).css_first("h1").text() == "That didn't work"
