"""The page of the plan: asked for, waited for, shown, downloaded."""

import io
import json
from collections.abc import Callable

import icalendar
import pypdfium2
import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.web.plan.conftest import WISH, Plan, words
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.web.drafts import save_profile

LIVE = {"hx-request": "true"}


def _page(answer: object) -> HTMLParser:
    return HTMLParser(answer.content)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lang", "title", "role"), [("en", "Plan", "Data Engineer"), ("fr", "Plan", "données")]
)
def test_whoever_has_no_resume_can_plan_from_nothing(
    browser: Client, lang: str, title: str, role: str
) -> None:
    answer = browser.get(f"/{lang}/plan/")
    page = _page(answer)
    assert (answer.status_code, words(page, "h1")) == (200, title)
    assert role in words(page, "#to")
    assert page.css_first(f"#answer a[href='/{lang}/']") is not None
    labels = {label.attributes.get("for") for label in page.css("label[for]")}
    fields = {one.attributes["name"] for one in page.css("#wishes [id][name]")}
    assert fields <= labels
    assert {"to", "region", "order", "hours", "budget", "by", "start", "monthly"} <= fields


def test_the_role_and_region_of_the_address_are_chosen(browser: Client) -> None:
    page = _page(browser.get("/en/plan/?to=data-engineer&in=Toronto"))
    assert words(page, "#to option[selected]") == "Data Engineer"
    assert words(page, "#region option[selected]") == "Toronto"
    assert browser.get("/en/plan/?to=nonsense&in=nowhere").status_code == 200


def test_a_plan_is_asked_for_waited_for_and_shown(browser: Client, work: Callable[[], int]) -> None:
    sent = browser.post("/en/plan/", {**WISH, "budget": "500"})
    task = sent.headers["Location"]
    waiting = _page(browser.get(task))
    assert waiting.css_first("noscript meta[http-equiv=refresh]") is not None
    assert waiting.css_first("#state progress") is not None
    assert browser.get(task, headers=LIVE).status_code == 204
    work()
    assert browser.get(task).headers["Location"] == "/en/plan/"
    page = _page(browser.get("/en/plan/"))
    assert words(page, ".made h2") == "Data Engineer · Ontario"
    labels = " ".join(one.text() for one in page.css(".figures dt"))
    assert "weeks at 15 hours a week" in labels
    assert "postings in reach today" in labels
    assert page.css_first("#budget").attributes["value"] == "500"
    parts = {one.attributes["id"] for one in page.css(".made h2[id]")}
    links = {one.attributes["href"] for one in page.css(".made nav a")}
    assert links == {f"#{part}" for part in parts}
    assert len(page.css(".made figure svg")) >= 4
    assert "Why here: " in words(page, ".made")


def test_a_live_form_gets_the_new_plan_without_a_new_page(
    browser: Client, work: Callable[[], int]
) -> None:
    sent = browser.post("/en/plan/", WISH, headers=LIVE)
    poller = _page(sent).css_first("[hx-get]")
    assert "<html" not in sent.content.decode()
    work()
    made = _page(browser.get(poller.attributes["hx-get"], headers=LIVE))
    assert made.css_first("#answer[hx-swap-oob] .figures") is not None
    assert made.css_first("#wishes") is None


def test_of_several_moves_of_a_slider_in_a_window_the_last_is_planned(
    browser: Client, work: Callable[[], int]
) -> None:
    window = _page(browser.get("/en/plan/")).css_first("[name=window]").attributes["value"]
    tasks = [
        browser.post("/en/plan/", {**WISH, "hours": hours, "window": of}).headers["Location"]
        for hours, of in (("9", window), ("10", "another"), ("12", window))
    ]
    assert work() == 2
    assert browser.get(tasks[0]).headers["Location"] == "/en/plan/"
    assert "12 hours a week" in words(_page(browser.get(tasks[2], follow=True)), ".figures")


def test_a_plan_leaves_out_what_the_profile_knows_and_says_when_that_changed(
    browser: Client, plan: Plan
) -> None:
    def knows(level: Level) -> Profile:
        claim = Claim(ref="skill:sql", level=level, reason=Message("told"), origin="self")
        return Profile(claims=(claim,))

    save_profile("cv.pdf", knows(Level(4)))
    page = plan()
    assert "cv.pdf" in words(page, "#wishes")
    assert "What was read" in words(page, ".made")
    assert page.css_first(".notice") is None
    save_profile("cv.pdf", knows(Level(1)))
    assert "has changed" in words(_page(browser.get("/en/plan/")), ".notice")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_plan_is_downloaded_as_files(browser: Client, plan: Plan, lang: str) -> None:
    plan()
    files = {}
    for link in _page(browser.get(f"/{lang}/plan/")).css("a[href*='/plan/file/']"):
        answer = browser.get(link.attributes["href"])
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
        files[str(link.attributes["href"]).split("/")[-2]] = answer.content
    assert len(pypdfium2.PdfDocument(io.BytesIO(files["pdf"]))) > 2
    assert icalendar.Calendar.from_ical(files["ics"]).walk("VEVENT")
    assert json.loads(files["json"])["target"] == {"role": "data-engineer", "region": "ontario"}
    assert files["md"].decode().startswith("# ")


def test_without_a_plan_there_is_no_file(browser: Client, plan: Plan) -> None:
    assert browser.get("/en/plan/file/pdf/").status_code == 404
    plan()
    assert browser.get("/en/plan/file/exe/").status_code == 404


def test_a_task_of_nobody_leads_to_the_plan(browser: Client) -> None:
    nothing = "/en/plan/task/01234567-89ab-7def-8123-456789abcdef/"
    assert browser.get(nothing).headers["Location"] == "/en/plan/"
    assert browser.post(nothing, {"remedy": "0"}).headers["Location"] == "/en/plan/"
    assert "<html" not in browser.get(nothing, headers=LIVE).content.decode()
