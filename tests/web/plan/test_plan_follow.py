"""Begin to follow a plan, and subscribe to its calendar by an address that can be revoked."""

import icalendar
import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.web.conftest import kept
from tests.web.plan.conftest import Plan, words
from voyageur.services.journal import Journal
from voyageur.store.models import CalendarLink


def _events() -> list[str]:
    with kept():
        return [event.kind for event in Journal("self").events()]


def _address(page: HTMLParser) -> str:
    return str(page.css_first("#address").attributes["value"]).removeprefix("http://127.0.0.1")


def test_a_plan_is_followed_and_another_only_in_its_place(browser: Client, plan: Plan) -> None:
    assert browser.post("/en/plan/follow/").headers["Location"] == "/en/plan/"
    assert _events() == []
    plan()
    assert browser.post("/en/plan/follow/").headers["Location"] == "/en/progress/"
    assert _events() == ["started"]
    again = browser.post("/en/plan/follow/")
    page = HTMLParser(again.content)
    assert again.status_code == 422
    assert "takes its place" in words(page, "#again-mistake")
    assert page.css_first("[name=again][aria-invalid=true]") is not None
    assert browser.post("/en/plan/follow/", {"again": "on"}).status_code == 302
    assert _events() == ["started", "started"]


def test_a_plan_that_another_window_replaced_isnt_followed_unseen(
    browser: Client, plan: Plan
) -> None:
    plan()
    seen = HTMLParser(browser.get("/en/plan/").content).css_first("[name=plan]").attributes["value"]
    plan(hours="9")
    answer = browser.post("/en/plan/follow/", {"plan": seen})
    assert (answer.status_code, _events()) == (422, [])
    page = HTMLParser(answer.content)
    assert "Another plan was made" in words(page, "#again-mistake")
    shown = page.css_first("[name=plan]").attributes["value"]
    assert browser.post("/en/plan/follow/", {"plan": shown}).status_code == 302


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_calendar_follows_by_a_secret_address_until_it_is_revoked(
    browser: Client, stranger: Client, plan: Plan, lang: str
) -> None:
    plan()
    browser.post("/en/plan/follow/")
    made = browser.post(f"/{lang}/plan/calendar/", {"at": "18:30", "alarm": "15"})
    page = HTMLParser(made.content)
    address = _address(page)
    assert made.headers["Cache-Control"] == "no-store"
    answer = stranger.get(address)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    sessions = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert any(str(one["DTSTART"].dt).endswith("18:30:00-05:00") for one in sessions)
    later = browser.get(f"/{lang}/plan/calendar/")
    assert address not in later.content.decode()
    assert stranger.post(address).status_code == 403
    assert browser.post(address).status_code == 405
    revoke = HTMLParser(later.content).css_first("form[action*=revoke]").attributes["action"]
    assert stranger.post(str(revoke)).status_code == 403
    assert stranger.get(address).status_code == 200
    assert browser.post(str(revoke)).status_code == 302
    gone = stranger.get(address)
    assert (gone.status_code, gone.headers["Cache-Control"]) == (404, "no-store")


def test_only_the_digest_of_a_secret_is_kept(browser: Client) -> None:
    made = HTMLParser(browser.post("/en/plan/calendar/", {"at": "19:00"}).content)
    secret = _address(made).removeprefix("/calendar/").removesuffix(".ics")
    with kept():
        (link,) = CalendarLink.objects.all()
    assert len(secret) >= 43
    assert secret not in link.digest
    assert secret not in str(link.settings)


def test_an_address_unknown_or_of_somebody_without_a_calendar_is_a_404(
    browser: Client, stranger: Client
) -> None:
    assert stranger.get("/calendar/nonsense.ics").status_code == 404
    made = HTMLParser(browser.post("/en/plan/calendar/", {"at": "19:00"}).content)
    assert stranger.get(_address(made)).status_code == 404


@pytest.mark.parametrize(("field", "value"), [("at", "noon"), ("alarm", "soon")])
def test_a_mistake_of_the_calendar_stands_beside_its_field(
    browser: Client, field: str, value: str
) -> None:
    answer = browser.post("/en/plan/calendar/", {"at": "19:00", field: value})
    page = HTMLParser(answer.content)
    assert answer.status_code == 422
    assert "--" not in words(page, f".wrong #{field}-mistake")
    assert page.css_first(f"#{field}").attributes["value"] == value
    with kept():
        assert not CalendarLink.objects.exists()
