"""Filters: by pointer at once, by keyboard with their button; mistakes come and go beside them."""

import pytest
from playwright.sync_api import Locator

from tests.web.browser.hands import Keyboard
from tests.web.browser.opened import Opened
from tests.web.lived import live

FORM = "form[data-send-on-change]"
LIVE = ("roles/", "market/", "notices/", "certifications/")
"""Pages of which filters renew a part."""


def point_and_choose(listed: Locator, value: str) -> None:
    """As with a mouse, whose list opens outside of the page."""
    listed.dispatch_event("pointerdown")
    listed.select_option(value)


@pytest.mark.parametrize("path", ["fit/", *LIVE])
def test_arrow_keys_send_nothing_until_the_button_is_pressed(opened: Opened, path: str) -> None:
    if path == "fit/":
        live()
    opened.go(f"/en/{path}")
    page, hand, before = opened.page, Keyboard(opened.page), opened.page.url
    listed = page.locator(f"{FORM} select").last
    wanted = listed.locator("option").nth(3).get_attribute("value") or ""
    hand.choose(listed, wanted)
    page.wait_for_timeout(100)
    assert page.url == before
    hand.press(page.locator(f"{FORM} button"))
    page.wait_for_url(f"**={wanted}*")
    assert path == "fit/" or page.evaluate("document.activeElement.id") == "show"
    assert opened.wrong == []


@pytest.mark.parametrize("path", LIVE)
def test_a_choice_by_pointer_is_shown_at_once_with_its_mistake_while_it_is_one(
    opened: Opened, path: str
) -> None:
    opened.go(f"/en/{path}")
    page = opened.page
    listed = page.locator(f"{FORM} select").last
    right = listed.locator("option").nth(3).get_attribute("value") or ""
    listed.evaluate("list => list.add(new Option('There is none', 'none'))")
    point_and_choose(listed, "none")
    page.locator(f"{FORM} .mistake").wait_for()
    opened.was_refused()
    assert "=none" in (page.locator("nav.languages a").get_attribute("href") or "")
    point_and_choose(listed, right)
    page.wait_for_url(f"**={right}*")
    page.locator(f"{FORM} .mistake").wait_for(state="detached")
    assert opened.wrong == []
