"""Applications: a board by stage, each on its page, as the terminal has them."""

from datetime import UTC, date, datetime, time

import pytest
from django.test import Client

from tests.web.conftest import kept
from tests.web.pages import HOSTILE, mistakes, said, tree, typed
from voyageur.domain.application import Application
from voyageur.services import applications
from voyageur.services.journal import Journal

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
FORM = {
    "employer": "Ubisoft Montréal",
    "title": "Data engineer",
    "stage": "applied",
    "on": "2026-11-02",
    "url": "https://example.com/jobs/1",
    "role": "data-engineer",
    "region": "quebec",
}


def known() -> tuple[Application, ...]:
    with kept():
        return applications.of(Journal("self"))


@pytest.fixture
def entered(browser: Client) -> Application:
    browser.post("/en/applications/add/", FORM)
    (found,) = known()
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_any_the_page_offers_to_enter_one(browser: Client, lang: str) -> None:
    answer = browser.get(f"/{lang}/applications/")
    assert answer.status_code == 200
    assert tree(answer).css_first("#new-employer")
    assert tree(answer).css_first(".board") is None
    assert "voyageur jobs" not in answer.content.decode()


def test_what_is_entered_here_is_what_the_terminal_keeps(entered: Application) -> None:
    assert (entered.employer, entered.title) == ("Ubisoft Montréal", "Data engineer")
    assert entered.moves == (("applied", date(2026, 11, 2)),)
    assert (entered.role, entered.region) == ("data-engineer", "quebec")
    assert entered.url == "https://example.com/jobs/1"


def test_what_the_terminal_entered_stands_on_the_board(browser: Client) -> None:
    with kept():
        journal = Journal("self")
        applications.add(journal, "Bell", "Analyst", NOW, on=NOW.date(), stage="offer")
        applications.add(journal, "RBC", "Analyst", NOW, on=NOW.date(), stage="rejected")
    page = tree(browser.get("/en/applications/"))
    assert "Bell" in page.css_first("section[aria-labelledby=stage-offer]").text()
    assert "RBC" in page.css_first("main details ul").text()


def test_it_moves_and_that_is_taken_back(browser: Client, entered: Application) -> None:
    address = f"/en/applications/{entered.number}/"
    words = said(browser.post(f"{address}move/", {"stage": "interview"}, follow=True))
    assert "interview since Nov 29, 2026" in words
    assert known()[0].stage == "interview"
    assert "Taken back" in said(browser.post("/en/applications/undo/", follow=True))
    assert known()[0].stage == "applied"
    browser.post("/en/applications/undo/")
    assert known() == ()
    assert "nothing to take back" in said(browser.post("/en/applications/undo/", follow=True))


def test_what_is_to_be_done_is_told_put_off_and_done(browser: Client, entered: Application) -> None:
    address = f"/en/applications/{entered.number}/"
    todo = {"words": "Prepare the interview", "day": "2026-12-03", "at": "14:00"}
    browser.post(f"{address}due/", todo)
    (up,) = known()[0].ahead()
    assert (up.day, up.at, up.words) == (date(2026, 12, 3), time(14), "Prepare the interview")
    assert (
        "Dec 3, 2026 at 14:00" in tree(browser.get("/en/applications/")).css_first(".todo").text()
    )
    browser.post(f"{address}later/", {"day": "2026-12-10", "at": ""})
    assert known()[0].ahead()[0].day == date(2026, 12, 10)
    browser.post(f"{address}settle/")
    assert known()[0].ahead() == ()
    assert "Nothing is to be done" in browser.post(f"{address}settle/").content.decode()


def test_what_is_overdue_and_what_is_quiet_is_told(browser: Client, entered: Application) -> None:
    assert "Nothing for 27 days" in browser.get("/en/applications/").content.decode()
    with kept():
        journal, then = Journal("self"), datetime(2026, 11, 3, 12, tzinfo=UTC)
        applications.due(journal, entered, date(2026, 11, 10), then, words="Ask")
    page = browser.get("/en/applications/").content.decode()
    assert "(overdue)" in page
    assert "Nothing for" not in page


def test_notes_and_contacts_are_on_its_page(browser: Client, entered: Application) -> None:
    address = f"/en/applications/{entered.number}/"
    browser.post(f"{address}note/", {"words": "They use <b>dbt</b>.", "on": ""})
    who = {"name": "Ana Roy", "role": "", "email": "ana.roy@example.com", "phone": ""}
    browser.post(f"{address}contact/", who)
    assert known()[0].contacts[0].email == "ana.roy@example.com"
    page = browser.get(address)
    assert "They use <b>dbt</b>." in tree(page).css_first("article").text()
    assert "<b>dbt" not in page.content.decode()


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"employer": ""}, "employer", "no words"),
        ({"title": "  "}, "title", "no words"),
        ({"url": "example"}, "url", "no address"),
        ({"on": "2027-01-01"}, "on", "still to come"),
        ({"stage": "dream"}, "stage", "no stage"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    browser: Client, change: dict[str, str], field: str, words: str
) -> None:
    answer = browser.post("/en/applications/add/", FORM | change)
    assert words in mistakes(answer)[field]
    assert typed(answer, "new-url") == (FORM | change)["url"]
    assert known() == ()


@pytest.mark.parametrize(
    ("action", "form", "field", "words"),
    [
        ("move", {"stage": "applied"}, "stage", "there already"),
        ("move", {"stage": "offer", "on": "2026-10-01"}, "on", "take back what was said last"),
        ("note", {"words": ""}, "words", "no words"),
        ("contact", {"name": ""}, "name", "needs a name"),
        ("contact", {"name": "Ana", "email": "ana"}, "email", "no e-mail address"),
        ("due", {"words": "", "day": "2026-12-01"}, "words", "no words"),
        ("due", {"words": "Ask", "day": "2026-01-01"}, "day", "has passed"),
        ("due", {"words": "Ask", "day": "2026-12-01", "at": "noon"}, "at", "no time of day"),
    ],
)
def test_mistakes_of_one_stand_beside_their_fields(
    browser: Client,
    entered: Application,
    action: str,
    form: dict[str, str],
    field: str,
    words: str,
) -> None:
    answer = browser.post(f"/en/applications/{entered.number}/{action}/", form)
    found = mistakes(answer)[field]
    assert words in found
    assert "voyageur" not in found
    assert "--" not in found
    assert known() == (entered,)


def test_the_same_one_is_not_entered_twice(browser: Client, entered: Application) -> None:
    assert "as number 1" in mistakes(browser.post("/en/applications/add/", FORM))["employer"]
    assert known() == (entered,)


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("add", tuple(FORM)),
        ("move", ("stage", "on")),
        ("note", ("words", "on")),
        ("contact", ("name", "role", "email", "phone")),
        ("due", ("words", "day", "at")),
        ("later", ("day", "at")),
        ("settle", ("words",)),
    ],
)
def test_whatever_is_sent_is_told_and_never_a_fault(
    browser: Client, entered: Application, action: str, fields: tuple[str, ...]
) -> None:
    where = "add/" if action == "add" else f"{entered.number}/{action}/"
    more = {"words": "Ask", "day": "2026-12-03", "at": "", "name": "Ana", "email": "", "phone": ""}
    for field in fields:
        for n, words in enumerate(HOSTILE):
            form = FORM | {"title": f"Analyst {field} {n}"} | more | {field: words}
            answer = browser.post(f"/fr/applications/{where}", form)
            assert answer.status_code in (302, 422), (field, words)
    assert browser.get("/fr/applications/").status_code == 200
    assert browser.get("/fr/applications/1/").status_code == 200


@pytest.mark.parametrize("number", ["0", "2", "9" * 40, "9" * 5000])
def test_one_that_is_not_there_is_not_found(browser: Client, number: str) -> None:
    assert browser.get(f"/en/applications/{number}/").status_code == 404
    assert browser.post(f"/en/applications/{number}/note/", {"words": "x"}).status_code == 404
