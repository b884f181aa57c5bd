"""What one's own code shows, on its page."""

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.evidence.repos import ADA, BO, Repo, TinyRules
from tests.web.conftest import Working
from tests.web.pages import HOSTILE, mistakes, tree
from voyageur.domain.evidence import Scan
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.services import evidence
from voyageur.shapes import parse
from voyageur.store.models import Task
from voyageur.web.drafts import profile_now, save_profile
from voyageur.web.pages.code.work import _Far
from voyageur.web.render import context


@pytest.fixture(autouse=True)
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that are known by heart, for somebody whose git knows no address."""
    monkeypatch.setattr(evidence, "load_rules", TinyRules)
    monkeypatch.setattr(evidence, "global_address", lambda: None)


@pytest.fixture
def worked(tmp_path: Path) -> Repo:
    repo = Repo(tmp_path / "code" / "boats")
    for day in (1, 2, 3):
        repo.commit({"a.py": f"import pandas\n{day}\n"}, on=f"2026-03-0{day}")
    repo.commit({"others.py": "1"}, author=BO)
    return repo


def sent(browser: Client, folders: object, authors: str = ADA, lang: str = "en") -> HttpResponse:
    return browser.post(f"/{lang}/code/", {"folders": str(folders), "authors": authors})


def shown(answer: HttpResponse, field: str) -> str:
    return tree(answer).css_first(f"#code-{field}").text()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_scan_is_waited_for_then_shown_as_at_the_terminal(
    browser: Client, work: Working, worked: Repo, lang: str
) -> None:
    answer = sent(browser, worked.path.parent, lang=lang)
    assert answer.status_code == 302
    address = answer.headers["Location"]
    for _ in range(2):
        waiting = browser.get(address)
        assert tree(waiting).css_first("progress").attributes["value"] == "0.0"
        assert "http-equiv" in waiting.content.decode()
    assert f'href="{address}"' in browser.get(f"/{lang}/code/").content.decode()
    assert work() == 1
    assert "HX-Refresh" in browser.get(address, headers={"HX-Request": "true"}).headers
    page = tree(browser.get(address))
    rows = {row.css_first("td").text(): row for row in page.css("tbody tr")}
    assert {"pandas", "Python", "Git"} == set(rows)
    assert [one.text() for one in rows["pandas"].css("td")][1:4] == ["2", "3", "1"]
    assert "git show" in page.css_first("main").text()
    assert ":'a.py' | sed -n '1,1p'" in page.css_first("main").text()
    assert f'href="{address}"' in browser.get(f"/{lang}/code/").content.decode()


def test_the_scan_can_be_downloaded_for_the_terminal(
    browser: Client, work: Working, worked: Repo
) -> None:
    address = sent(browser, worked.path).headers["Location"]
    assert browser.get(f"{address}scan.json").status_code == 404
    work()
    answer = browser.get(f"{address}scan.json")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="scan.json"'
    assert {one.skill for one in parse(Scan, answer.content).skills} == {"git", "pandas", "python"}


def test_what_is_shown_goes_into_the_profile_once_and_can_be_undone(
    browser: Client, work: Working, worked: Repo
) -> None:
    own = Claim(ref="skill:python", level=Level.LEADS, reason=Message("my word"), origin="override")
    read = Claim(ref="skill:pandas", level=Level.LEADS, reason=Message("read"), origin="resume")
    save_profile("cv.pdf", Profile(claims=(read, own)))
    address = sent(browser, worked.path).headers["Location"]
    early = browser.post(f"{address}take/")
    assert (early.status_code, early.headers["Location"]) == (302, address)
    work()
    page = tree(browser.get(address))
    assert "pandas" in page.css_first(".card h3 ~ ul").text()
    done = browser.post(f"{address}take/", follow=True)
    assert "Skills: 3" in tree(done).css_first("#change").text()
    found = profile_now(context())
    assert found is not None
    assert [(c.ref, c.origin) for c in found.claims] == [
        ("skill:git", "repository"),
        ("skill:pandas", "repository"),
        ("skill:pandas", "resume"),
        ("skill:python", "override"),
    ]
    assert not tree(browser.get(address)).css("form[action$='/take/']")
    again = browser.post(f"{address}take/", follow=True)
    assert "Nothing changes." in tree(again).css_first(".said").text()
    assert profile_now(context()) == found
    browser.post("/en/fit/undo/")
    back = profile_now(context())
    assert back is not None
    assert {claim.ref for claim in back.claims} == {"skill:pandas", "skill:python"}


def test_without_a_resume_the_code_alone_makes_a_profile(
    browser: Client, work: Working, worked: Repo
) -> None:
    address = sent(browser, worked.path).headers["Location"]
    work()
    assert browser.post(f"{address}take/", follow=True).status_code == 200
    found = profile_now(context())
    assert found is not None
    assert found.level("pandas") == 2


@pytest.mark.parametrize(
    ("folders", "words"),
    [
        ("", "No folder was given"),
        ("/nowhere/at/all", "/nowhere/at/all: There is no such folder"),
        ("code", "The path isn't whole"),
        ("~nobody-of-this-name/code", "The path isn't whole"),
        ("{empty}", "No git repository is here"),
        ("{empty}/file", "There is no such folder"),
        ("{boats}\n{empty}", "No git repository is here"),
        ("/" + "x" * 6000, "too long"),
    ],
)
def test_a_folder_that_can_not_be_scanned_is_told_beside_the_field(
    browser: Client, worked: Repo, tmp_path: Path, folders: str, words: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "file").write_text("")
    folders = folders.format(empty=empty, boats=worked.path)
    answer = sent(browser, folders)
    assert words in mistakes(answer)["folders"]
    assert shown(answer, "folders") == folders
    assert shown(answer, "authors") == ADA
    assert not Task.objects.exists()


@pytest.mark.parametrize(("authors", "words"), [("", "isn't known"), ("me@x.org", "me@x.org")])
def test_whose_commits_count_has_to_be_known(
    browser: Client, work: Working, worked: Repo, authors: str, words: str
) -> None:
    address = sent(browser, worked.path, authors).headers["Location"]
    work()
    answer = browser.get(address)
    told = mistakes(answer)["authors"]
    assert words in told
    assert f"{ADA} (3), {BO} (1)" in told
    assert "--author" not in told
    assert shown(answer, "folders") == str(worked.path)
    assert "See the last scan" not in answer.content.decode()


def test_one_that_can_not_be_read_stops_none_and_is_told(
    browser: Client, work: Working, worked: Repo
) -> None:
    Repo(worked.path.with_name("fresh"))
    address = sent(browser, worked.path.parent).headers["Location"]
    work()
    page = tree(browser.get(address))
    assert "fresh: The repository has no commits yet." in page.css_first("[role=alert]").text()
    assert page.css("tbody tr")


def test_a_folder_that_went_away_meanwhile_is_told(
    browser: Client, work: Working, worked: Repo
) -> None:
    address = sent(browser, worked.path).headers["Location"]
    worked.path.rename(worked.path.with_name("gone"))
    work()
    assert "There is no such folder" in mistakes(browser.get(address))["folders"]


def test_a_scan_that_there_is_not_is_not_found(browser: Client) -> None:
    for rest in ("", "take/", "scan.json"):
        address = f"/en/code/00000000-0000-0000-0000-000000000000/{rest}"
        answer = browser.post(address) if rest == "take/" else browser.get(address)
        assert answer.status_code == 404


@pytest.mark.parametrize("field", ["folders", "authors"])
def test_whatever_is_sent_is_told_and_never_a_fault(
    browser: Client, work: Working, worked: Repo, field: str
) -> None:
    for words in HOSTILE:
        form = {"folders": str(worked.path), "authors": ADA} | {field: words}
        answer = browser.post("/en/code/", form)
        assert answer.status_code in (302, 422), words
        work()
        if answer.status_code == 302:
            assert browser.get(answer.headers["Location"]).status_code in (200, 422), words


def test_progress_goes_up_over_all_repositories_and_is_told_seldom() -> None:
    told: list[float] = []
    far = _Far(2, told.append)
    for name in ("boats", "quays"):
        for read in range(10_001):
            far(name, read, 10_000)
    assert told == sorted(told)
    assert len(told) <= 100
    assert told[-1] < 1
