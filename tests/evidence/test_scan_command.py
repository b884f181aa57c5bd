"""``voyageur evidence scan`` at the terminal."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.evidence.repos import ADA, BO, Repo, TinyRules
from voyageur.cli.app import main
from voyageur.domain.evidence import Scan
from voyageur.services import evidence
from voyageur.shapes import parse

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command with the tiny rules, for somebody whose git knows no address."""
    monkeypatch.setattr(evidence, "load_rules", TinyRules)
    monkeypatch.setattr(evidence, "global_address", lambda: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-28")
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("VOYAGEUR_LANG", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["voyageur", "evidence", "scan", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main()
        return (int(end.value.code or 0), *capfd.readouterr())

    return call


@pytest.fixture
def worked(repo: Repo) -> Repo:
    for day in (1, 2, 3):
        repo.commit({"a.py": f"import pandas\n{day}\n"}, on=f"2026-03-0{day}")
    for number in range(30):
        repo.commit({"others.py": str(number)}, author=BO)
    repo.git.config["remote.origin.url"] = "https://me:secret@example.org/boats.git"
    return repo


def test_json(run: Run, worked: Repo) -> None:
    status, out, err = run(worked.path, "--author", ADA, "--json")
    assert (status, err) == (0, "")
    scan = parse(Scan, out)
    (repository,) = scan.repositories
    assert (repository.authored, repository.commits) == (3, 33)
    assert {one.skill: int(one.level) for one in scan.skills} == {
        "git": 2,
        "pandas": 2,
        "python": 2,
    }
    assert "secret" not in out


def test_terminal(run: Run, worked: Repo) -> None:
    status, out, err = run(worked.path, "--author", ADA)
    assert (status, err) == (0, "")
    assert "pandas" in out
    assert "3 of 33 commits are yours, Mar 1, 2026 to Mar 3, 2026" in " ".join(out.split())
    assert "mostly the work of others" in " ".join(out.split())
    assert "boats · a.py:1 · pandas · Mar 3, 2026 · git show" in " ".join(out.split())
    assert "secret" not in out


def test_markdown(run: Run, worked: Repo) -> None:
    status, out, _ = run(worked.path, "--author", ADA, "--md")
    assert status == 0
    assert "# What your code shows" in out
    assert "| pandas | 2 | 3 | 1 |" in out


def test_whose_commits_has_to_be_said(run: Run, worked: Repo) -> None:
    worked.git.config["user.email"] = BO
    status, out, err = run(worked.path)
    assert (status, out) == (2, "")
    assert "it isn't known whose commits count" in err
    assert f"{BO} (30), {ADA} (3)" in err


def test_the_address_of_the_persons_own_configuration(
    run: Run, worked: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "global_address", lambda: ADA)
    status, out, _ = run(worked.path, "--json")
    assert status == 0
    assert parse(Scan, out).authors == (ADA,)


def test_nobody_has_such_an_address(run: Run, worked: Repo) -> None:
    status, out, err = run(worked.path, "--author", "cleo@example.org")
    assert (status, out) == (2, "")
    assert "no commit is by cleo@example.org" in err
    assert f"{BO} (30)" in err


def test_two_addresses_of_one_person(run: Run, worked: Repo) -> None:
    _, out, _ = run(worked.path, "--author", ADA, "--author", BO, "--json")
    assert parse(Scan, out).repositories[0].authored == 33


def test_one_that_fails_stops_none(run: Run, worked: Repo, tmp_path: Path) -> None:
    empty = Repo(tmp_path / "empty")
    status, out, err = run(tmp_path / "none", worked.path, empty.path, "--author", ADA, "--json")
    assert status == 1
    assert [one.name for one in parse(Scan, out).repositories] == ["boats"]
    assert "no such folder" in err
    assert "no commits yet" in err
    assert "Traceback" not in err


def test_a_folder_with_none(run: Run, tmp_path: Path) -> None:
    status, out, err = run(tmp_path, "--author", ADA)
    assert (status, out) == (1, "")
    assert err.startswith(f"Error: {tmp_path}: no git repository is here")


def test_none_that_can_be_read_and_nobody_named(run: Run, tmp_path: Path) -> None:
    status, _, err = run(Repo(tmp_path / "empty").path)
    assert status == 1
    assert "no commits yet" in err


def test_the_same_repository_twice(run: Run, worked: Repo, tmp_path: Path) -> None:
    _, out, _ = run(worked.path, tmp_path, "--author", ADA, "--json")
    scan = parse(Scan, out)
    assert len(scan.repositories) == 1
    assert {one.commits for one in scan.skills} == {3}


def test_a_hostile_name_is_printed_safely(run: Run, tmp_path: Path) -> None:
    repo = Repo(tmp_path / "b\x1b[2J[bold]o")
    repo.commit({"a.py": ""})
    for form in ("--json", "--md"):
        status, out, err = run(repo.path, "--author", ADA, form)
        assert status == 0
        assert "\x1b" not in out + err


def test_the_real_rules_read_a_notebook_that_is_no_json(
    run: Run, worked: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    from voyageur.evidence.ruling import load_rules  # noqa: PLC0415

    monkeypatch.setattr(evidence, "load_rules", load_rules)
    worked.commit({"a.ipynb": "{ this is no JSON", "b.ipynb": b"\xff\xfe{}", "c.ipynb": "[1"})
    status, out, err = run(worked.path, "--author", ADA, "--json")
    assert (status, err) == (0, "")
    assert "pandas" in {one.skill for one in parse(Scan, out).skills}
