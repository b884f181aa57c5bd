"""The whole way: from a résumé to a plan that is followed, and what it publishes.

In any language, with or without scripts, by any hand: what is pressed is found by what it does.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import icalendar
import pypdfium2

from tests.web.browser.hands import Hand
from tests.web.browser.opened import Opened

RESUMES = Path(__file__).parents[3] / "demo"
LONG = 60_000
"""Milliseconds that a worker may take on a busy machine."""
_FOLLOW = 'form[action$="/plan/follow/"] button'
_REPLAN = 'form[action$="/progress/replan/"] button'
_KEEP = 'form[action$="/keep/"] button'


class Way(NamedTuple):
    """A page at the start, the hand that goes the way, and how a page is looked at on it."""

    opened: Opened
    hand: Hand
    look: Callable[[], None]


def go_the_whole_way(way: Way, resume: Path) -> None:
    """With nothing kept before."""
    read_a_resume_and_correct_a_skill(way, resume)
    mend_a_mistake_and_an_impossible_wish(way)
    take_the_plan_along_and_follow_it(way)
    log_a_week_and_plan_the_rest_anew(way)
    make_a_french_carousel(way)
    switch_the_language(way)
    assert way.opened.wrong == []


def read_a_resume_and_correct_a_skill(way: Way, resume: Path) -> None:
    page, hand = way.opened.page, way.hand
    hand.put(page.locator("#resume"), resume)
    hand.press(page.locator('form[action$="/fit/upload/"] button'))
    page.wait_for_url("**/fit/", timeout=LONG)
    way.look()
    skill = page.locator("li.claim").first
    name = skill.get_attribute("id")
    hand.press(skill.locator("summary"))
    hand.press(skill.locator("button[name=remove]"))
    page.locator("#change").wait_for()
    assert page.locator(f"#{name}").count() == 0
    hand.press(page.locator("#change button"))
    page.locator(f"#{name}").wait_for()
    way.look()


def mend_a_mistake_and_an_impossible_wish(way: Way) -> None:
    page, hand = way.opened.page, way.hand
    hand.press(page.locator("ol.nearest a.button").first)
    page.wait_for_url("**/plan/?*")
    make = page.locator("#wishes button").first
    hand.choose(page.locator("#to"), "data-engineer")
    hand.type(page.locator("#hours"), "999")
    hand.press(make)
    page.locator("#hours-mistake").wait_for()
    way.opened.was_refused()
    assert page.locator("#hours").input_value() == "999"
    hand.type(page.locator("#hours"), "2")
    hand.type(page.locator("#by"), "2027-01-31")
    hand.press(make)
    remedy = page.locator("#answer button[name=remedy]").first
    remedy.wait_for(timeout=LONG)
    way.look()
    hand.press(remedy)
    page.locator(_FOLLOW).wait_for(timeout=LONG)
    way.look()


def take_the_plan_along_and_follow_it(way: Way) -> None:
    page, hand = way.opened.page, way.hand
    role = page.locator("#answer h2").first.inner_text().partition(" · ")[0]
    pdf = pypdfium2.PdfDocument(hand.save(page.locator('a[href$="/file/pdf/"]')))
    assert role in " ".join(pdf[0].get_textpage().get_text_bounded().split())
    pdf.close()
    calendar = icalendar.Calendar.from_ical(
        hand.save(page.locator('a[href$="/file/ics/"]')).decode()
    )
    assert calendar.walk("VEVENT")
    hand.press(page.locator(_FOLLOW))
    page.wait_for_url("**/progress/")
    way.look()


def log_a_week_and_plan_the_rest_anew(way: Way) -> None:
    page, hand = way.opened.page, way.hand
    hand.type(page.locator("#work-time"), "8h")
    hand.press(page.locator('form[action$="/progress/log/"] button').first)
    page.locator('form[action$="/progress/undo/"]').wait_for()
    way.look()
    hand.press(page.locator(_REPLAN))
    page.locator(_KEEP).wait_for(timeout=LONG)
    way.look()
    hand.press(page.locator(_KEEP))
    page.wait_for_url("**/progress/")
    way.look()


def make_a_french_carousel(way: Way) -> None:
    page, hand = way.opened.page, way.hand
    hand.press(page.locator('nav .wide a[href$="/studio/"]'))
    hand.choose(page.locator("#lang"), "fr")
    hand.press(page.locator("form.card > button"))
    slide = page.locator("#made ol.slides img").first
    slide.wait_for(timeout=LONG)
    assert slide.get_attribute("alt")
    assert slide.get_attribute("lang") == "fr-CA"
    way.look()
    archive = ZipFile(BytesIO(hand.save(page.locator('#made a[href$=".zip"]'))))
    assert archive.testzip() is None


def switch_the_language(way: Way) -> None:
    page, before = way.opened.page, way.opened.path
    other = f"/fr{before[3:]}" if before.startswith("/en/") else f"/en{before[3:]}"
    way.hand.press(page.locator("nav.languages a"))
    page.wait_for_url(f"**{other}*")
    assert page.locator("html").get_attribute("lang") == f"{other[1:3]}-CA"
    way.look()
