"""A page of facts is made once, and anew as soon as it would say something else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.api.conftest import PROFILE
from voyageur.domain.profile import Profile
from voyageur.shapes import parse
from voyageur.web import drafts
from voyageur.web.pages.roles import views

ROLE = "/en/roles/data-engineer/"


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The titles of roles' pages that were made, not answered from memory."""
    caches["pages"].clear()
    found: list[str] = []
    whole = views.page

    def counted(*args: object, **values: object) -> object:
        found.append(str(values["title"]))
        return whole(*args, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(views, "page", counted)
    yield found
    caches["pages"].clear()


def test_what_was_made_once_is_sent_again(browser: Client, made: list[str]) -> None:
    first, again = browser.get(ROLE), browser.get(ROLE)
    assert len(made) == 1
    assert again.content == first.content
    assert again.headers == first.headers


def test_what_is_written_changes_the_page(browser: Client, made: list[str]) -> None:
    for _ in range(3):
        before = browser.get(ROLE)
    drafts.save_profile("mine.pdf", parse(Profile, PROFILE))
    after = browser.get(ROLE)
    assert after.content != before.content
    assert len(made) == 2


@pytest.mark.parametrize(
    "sent",
    [
        {"path": "/fr/roles/data-engineer/"},
        {"path": f"{ROLE}?in=QC"},
        {"path": ROLE, "headers": {"Accept-Encoding": "gzip"}},
        {"path": ROLE, "headers": {"HX-Request": "true"}},
    ],
)
def test_another_question_has_another_answer(
    browser: Client, made: list[str], sent: dict[str, object]
) -> None:
    browser.get(ROLE)
    browser.get(ROLE)
    browser.get(**sent)  # type: ignore[arg-type]
    assert len(made) == 2


def test_another_day_has_another_page(
    browser: Client, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("2026-11-29", "2026-11-30"):
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        browser.get(ROLE)
        browser.get(ROLE)
    assert len(made) == 2


def test_a_form_of_a_remembered_page_is_taken(browser: Client) -> None:
    browser.handler.enforce_csrf_checks = True
    for _ in range(3):
        home = LexborHTMLParser(browser.get("/en/").content)
    token = home.css_first("input[name=csrfmiddlewaretoken]").attributes["value"]
    address = "/en/fit/upload/"
    assert browser.post(address, {"csrfmiddlewaretoken": token}).status_code == 422
    assert browser.post(address, {"csrfmiddlewaretoken": "made up"}).status_code == 403


def test_a_mistake_isnt_kept(browser: Client, made: list[str]) -> None:
    for _ in range(3):
        assert browser.get(f"{ROLE}?in=Atlantis").status_code == 422
    assert len(made) == 3


def test_a_damaged_store_is_told_where_it_is_needed_and_nowhere_else(
    browser: Client, home: Path
) -> None:
    for file in home.glob("*.sqlite3*"):
        file.write_bytes(b"no database" * 1000)
    assert browser.get("/en/notices/").status_code == 200
    answer = browser.get("/en/")
    assert answer.status_code == 400
    assert "damaged" in answer.content.decode()


def test_a_note_is_told_once_and_not_kept(browser: Client, made: list[str]) -> None:
    """A page that tells one is nobody else's; without any, no cookie is touched."""
    quiet = browser.get(ROLE)
    assert "Set-Cookie" not in str(quiet.cookies)
    browser.post("/en/fit/forget/")
    assert 'role="status"' in browser.get(ROLE).text
    assert 'role="status"' not in browser.get(ROLE).text
