"""A plan asked for by the form, and made."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser as HTMLParser

WISH = {"to": "data-engineer", "region": "ontario", "order": "roadmap", "hours": "15"}

Plan = Callable[..., HTMLParser]


@pytest.fixture
def plan(browser: Client, work: Callable[[], int]) -> Plan:
    """Send the form with these values besides, have the work done; the page it leads to."""

    def send(lang: str = "en", **values: Any) -> HTMLParser:
        sent = browser.post(f"/{lang}/plan/", {**WISH, **values})
        assert sent.status_code == 302, sent.content.decode()
        assert work() == 1
        return HTMLParser(browser.get(sent.headers["Location"], follow=True).content)

    return send


def words(page: HTMLParser, css: str) -> str:
    """What stands in the first element of a selector, blanks joined."""
    found = page.css_first(css)
    assert found is not None, css
    return " ".join(found.text().split())
