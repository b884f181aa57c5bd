"""A portfolio written at the terminal, on the harbour's facts."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import RESUME, Run, Save
from tests.cli.test_profile_commands import SCAN
from tests.publishing.portfolio.pages import Page

Refuses = Callable[..., None]
CONTACT = "ada.private@example.org\n902-555-0142\n12 Quay Street\n"
FILES = {"index.html", "fr/index.html", "style.css", "portfolio.json"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def cv(save: Save) -> Path:
    first, rest = RESUME.split("\n", 1)
    return save("cv.txt", f"{first}\n{CONTACT}{rest}")


@pytest.fixture
def scan(save: Save) -> Path:
    return save("scan.json", json.dumps(SCAN))


def written(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_resume_and_a_scan_become_a_site_without_private_words(
    voyageur: Run, cv: Path, scan: Path, tmp_path: Path
) -> None:
    words = ("portfolio", "build", cv, "--to", "harbour-clerk", "--scan", scan)
    out = tmp_path / "deep" / "site"
    said = voyageur(*words, "--out", out)
    assert said.status == 0, said
    assert said.out == ""
    assert str(out / "fr" / "index.html") in said.err
    site = written(out)
    assert set(site) == FILES
    whole = b"".join(site.values())
    for private in (b"private@", b"902-555", b"Quay Street", b"Ada", b"count boats", b"Quay Inc"):
        assert private not in whole
    assert b"ada@example.org" not in whole, "nor the addresses of the scan"
    page = Page(site["index.html"].decode())
    assert "git show bbbbbbbbbbbb:count.py" in page.visible.replace("'", "")
    assert "30 commits in 4 files" in page.visible
    assert "30 of 40 commits" in page.visible
    assert "Commis de port" in Page(site["fr/index.html"].decode()).visible
    again = tmp_path / "again"
    voyageur(*words, "--out", again)
    assert written(again) == site


def test_name_links_and_quotes_are_published_where_they_are_asked_for(
    voyageur: Run, cv: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    words = ("--to", "harbour-clerk", "--out", out, "--quotes", "--lang", "fr")
    asked = ("--name", " Ada <b>Quay</b> ", "--link", "https://quay.example/~ada?a=1&b=2")
    said = voyageur("portfolio", "build", cv, *words, *asked)
    assert said.status == 0, said
    site = written(out)
    assert set(site) == {"index.html", "en/index.html", "style.css", "portfolio.json"}
    page = Page(site["index.html"].decode())
    assert page.of("html")[0]["lang"] == "fr-CA"
    assert "Ada <b>Quay</b>" in page.visible
    assert not page.of("b")
    assert "count boats" in page.visible
    assert page.person["sameAs"] == ["https://quay.example/~ada?a=1&b=2"]
    assert b"private@" not in b"".join(site.values())


def test_what_nothing_proves_is_marked_and_said(
    voyageur: Run, cv: Path, tmp_path: Path, home: Path
) -> None:
    profile = tmp_path / "profile.json"
    merged = voyageur("profile", "merge", cv, "--have", "sql=3", "--out", profile)
    assert merged.status == 0, merged
    out = tmp_path / "site"
    said = voyageur("portfolio", "build", profile, "--to", "harbour-clerk", "--out", out)
    assert said.status == 0, said
    assert "Marked as self-assessed, for want of a proof: 1 skills" in said.err
    page = Page((out / "index.html").read_text(encoding="utf-8"))
    assert "SQL works alone self-assessed" in page.visible


def test_what_is_followed_shows_its_units(
    voyageur: Run, cv: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not home.exists()
    plan = tmp_path / "plan"
    assert voyageur("plan", cv, "--to", "harbour-clerk", "--out", plan).status == 0
    assert voyageur("track", "start", plan).status == 0
    monkeypatch.setenv("VOYAGEUR_TODAY", "2027-01-07")
    for unit in ("sql", "ledger", "aws", "exam-anchor"):
        assert voyageur("track", "done", unit).status == 0, unit
    out = tmp_path / "site"
    said = voyageur("portfolio", "build", "--out", out)
    assert said.status == 0, said
    page = Page((out / "index.html").read_text(encoding="utf-8"))
    assert "finished unit SQL: first queries, on Jan 7, 2027" in page.visible
    assert "exam passed on the way" in page.visible
    assert page.person["hasCredential"][0]["name"] == "Anchor"
    data = json.loads((out / "portfolio.json").read_text(encoding="utf-8"))
    assert [one["unit"] for one in data["finished"]] == ["project-ledger"]
    assert data["role"] == "harbour-clerk"
    pilot = voyageur("portfolio", "build", "--to", "harbour-pilot", "--out", out)
    assert pilot.status == 0, pilot
    data = json.loads((out / "portfolio.json").read_text(encoding="utf-8"))
    assert data["role"] == "harbour-pilot"


def test_what_can_not_be_shown_is_refused_and_nothing_is_written(
    refuses: Refuses, cv: Path, save: Save, tmp_path: Path, home: Path
) -> None:
    out = tmp_path / "site"
    build = ("portfolio", "build", cv, "--out", out)
    role = ("--to", "harbour-clerk")
    refuses(*build, status=2, en="no role is asked for", fr="aucun rôle")
    refuses(*build, "--to", "king", status=2, en="there is no role “king”", fr="king")
    newer = save("newer.json", json.dumps({**SCAN, "schema_version": 2}))
    refuses(*build, *role, "--scan", newer, status=1, en="a newer Voyageur", fr="plus récent")
    bad = save("bad.json", "[]")
    refuses(*build, *role, "--scan", bad, status=1, en="no scan of repositories", fr="dépôts")
    for link in ("ada", "javascript:alert(1)", "mailto:ada@example.org", "https://"):
        refuses(*build, *role, "--link", link, status=2, en=link, fr=link)
    empty = save("empty.txt", "nothing here\n")
    words = ("portfolio", "build", empty, *role, "--out", out)
    refuses(*words, status=1, en="no skill that Voyageur knows", fr="aucune compétence")
    refuses("portfolio", "build", "--out", out, status=1, en="no plan is followed", fr="aucun plan")
    assert home.is_dir()
    assert not out.exists()


def test_a_folder_that_can_not_be_written_stays_as_it_was(
    refuses: Refuses, cv: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "fr").write_text("mine", encoding="utf-8")
    (out / "en").write_text("mine", encoding="utf-8")
    words = ("portfolio", "build", cv, "--to", "harbour-clerk", "--out", out)
    refuses(*words, status=1, en="a file is where the folder should be", fr="un fichier")
    assert written(out) == {"fr": b"mine", "en": b"mine"}
