"""An impossible wish is explained, and one click makes it a possible one."""

from collections.abc import Callable

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.web.plan.conftest import Plan, words

TOO_TIGHT: dict[str, tuple[dict[str, str], int]] = {
    "hours": ({"hours": "2", "by": "2027-06-01"}, 2),
    "weekdays": ({"hours": "", "weekday-sat": "1", "weekday-sun": "2", "by": "2027-09-01"}, 2),
    "budget": ({"budget": "100"}, 1),
    "monthly": ({"monthly": "50"}, 1),
    "away": (
        {"hours": "30", "by": "2027-06-01", "away-from": "2026-12-01", "away-to": "2027-02-28"},
        3,
    ),
}


def _clicks(page: HTMLParser) -> list[tuple[str, str]]:
    form = page.css_first("#answer form[action*='/plan/task/']")
    buttons = form.css("button[name=remedy]")
    return [(str(form.attributes["action"]), str(one.attributes["value"])) for one in buttons]


@pytest.mark.parametrize("name", TOO_TIGHT)
def test_each_remedy_makes_the_wish_possible(
    browser: Client, plan: Plan, work: Callable[[], int], name: str
) -> None:
    wish, remedies = TOO_TIGHT[name]
    page = plan(**wish)
    assert words(page, "#answer h2") == "No plan keeps all your limits."
    clicks = _clicks(page)
    assert len(clicks) == remedies
    for action, value in clicks:
        sent = browser.post(action, {"remedy": value})
        work()
        mended = browser.get(sent.headers["Location"], follow=True)
        assert mended.redirect_chain == [("/en/plan/", 302)], value
        assert HTMLParser(mended.content).css_first(".made .figures") is not None


def test_the_field_has_the_remedy_and_no_other_wish_changes(
    browser: Client, plan: Plan, work: Callable[[], int]
) -> None:
    page = plan(budget="100", hours="12")
    (click,) = _clicks(page)
    assert words(page, "button[name=remedy]") == "Spend up to $207"
    sent = browser.post(click[0], {"remedy": click[1]})
    work()
    now = HTMLParser(browser.get(sent.headers["Location"], follow=True).content)
    assert now.css_first("#budget").attributes["value"] == "207.00"
    assert now.css_first("#hours").attributes["value"] == "12"


def test_what_collides_is_said_in_the_language_of_the_page(plan: Plan) -> None:
    page = plan("fr", hours="2", by="2027-06-01")
    assert "--" not in words(page, "#answer")
    assert "2 heures par semaine" in words(page, "#answer h3")


def test_the_last_plan_stays_where_a_wish_is_refused(browser: Client, plan: Plan) -> None:
    plan()
    plan(budget="1")
    page = HTMLParser(browser.get("/en/plan/").content)
    assert page.css_first(".made .figures") is not None
    assert page.css_first("#budget").attributes["value"] == ""


@pytest.mark.parametrize("number", ["7", "-1", "x", ""])
def test_a_remedy_that_was_not_offered_changes_nothing(
    browser: Client, plan: Plan, work: Callable[[], int], number: str
) -> None:
    ((action, _),) = _clicks(plan(budget="100"))
    assert browser.post(action, {"remedy": number}).status_code == 200
    assert work() == 0
