"""The door, the languages and the keyboard."""

from tests.web.browser.conftest import Open
from tests.web.browser.hands import FOCUS_IS_SEEN, Keyboard
from tests.web.browser.opened import Opened
from tests.web.lived import live


def test_the_printed_address_opens_and_its_token_is_seen_no_more(a_browser: Open) -> None:
    opened = a_browser()
    assert opened.path == "/en/"
    assert opened.page.locator("h1").inner_text()
    assert opened.wrong == []


def test_a_browser_without_the_token_sees_nothing(a_browser: Open) -> None:
    opened = a_browser()
    opened.page.context.clear_cookies()
    assert opened.go("/en/roles/") == 403
    assert opened.page.locator("main").inner_text().count("voyageur serve") == 1


def test_the_language_is_changed_on_the_page_where_one_is(opened: Opened) -> None:
    opened.go("/en/roles/data-engineer/?in=QC")
    opened.page.locator("nav.languages a").click()
    assert opened.path == "/fr/roles/data-engineer/?in=QC"
    opened.page.locator("nav.languages a").click()
    assert opened.path == "/en/roles/data-engineer/?in=QC"
    assert opened.wrong == []


def test_the_keyboard_reaches_content_menu_and_language(opened: Opened) -> None:
    opened.go("/en/plan/")
    page = opened.page
    page.keyboard.press("Tab")
    focused = "document.activeElement"
    assert page.evaluate(f"{focused}.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('main').contains({focused})")
    opened.go("/en/plan/")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused} === document.body"):
            break  # past the last one
        reached.append(page.evaluate(f"{focused}.getAttribute('href') ?? {focused}.name ?? ''"))
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate(f"{focused}.outerHTML")[:200]
    assert {"/en/roles/", "/en/data/", "/fr/plan/", "to", "region", "hours", "by"} <= set(reached)


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(opened: Opened) -> None:
    page = opened.page
    page.set_viewport_size({"width": 390, "height": 800})
    opened.go("/en/")
    menu = page.locator("details.menu")
    assert menu.get_attribute("open") is None
    page.locator("details.menu summary").press("Enter")
    assert menu.get_attribute("open") is not None
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/roles/")
    assert opened.wrong == []


def test_focus_is_not_lost_where_a_part_of_a_page_is_renewed(opened: Opened) -> None:
    live()
    page, hand = opened.page, Keyboard(opened.page)
    opened.go("/en/fit/")
    skill = page.locator("li.claim").first
    hand.press(skill.locator("summary"))
    hand.press(skill.locator("button[name=remove]"))
    page.locator("#change:focus").wait_for()
    hand.press(page.locator("#change button"))
    page.locator("#main:focus").wait_for()
    opened.go("/en/plan/?to=data-engineer")
    hand.type(page.locator("#hours"), "999")
    hand.press(page.locator("#wishes button").first)
    page.locator("#hours:focus").wait_for()
    opened.was_refused()
