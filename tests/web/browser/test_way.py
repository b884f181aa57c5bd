"""The whole way in a browser: from a résumé to a plan that is followed, and what it publishes."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import icalendar
import pypdfium2
from playwright.sync_api import Locator

from tests.web.browser.conftest import Open
from tests.web.browser.opened import Opened

RESUME = Path(__file__).parents[3] / "demo" / "amina-diallo.pdf"
KEPT = (
    "fit/", "plan/", "progress/", "wallet/", "applications/", "compare/", "portfolio/",
    "roles/data-engineer/",
)  # fmt: skip
"""Pages that show something else once something is kept."""
LONG = 60_000
"""Milliseconds that a worker may take on a busy machine."""


def saved(opened: Opened, link: Locator) -> bytes:
    """What a link downloads."""
    with opened.page.expect_download() as download:
        link.click()
    return Path(download.value.path()).read_bytes()


def test_the_whole_way_from_a_resume_to_a_carousel(a_browser: Open) -> None:
    way = a_browser()
    read_a_resume_and_correct_a_skill(way)
    make_an_impossible_wish_possible(way)
    follow_a_plan_and_take_it_along(way)
    log_a_week_and_plan_the_rest_anew(way)
    make_a_french_carousel(way)
    for path in KEPT:
        assert way.go(f"/fr/{path}") == 200
        way.check()


def read_a_resume_and_correct_a_skill(way: Opened) -> None:
    page = way.page
    page.locator("#resume").set_input_files(RESUME)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/en/fit/**", timeout=LONG)
    assert page.locator("#skill-python").count() == 1
    way.check()
    skill = page.locator("#skill-python")
    skill.locator("summary").click()
    skill.get_by_role("button", name="remove").click()
    page.locator("#change").wait_for()
    assert page.locator("#skill-python").count() == 0
    page.get_by_role("button", name="Undo").click()
    page.locator("#skill-python").wait_for()
    way.check()


def make_an_impossible_wish_possible(way: Opened) -> None:
    page = way.page
    way.go("/en/fit/")
    page.get_by_role("link", name="Plan the way").first.click()
    assert page.locator("#to").input_value()
    page.locator("#hours").fill("2")
    page.locator("#by").fill("2027-01-31")
    page.get_by_role("button", name="Make the plan").first.click()
    page.get_by_role("heading", name="No plan keeps all your limits.").wait_for(timeout=LONG)
    way.check()
    page.locator("#answer button[name=remedy]").first.click()
    page.get_by_role("button", name="Follow this plan").wait_for(timeout=LONG)
    way.check()


def follow_a_plan_and_take_it_along(way: Opened) -> None:
    page = way.page
    way.go("/en/plan/")
    page.locator("#to").select_option("data-engineer")
    page.locator("#hours").fill("10")
    page.locator("#by").fill("")
    page.get_by_role("button", name="Make the plan").first.click()
    page.get_by_role("heading", name="Data Engineer").first.wait_for(timeout=LONG)
    page.wait_for_load_state("networkidle")
    pdf = pypdfium2.PdfDocument(saved(way, page.get_by_role("link", name="PDF")))
    assert "Data Engineer" in pdf[0].get_textpage().get_text_bounded()
    pdf.close()
    calendar = icalendar.Calendar.from_ical(
        saved(way, page.get_by_role("link", name="Calendar (ICS)")).decode()
    )
    assert calendar.walk("VEVENT")
    page.get_by_role("button", name="Follow this plan").click()
    page.wait_for_url("**/en/progress/**")
    way.check()


def log_a_week_and_plan_the_rest_anew(way: Opened) -> None:
    page = way.page
    way.go("/en/progress/")
    page.get_by_label("Time worked").fill("8h")
    page.get_by_role("button", name="Log the time").click()
    page.get_by_role("button", name="Take back").wait_for()
    assert "8" in page.locator("main").inner_text()
    way.check()
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("button", name="Follow the new plan").wait_for(timeout=LONG)
    way.check()
    page.get_by_role("button", name="Follow the new plan").click()
    page.wait_for_url("**/en/progress/")
    way.check()


def make_a_french_carousel(way: Opened) -> None:
    page = way.page
    way.go("/fr/studio/")
    page.locator("#lang").select_option("fr")
    page.locator("form.card > button").click()
    page.locator("#made ol.slides img").first.wait_for(timeout=LONG)
    assert page.locator("#made ol.slides img").first.get_attribute("alt")
    way.check()
    archive = ZipFile(BytesIO(saved(way, page.get_by_role("link", name="ZIP"))))
    assert archive.testzip() is None
    page.locator("nav.languages a").click()
    assert way.path.startswith("/en/studio/")
    way.check()
