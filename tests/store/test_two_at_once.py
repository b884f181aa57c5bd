"""Several processes that write at the same time: what each was told is kept is kept."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.cli.conftest import Run
from tests.store.conftest import Refused
from voyageur.services.journal import Journal
from voyageur.services.store import backup_folder, newest_backup, opened

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("voyageur")


def at_once(processes: int, folder: Path, entries: int, days: int = 1) -> None:
    """Start writers, wait until all have loaded, and let them go at the same time."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.writer", "write", folder, str(entries), str(days)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(processes)
    ]
    for one in started:
        assert one.stdout
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in started:
        _, err = one.communicate(timeout=120)
        assert (one.returncode, err) == (0, "")


def kinds() -> list[str]:
    with opened():
        events = Journal().events()
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert len({event.id for event in events}) == len(events)
    return [event.kind for event in events]


@pytest.mark.parametrize("processes", [2, 4])
def test_entries_of_processes_that_write_at_once_are_all_kept(
    processes: int, followed: Path, made: Path
) -> None:
    before = kinds()
    at_once(processes, made, 50)
    assert kinds() == [*before, *["logged"] * (processes * 50)]


def test_the_copy_of_each_day_is_made_once_by_whoever_comes_first(
    followed: Path, made: Path
) -> None:
    at_once(4, made, 2, days=25)
    names = sorted(path.name for path in backup_folder().iterdir())
    assert names == [f"voyageur-2026-12-{day}.sqlite3" for day in range(11, 18)]
    found = newest_backup()
    assert found is not None
    assert found.path.name == names[-1]
    assert kinds() == ["started", *["logged"] * 201]


@pytest.mark.parametrize("again", range(3))
def test_processes_that_come_first_at_once_make_one_store(
    again: int, made: Path, home: Path
) -> None:
    at_once(4, made, 2)
    found = kinds()
    assert found.count("logged") == 8
    assert found[0] == "started"


def test_a_store_that_another_program_holds_is_waited_for_and_then_said_to_be_held(
    followed: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.2)
    with closing(sqlite3.connect(followed, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = refused("track", "log", "1h", status=1)
        assert f"{followed}: another program has held the database" in said
        other.execute("ROLLBACK")
    assert kinds() == ["started", "logged"]


def test_what_another_program_still_reads_is_not_said_to_be_deleted(
    followed: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.2)
    with closing(sqlite3.connect(followed, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM store_happening").fetchone()
        said = refused("data", "forget", "--person", "self", "--yes", status=1)
        assert "another program has held the database" in said


def test_hours_that_two_runs_of_the_program_log_at_once_are_all_kept(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    """On the facts of data/, because these are processes of their own."""
    folder = tmp_path / "real"
    _run("plan", ROOT / "demo" / "amina-diallo.pdf", "--to", "data-engineer", "--out", folder)
    _run("track", "start", folder)
    runs = [_start("track", "log", "1h") for _ in range(4)]
    for run in runs:
        out, err = run.communicate(timeout=120)
        assert (run.returncode, out) == (0, ""), err
        assert "1 h of " in err
    assert kinds() == ["started", *["logged"] * 4]


def _start(*words: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [PROGRAM, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"VOYAGEUR_LANG": "en", "VOYAGEUR_TODAY": "2026-11-23"},
    )


def _run(*words: object) -> None:
    run = _start(*words)
    _, err = run.communicate(timeout=120)
    assert run.returncode == 0, err
