"""What is kept: counted, taken along, brought back, deleted."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from tests.web.conftest import kept
from tests.web.followed import follow
from tests.web.pages import mistakes, said, tree
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.services import export
from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.web.drafts import profile_now, save_profile
from voyageur.web.render import context

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 30, 12, tzinfo=UTC)


def known() -> None:
    claim = Claim(
        ref="skill:python", level=Level.ALONE, reason=Message("said so"), origin="override"
    )
    save_profile("cv.pdf", Profile(claims=(claim,)))


def held(person: str = "self") -> int:
    with kept():
        return len(Journal(person).events())


def file_of(content: bytes) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = "everything.jsonl"
    return file


def damage(home: Path) -> None:
    """As a failing disk does it."""
    for path in home.glob("voyageur.sqlite3*"):
        path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_kept_is_counted_and_its_places_are_named(
    browser: Client, home: Path, lang: str
) -> None:
    known()
    follow()
    with kept():
        Journal("self").append("held", "certification:cka", LATER)
        Journal("ana").append("held", "certification:cka", LATER)
    (home / "studio").mkdir()
    answer = browser.get(f"/{lang}/kept/")
    assert answer.status_code == 200
    page = tree(answer)
    assert [one.text() for one in page.css(".figures dd")] == ["2", "1", "1", "0", "1"]
    assert "ana" in page.css_first("main").text()
    assert "cv.pdf" in page.css_first("main").text()
    places = [one.text() for one in page.css(".places dt")]
    assert places == [one.text() for one in page.css(".delete li code")]
    assert {str(home / name) for name in ("voyageur.sqlite3", "backups", "studio")} <= set(places)


def test_the_file_is_what_the_terminal_exports_and_comes_back(browser: Client) -> None:
    known()
    follow()
    answer = browser.get("/en/kept/everything.jsonl")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="everything.jsonl"'
    assert answer.headers["Cache-Control"] == "no-store"
    with kept():
        assert answer.content.decode() == "".join(export.export(now()))
    assert "Deleted: " in said(browser.post("/en/kept/delete/", {"sure": "1"}, follow=True))
    assert (held(), profile_now(context())) == (0, None)
    back = browser.post("/en/kept/bring/", {"file": file_of(answer.content)}, follow=True)
    assert said(back) == "Brought in. Entries: 1, people: 1."
    with kept():
        assert "".join(export.export(now())) == answer.content.decode()


def test_the_profile_is_offered_where_there_is_one(browser: Client) -> None:
    offered = 'a[href="/en/fit/profile.json"]'
    assert not tree(browser.get("/en/kept/")).css(offered)
    known()
    assert tree(browser.get("/en/kept/")).css(offered)


def test_all_goes_backups_too_once_it_is_confirmed(browser: Client, home: Path) -> None:
    follow()
    with kept():
        Journal("self").append("held", "certification:cka", LATER)
    (home / "studio").mkdir()
    assert list((home / "backups").iterdir())
    named = {one.text() for one in tree(browser.get("/en/kept/")).css(".delete li code")}
    assert {str(home / "backups"), str(home / "studio")} <= named
    answer = browser.post("/fr/kept/delete/", {"sure": "1"})
    assert answer.status_code == 302
    assert not list(home.iterdir())
    assert held() == 0


def test_nothing_goes_without_the_box(browser: Client, home: Path) -> None:
    follow()
    for form in ({}, {"person": "self"}, {"person": ""}):
        answer = browser.post("/en/kept/delete/", form)
        assert "isn't confirmed" in mistakes(answer)["sure"]
    assert held() == 1
    assert browser.get("/en/kept/delete/").status_code == 302
    assert held() == 1
    assert (home / "voyageur.sqlite3").exists()


def test_of_several_people_one_can_be_forgotten(browser: Client, home: Path) -> None:
    follow()
    with kept():
        Journal("ana").append("held", "certification:cka", LATER)
    page = tree(browser.get("/en/kept/"))
    assert [one.attributes["value"] for one in page.css("#delete-person option")] == [
        "",
        "self",
        "ana",
    ]
    words = said(browser.post("/en/kept/delete/", {"sure": "1", "person": "ana"}, follow=True))
    assert words == "Deleted."
    assert (held("ana"), held()) == (0, 1)
    assert not (home / "backups").exists()
    again = browser.post("/en/kept/delete/", {"sure": "1", "person": "ana"}, follow=True)
    assert "Nothing was kept of “ana”" in said(again)


def test_what_cannot_be_deleted_is_told_with_its_place(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    told = mistakes(browser.post("/en/kept/delete/", {"sure": "1"}))["sure"]
    assert "voyageur.sqlite3: Not everything could be deleted." in told


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Line 1"),
        (b"{", "Line 1"),
        (b'{"kind": "voyageur-export", "schema_version": 1}\n{"kind": "person"}', "Line 2"),
        (b'{"kind": "voyageur-export", "schema_version": 9}', "newer Voyageur"),
        (b"x" * 20_000_001, "20 MB"),
        (b"[" * 100_000, "Line 1"),
    ],
)
def test_a_file_that_is_none_is_refused_beside_its_field(
    browser: Client, content: bytes, words: str
) -> None:
    follow()
    told = mistakes(browser.post("/en/kept/bring/", {"file": file_of(content)}))["file"]
    assert words in told
    assert "voyageur data export" not in told
    assert held() == 1


def test_without_a_file_it_says_so(browser: Client) -> None:
    assert "No file" in mistakes(browser.post("/en/kept/bring/"))["file"]


def test_a_journal_that_went_another_way_is_not_mixed(browser: Client) -> None:
    follow()
    before = browser.get("/en/kept/everything.jsonl").content
    browser.post("/en/kept/delete/", {"sure": "1"})
    follow()
    told = mistakes(browser.post("/en/kept/bring/", {"file": file_of(before)}))["file"]
    assert "other entries than the export" in told
    assert "--person" not in told


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_damaged_database_is_told_and_its_backup_comes_back(
    browser: Client, home: Path, lang: str
) -> None:
    follow()
    with kept():
        Journal("self").append("held", "certification:cka", LATER)
    damage(home)
    answer = browser.get(f"/{lang}/kept/")
    assert answer.status_code == 200
    assert tree(answer).css_first(".notice form[action$='/kept/restore/']")
    assert "voyageur data" not in tree(answer).css_first("main").text()
    assert browser.post(f"/{lang}/kept/restore/").status_code == 302
    assert held() == 1
    assert list(home.glob("voyageur.sqlite3.damaged-*"))


def test_a_sound_database_is_not_replaced_by_a_backup(browser: Client) -> None:
    follow()
    with kept():
        Journal("self").append("held", "certification:cka", LATER)
    assert "nothing was changed" in said(browser.post("/en/kept/restore/", follow=True))
    assert held() == 2


def test_a_damaged_database_without_a_backup_can_still_be_deleted(
    browser: Client, home: Path
) -> None:
    damage(home)
    page = tree(browser.get("/en/kept/"))
    assert "There is no backup" in page.css_first(".notice").text()
    assert not page.css(".notice form")
    assert browser.post("/en/kept/restore/").status_code == 400
    assert browser.post("/en/kept/delete/", {"sure": "1"}).status_code == 302
    assert browser.get("/en/kept/").status_code == 200
    assert not list(home.glob("*damaged*"))
