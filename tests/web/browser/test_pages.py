"""Every page: in both languages and schemes, for everybody, to itself; and without scripts."""

import pytest

from tests.web.addresses import APPLICATION, COMPARISON, ROLE, WITHOUT_ID
from tests.web.browser.conftest import Open
from tests.web.browser.opened import Opened
from tests.web.lived import live
from voyageur.domain.names import LANGS

WITH_ID = (ROLE, COMPARISON, "skills/python/")
NOWHERE = "no/such/page/"
KEPT = (
    "", "fit/", "plan/", "progress/", "wallet/", "applications/", APPLICATION, "portfolio/",
    COMPARISON,
)  # fmt: skip
"""Pages that show something else once something is kept."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [*WITHOUT_ID, *WITH_ID, NOWHERE])
def test_a_page_is_accessible_keeps_to_itself_and_fits_a_phone(
    opened: Opened, path: str, lang: str
) -> None:
    status = opened.go(f"/{lang}/{path}")
    if path == NOWHERE:
        assert (status, opened.wrong.pop()[:7]) == (404, "console")
    else:
        assert status == 200
    assert opened.page.locator("html").get_attribute("lang") == f"{lang}-CA"
    opened.check()
    opened.check_on_a_phone()


def test_so_is_a_page_that_shows_what_is_kept(opened: Opened) -> None:
    live()
    for path in KEPT:
        assert opened.go(f"/fr/{path}") == 200
        opened.check()
        opened.check_on_a_phone()


def test_every_page_answers_without_scripts(a_browser: Open) -> None:
    opened = a_browser(java_script_enabled=False)
    for path in (*WITHOUT_ID, *WITH_ID):
        assert opened.go(f"/en/{path}") == 200
        assert opened.page.locator("main").inner_text().strip()
        assert opened.wrong == []
