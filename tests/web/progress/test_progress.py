"""Progress: what the terminal tracked is there, and what is said here is tracked there."""

import pytest
from django.test import Client

from tests.web.conftest import kept
from tests.web.followed import STARTED, follow
from tests.web.pages import HOSTILE, mistakes, said, tree, typed
from voyageur.services import track
from voyageur.services.follow import Following, load
from voyageur.services.journal import Journal
from voyageur.web.render import context

FORM = {"unit": "study-sql", "time": "2h30", "on": "2026-11-27"}


def following() -> Following:
    with kept():
        return load(context(), Journal("self"))


@pytest.mark.parametrize(("lang", "words"), [("en", "Make a plan"), ("fr", "Progress")])
def test_without_a_plan_the_page_leads_to_one(browser: Client, lang: str, words: str) -> None:
    answer = browser.get(f"/{lang}/progress/")
    assert answer.status_code == 200
    assert tree(answer).css_first(f'main a.button[href="/{lang}/plan/"]')
    assert lang == "fr" or words in answer.content.decode()


@pytest.mark.parametrize("action", ["log", "done", "skip", "replan"])
def test_without_a_plan_nothing_can_be_said_of_one(browser: Client, action: str) -> None:
    assert browser.post(f"/en/progress/{action}/", FORM).status_code == 400


def test_what_the_terminal_logged_is_there_unchanged(browser: Client) -> None:
    follow()
    with kept():
        journal = Journal("self")
        now = load(context(), journal)
        item = track.find_item("study-sql", now, "en")
        track.log(journal, now, item, 90, STARTED.date(), STARTED)
    answer = browser.get("/en/progress/")
    text = tree(answer).css_first("main").text()
    assert "Said last: 1.5 h of SQL" in text
    assert "1.5/55" in text.replace("\u00a0", " ")


def test_what_is_logged_here_is_what_the_terminal_would_have_kept(browser: Client) -> None:
    follow()
    answer = browser.post("/en/progress/log/", FORM, follow=True)
    assert said(answer).startswith("2.5 h of SQL")
    (log,) = following().progress.logs
    assert (log.ref, log.minutes, log.day.isoformat()) == ("unit:study-sql", 150, "2026-11-27")
    last = following().events[-1]
    assert (last.kind, dict(last.payload)) == ("logged", {"minutes": 150, "on": "2026-11-27"})


def test_a_unit_done_and_one_left_out_are_taken_back_one_by_one(browser: Client) -> None:
    plan = follow()
    browser.post("/en/progress/done/", {"unit": "study-sql", "on": ""})
    optional = plan.items[-1].unit
    answer = browser.post("/en/progress/skip/", {"unit": optional}, follow=True)
    assert "is left out" in said(answer)
    states = following().progress.units
    assert states["unit:study-sql"].state == "done"
    assert states[f"unit:{optional}"].state == "skipped"
    assert "is in again" in said(browser.post("/en/progress/undo/", follow=True))
    assert "is open again" in said(browser.post("/en/progress/undo/", follow=True))
    assert following().progress.units == {}


def test_a_unit_that_is_needed_is_not_left_out(browser: Client) -> None:
    follow()
    found = mistakes(browser.post("/en/progress/skip/", {"unit": "study-sql"}))
    assert "can't be left out" in found["unit"]
    assert "voyageur" not in found["unit"]
    assert following().progress.units == {}


def test_taking_back_more_than_was_said_is_no_fault(browser: Client) -> None:
    answer = browser.post("/en/progress/undo/", follow=True)
    assert "nothing to take back" in said(answer)


def test_weeks_in_a_row_and_the_week_are_told(browser: Client) -> None:
    follow()
    for day in ("2026-11-18", "2026-11-24"):
        browser.post("/en/progress/log/", {**FORM, "on": day})
    figures = tree(browser.get("/en/progress/")).css("dl.figures > div")
    told = {one.css_first("dt").text(): one.css_first("dd").text() for one in figures}
    assert told["weeks in a row with work"] == "2"
    assert told["this week, of those planned"].startswith("2.5/40")


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"time": "soon"}, "time", "is no time"),
        ({"time": ""}, "time", "is no time"),
        ({"time": "30h"}, "time", "in a day"),
        ({"on": "2026-12-24"}, "on", "still to come"),
        ({"on": "1999-01-01"}, "on", "more than a year ago"),
        ({"on": "tomorrow"}, "on", "is no day"),
        ({"unit": "study-nothing"}, "unit", "unit of your plan"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    browser: Client, change: dict[str, str], field: str, words: str
) -> None:
    follow()
    answer = browser.post("/en/progress/log/", FORM | change)
    assert words in mistakes(answer)[field]
    assert typed(answer, "work-time") == (FORM | change)["time"]
    assert following().progress.logs == []


def test_two_mistakes_in_french_are_told_in_french(browser: Client) -> None:
    follow()
    answer = browser.post("/fr/progress/log/", FORM | {"on": "2026-12-24"})
    assert "à venir" in mistakes(answer)["on"]


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("log", ("unit", "time", "on")),
        ("done", ("on",)),
        ("skip", ("unit",)),
        ("replan", ("hours", "by", "away-from", "away-to")),
    ],
)
def test_whatever_is_sent_is_told_and_never_a_fault(
    browser: Client, action: str, fields: tuple[str, ...]
) -> None:
    follow()
    right = {"hours": "8", "away-from": "2027-02-01", "away-to": "2027-02-02"}
    for field in fields:
        for words in HOSTILE:
            form = FORM | right | {field: words}
            answer = browser.post(f"/en/progress/{action}/", form)
            assert answer.status_code in (302, 422), (field, words)
    assert browser.get("/en/progress/").status_code == 200


def test_who_only_looks_at_the_address_of_a_form_is_sent_to_its_page(browser: Client) -> None:
    answer = browser.get("/fr/progress/log/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/fr/progress/")
