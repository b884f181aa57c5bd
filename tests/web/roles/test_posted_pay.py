"""With a market of one's own, posted pay stands beside the guide's and the official."""

import re
from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.web.market import MARKET


def text(browser: Client, address: str, part: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content.decode()).css_first(part).text()


@pytest.mark.usefixtures("own")
def test_posted_pay_is_on_the_page_of_the_role_with_its_n(browser: Client) -> None:
    pay = text(browser, "/en/roles/data-engineer/", "#part-1")
    assert re.search(r"posted, Canada \(n = \d+\)", pay.replace("\u00a0", " "))
    assert "isn't known" not in pay


@pytest.mark.usefixtures("own")
def test_posted_pay_is_in_the_comparison_with_its_n(browser: Client) -> None:
    table = text(browser, "/en/compare/?role=data-engineer&role=devops-engineer", "main")
    assert "What is posted" in table
    assert re.search(r"median \$[\d,]+; n = \d+", table.replace("\u00a0", " "))


def test_a_market_without_tables_leaves_the_page_as_it_is(
    browser: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MARKET, str(tmp_path))
    assert "Pay" in text(browser, "/en/roles/data-engineer/", "article")
    address = "/en/compare/?role=data-engineer&role=devops-engineer"
    assert "What is posted" not in text(browser, address, "main")
