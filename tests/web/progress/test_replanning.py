"""A new plan: shown first, followed once that is confirmed."""

from uuid import uuid4

from django.test import Client

from tests.web.conftest import Working, kept
from tests.web.followed import follow
from tests.web.pages import mistakes, said, tree, typed
from voyageur.domain.plan import Plan
from voyageur.services.follow import load
from voyageur.services.journal import Journal
from voyageur.web.render import context

WISHES = {"hours": "6", "by": "", "away-from": ["2027-02-01", ""], "away-to": ["2027-02-14", ""]}


def holds() -> Plan:
    with kept():
        return load(context(), Journal("self")).plan


def asked(browser: Client, wishes: dict[str, object]) -> str:
    answer = browser.post("/en/progress/replan/", wishes)
    assert answer.status_code == 302, mistakes(answer)
    return answer.headers["Location"]


def test_a_new_plan_is_shown_before_it_holds_and_taken_back(browser: Client, work: Working) -> None:
    before = follow()
    address = asked(browser, WISHES)
    waiting = browser.get(address)
    assert tree(waiting).css_first("main progress")
    assert "http-equiv" in waiting.content.decode(), "it comes by itself without JavaScript"
    assert work() == 1
    live = browser.get(address, headers={"hx-request": "true"})
    assert live.headers["HX-Refresh"] == "true"
    shown = browser.get(address).content.decode()
    assert "Nothing is kept yet" in shown
    assert "You have 6 hours a week, 40 before." in shown
    assert holds() == before
    assert "holds from now on" in said(browser.post(f"{address}keep/", follow=True))
    after = holds()
    assert after.person.hours == 6
    assert [str(one.start) for one in after.person.away] == ["2027-02-01"]
    again = browser.get("/en/progress/")
    assert typed(again, "wishes-hours") == "6"
    assert tree(again).css_first("[name=away-from]").attributes["value"] == "2027-02-01"
    assert "the plan before holds again" in said(browser.post("/en/progress/undo/", follow=True))
    assert holds() == before


def test_what_was_shown_is_not_kept_once_something_else_was_said(
    browser: Client, work: Working
) -> None:
    before = follow()
    address = asked(browser, WISHES)
    work()
    browser.post("/en/progress/log/", {"unit": "study-sql", "time": "1h", "on": ""})
    answer = browser.post(f"{address}keep/", follow=True)
    assert "Something has changed since" in said(answer)
    assert holds() == before


def test_limits_that_leave_no_way_are_told_with_what_was_typed(
    browser: Client, work: Working
) -> None:
    before = follow()
    address = asked(browser, WISHES | {"by": "2026-12-20"})
    work()
    answer = browser.get(address)
    assert "No plan keeps all your limits" in answer.content.decode()
    assert typed(answer, "wishes-by") == "2026-12-20"
    assert browser.post(f"{address}keep/").status_code == 302
    assert holds() == before


def test_mistakes_stand_beside_their_fields(browser: Client) -> None:
    follow()
    for change, field, words in (
        ({"hours": "900"}, "hours", "can't be planned"),
        ({"hours": "many"}, "hours", "is no number"),
        ({"by": "2020-01-01"}, "by", "in the past"),
        ({"away-from": ["2027-03-02"], "away-to": ["2027-03-01"]}, "group", "ends before"),
    ):
        answer = browser.post("/en/progress/replan/", WISHES | change)
        assert words in (found := mistakes(answer))[field], found
        assert not any("--" in one for one in found.values())
    assert tree(answer).css_first("[name=away-to]").attributes["value"] == "2027-03-01"


def test_a_plan_that_nobody_asked_for_is_not_there(browser: Client) -> None:
    assert browser.get(f"/en/progress/replan/{uuid4()}/").status_code == 404
