"""A profile put together, shown and corrected at the terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Save

Refuses = Callable[..., None]

SCAN: dict[str, Any] = {
    "schema_version": 1,
    "as_of": "2026-11-20",
    "authors": ["ada@example.org"],
    "repositories": [{"name": "boats", "head": "a" * 40, "commits": 40, "authored": 30}],
    "skills": [
        {
            "skill": "python",
            "level": 3,
            "commits": 30,
            "files": 4,
            "first": "2025-01-02",
            "last": "2026-10-02",
            "proofs": [
                {
                    "repository": "boats",
                    "commit": "b" * 40,
                    "path": "count.py",
                    "what": "*.py",
                    "rule": "python",
                    "on": "2026-10-02",
                    "lines": [1, 9],
                }
            ],
        }
    ],
}


@pytest.fixture
def scan(save: Save) -> Path:
    return save("scan.json", json.dumps(SCAN))


@pytest.fixture
def profile(voyageur: Run, resume: Path, scan: Path, tmp_path: Path) -> Path:
    out = tmp_path / "profile.json"
    said = voyageur("profile", "merge", resume, "--scan", scan, "--out", out)
    assert said.status == 0, said
    return out


def claims(path: Path) -> list[tuple[str, int, str]]:
    found = json.loads(path.read_text(encoding="utf-8"))["x-voyageur"]["claims"]
    return [(one["ref"], one["level"], one["origin"]) for one in found]


def test_code_and_resume_stand_side_by_side_and_the_planner_uses_both(
    voyageur: Run, profile: Path
) -> None:
    assert next(one for one in claims(profile) if one[0] == "skill:python") == (
        "skill:python",
        3,
        "repository",
    )
    plan = json.loads(voyageur("plan", profile, "--to", "harbour-clerk", "--json").out)
    assert "study-python" not in [item["unit"] for item in plan["items"]]
    shown = voyageur("profile", "show", profile)
    assert "git show bbbbbbbbbbbb:'count.py' | sed -n '1,9p'" in shown.out
    assert "30 commits in 4 files" in shown.out


def test_a_correction_is_marked_as_ones_own_word_and_can_be_taken_back(
    voyageur: Run, profile: Path
) -> None:
    before = profile.read_bytes()
    said = voyageur("profile", "edit", profile, "--have", "python=1", "--self", "sql=2")
    assert said.status == 0, said
    assert ("skill:python", 1, "override") in claims(profile)
    assert ("skill:sql", 2, "self") in claims(profile)
    assert profile.with_name("profile.json.bak").read_bytes() == before
    assert "your own word" in voyageur("profile", "show", profile).out
    again = voyageur("profile", "edit", profile, "--have", "python=1")
    assert "Nothing changes." in again.err


def test_an_editor_changes_levels_and_takes_skills_out(
    voyageur: Run, profile: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = save("editor.sh", 'echo "sql = 4" > "$1"\n')
    monkeypatch.setenv("VISUAL", f"sh {script}")
    assert voyageur("profile", "edit", profile).status == 0
    assert claims(profile) == [("skill:sql", 4, "override")]
    script.write_text("exit 3\n")
    before = profile.read_bytes()
    said = voyageur("profile", "edit", profile)
    assert said.status == 2
    assert "status 3; nothing was changed" in said.err
    script.write_text('echo "sql = [" > "$1"\n')
    assert voyageur("profile", "edit", profile).status == 1
    assert profile.read_bytes() == before


def test_what_can_not_be_put_together_is_refused(
    refuses: Refuses, resume: Path, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    out = ("--out", tmp_path / "new.json")
    merge = ("profile", "merge", resume, *out, "--scan")
    refuses(*merge, tmp_path / "gone", status=1, en="there is no such file", fr="fichier")
    for content in ("[]", "{", '{"repositories": 3}', "[" * 100_000):
        path = save("bad.json", content)
        refuses(*merge, path, status=1, en="no scan of repositories", fr="analyse de dépôts")
    newer = save("newer.json", json.dumps({**SCAN, "schema_version": 2}))
    refuses(*merge, newer, status=1, en="a newer Voyageur (version 2", fr="plus récent")
    refuses("profile", "merge", *out, status=1, en="nothing to put together", fr="rien à réunir")
    refuses("profile", "edit", resume, status=2, en="a résumé isn't changed", fr="un CV")
    assert not (tmp_path / "new.json").exists()


def test_without_an_editor_the_options_are_named(
    refuses: Refuses, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    refuses("profile", "edit", profile, status=2, en="no editor is named", fr="aucun éditeur")
