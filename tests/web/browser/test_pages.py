"""Every page without anything kept: in both languages and schemes, for everybody, to itself."""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.browser.conftest import Open
from voyageur.domain.names import LANGS

WITHOUT_ID = (
    "", "roles/", "compare/", "fit/", "fit/upload/", "plan/", "plan/calendar/", "progress/",
    "wallet/", "applications/", "market/", "studio/", "portfolio/", "data/",
    "notices/", "certifications/", "skills/", "api/docs",
)  # fmt: skip
WITH_ID = (
    "roles/data-engineer/",
    "skills/python/",
    "compare/?role=data-engineer&role=devops-engineer",
)
NOWHERE = "no/such/page/"


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> list[str]:
    """Every address that needs no id."""
    found = []
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            found += routes(one.url_patterns, route)
        elif "<" not in route and "{" not in route:
            found.append(route)
    return found


def test_every_page_that_needs_no_id_is_looked_at(browser: Client) -> None:
    found = set()
    for route in routes(get_resolver().url_patterns):
        answer = browser.get(f"/en/{route}")
        if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
            found.add(route)
    assert found == set(WITHOUT_ID)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [*WITHOUT_ID, *WITH_ID, NOWHERE])
def test_a_page_is_accessible_keeps_to_itself_and_fits_a_phone(
    a_browser: Open, path: str, lang: str
) -> None:
    opened = a_browser()
    status = opened.go(f"/{lang}/{path}")
    if path == NOWHERE:
        assert (status, opened.wrong.pop()[:7]) == (404, "console")
    else:
        assert status == 200
    assert opened.page.locator("html").get_attribute("lang") == f"{lang}-CA"
    opened.check()
    opened.page.set_viewport_size({"width": 360, "height": 740})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", [*WITHOUT_ID, *WITH_ID])
def test_a_page_answers_without_scripts(a_browser: Open, path: str) -> None:
    opened = a_browser(java_script_enabled=False)
    assert opened.go(f"/en/{path}") == 200
    assert opened.page.locator("main").inner_text().strip()
    assert opened.wrong == []
