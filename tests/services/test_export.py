"""Everything that is kept, out as JSON Lines, back in, and away for good."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Save
from tests.store.conftest import Refused, followed, home, made, refused, resume, voyageur
from voyageur.services.journal import Journal
from voyageur.services.store import backup_folder, database, opened

__all__ = ["followed", "home", "made", "refused", "resume", "voyageur"]

Line = dict[str, Any]
Change = Callable[[list[Line]], object]


@pytest.fixture
def lived(voyageur: Run, followed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some weeks of following a plan: hours, units done and skipped, an undo, and a replan."""
    for day, words in (
        ("2026-12-01", "track log 2h30"),
        ("2026-12-02", "track log sql 45min --on 2026-12-01"),
        ("2026-12-03", "track done sql"),
        ("2026-12-03", "track log 9h"),
        ("2026-12-04", "track undo"),
        ("2026-12-05", "replan --hours 5"),
        ("2026-12-06", "track done portfolio-page"),
    ):
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        said = voyageur(*words.split())
        assert said.status == 0, said
    return followed


def exported(voyageur: Run) -> list[Line]:
    said = voyageur("data", "export")
    assert (said.status, said.err) == (0, "")
    return [json.loads(line) for line in said.out.splitlines()]


def written(lines: list[Line]) -> str:
    return "".join(json.dumps(line) + "\n" for line in lines)


def files() -> dict[Path, bytes]:
    folder = database().parent
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_was_exported_forgotten_and_brought_in_again_is_the_same(
    voyageur: Run, lived: Path, tmp_path: Path
) -> None:
    views = (("report", "--json"), ("report",), ("status", "--json"), ("next", "--json"))
    before = [voyageur("track", *words).out for words in views]
    header, *lines = exported(voyageur)
    assert header["kind"] == "voyageur-export"
    assert [line["kind"] for line in lines].count("plan") == 2
    file = tmp_path / "mine" / "all.jsonl"
    said = voyageur("data", "export", file)
    assert (said.status, said.out) == (0, "")
    assert [json.loads(line) for line in file.read_text().splitlines()][1:] == lines

    assert voyageur("data", "forget", "--yes").status == 0
    assert voyageur("track", "report").status == 1
    said = voyageur("data", "import", "journal", file)
    assert said.status == 0
    assert "Brought in. Entries: 9, people: 1." in said.err
    assert [voyageur("track", *words).out for words in views] == before
    assert exported(voyageur)[1:] == lines
    assert voyageur("track", "undo").status == 0


def test_an_export_that_is_brought_in_twice_adds_nothing(
    voyageur: Run, lived: Path, save: Save
) -> None:
    lines = exported(voyageur)
    for _ in range(2):
        said = voyageur("data", "import", "journal", save("all.jsonl", written(lines)))
        assert "Brought in. Entries: 0, people: 1." in said.err
        assert exported(voyageur)[1:] == lines[1:]


def test_an_export_with_later_entries_adds_those(voyageur: Run, followed: Path, save: Save) -> None:
    early = exported(voyageur)
    voyageur("track", "log", "1h")
    late = exported(voyageur)
    voyageur("data", "forget", "--yes")
    voyageur("data", "import", "journal", save("early.jsonl", written(early)))
    said = voyageur("data", "import", "journal", save("late.jsonl", written(late)))
    assert "Brought in. Entries: 1, people: 1." in said.err
    assert exported(voyageur)[1:] == late[1:]


def test_a_journal_with_other_entries_is_not_overwritten(
    voyageur: Run, followed: Path, refused: Refused, save: Save
) -> None:
    """Also where the export has somebody first who could be brought in: all or nothing."""
    voyageur("track", "log", "1h")
    theirs = exported(voyageur)
    another = [line | {"person": "another"} for line in theirs[1:]]
    for line in another:
        if line["kind"] == "event":
            line["event"] = line["event"] | {"id": line["event"]["id"][:-4] + "0000"}
    file = save("all.jsonl", written([theirs[0], *another, *theirs[1:]]))
    voyageur("track", "undo")
    voyageur("track", "log", "2h")
    voyageur("data", "forget", "--yes")
    with opened():
        assert not Journal().events()
    voyageur("data", "import", "journal", save("old.jsonl", written(theirs[:-1])))
    voyageur("track", "log", "2h")
    mine = exported(voyageur)
    said = refused("data", "import", "journal", file, status=1)
    assert "the journal of “self” here has other entries than the export" in said
    assert "voyageur data forget --person self" in said
    assert exported(voyageur)[1:] == mine[1:]


def _event(number: int, **values: object) -> Change:
    """Change an event, or take something out of it."""

    def change(lines: list[Line]) -> None:
        event = lines[number]["event"]
        event.update(values)
        for key in [key for key, value in values.items() if value is None]:
            del event[key]

    return change


def _line(number: int, **values: object) -> Change:
    return lambda lines: lines[number].update(values)


LAST = 9
"""Index of the last line: header, person, plan, 7 events."""

MISTAKES: list[tuple[Change, int]] = [
    (lambda lines: lines.insert(3, {"kind": "diary"}), 4),
    (lambda lines: lines.insert(3, lines[1]), 4),
    (lambda lines: lines.pop(2), 3),
    (lambda lines: lines.pop(1), 2),
    (lambda lines: lines.pop(5), 6),
    (lambda lines: lines.insert(5, lines[4]), 6),
    (lambda lines: lines[1]["profile"].update(claims=5), 2),
    (lambda lines: lines[1].pop("profile"), 2),
    (_line(1, person=["self"]), 2),
    (_line(2, person="nobody"), 3),
    (_line(2, plan={}), 3),
    (_event(4, id="no-uuid"), 5),
    (_event(4, kind="danced"), 5),
    (_event(4, seq=7), 5),
    (_event(4, payload={}), 5),
    (_event(4, payload={"minutes": "many", "on": "2026-11-23"}), 5),
    (_event(4, payload={"minutes": 60, "on": "someday"}), 5),
    (_event(4, undoes="none"), 5),
    (_event(4, at="2026-11-23T12:00:00"), 5),
    (_event(4, at=None), 5),
    (_event(4, schema_version=2), 5),
    (_event(3, ref="plan:unknown"), 4),
]


@pytest.mark.parametrize("number", range(len(MISTAKES)))
def test_a_line_with_a_mistake_is_named_and_nothing_is_brought_in(
    number: int, voyageur: Run, followed: Path, refused: Refused, save: Save
) -> None:
    for words in ("log 1h", "log sql 45min", "done sql", "undo", "log 2h"):
        assert voyageur("track", *words.split()).status == 0
    lines = exported(voyageur)
    assert len(lines) == LAST + 1
    change, place = MISTAKES[number]
    change(lines)
    file = save("all.jsonl", written(lines))
    voyageur("data", "forget", "--yes")
    said = refused("data", "import", "journal", file, status=1)
    assert f"{file}:{place}: this line is none of an export of Voyageur" in said
    with opened():
        assert not Journal().events()


@pytest.mark.parametrize("cut", [1, 30, 400])
def test_an_export_that_was_cut_off_is_named_by_its_last_line(
    cut: int, voyageur: Run, lived: Path, refused: Refused, save: Save
) -> None:
    content = written(exported(voyageur))
    file = save("all.jsonl", content[: -cut - 1])
    voyageur("data", "forget", "--yes")
    last = content[: -cut - 1].count("\n") + 1
    said = refused("data", "import", "journal", file, status=1)
    assert f"{file}:{last}: this line" in said
    assert not database().exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"Dear diary\n", b"{}\n", b"[]\n", b"7\n", b"\xff\xfe\x00", b"[" * 100_000],
    ids=["empty", "blank", "text", "object", "list", "number", "bytes", "deep"],
)
def test_a_foreign_file_is_refused(
    content: bytes, followed: Path, refused: Refused, save: Save
) -> None:
    before = files()
    file = save("foreign", content)
    said = refused("data", "import", "journal", file, status=1)
    assert f"{file}:1: this line is none of an export of Voyageur; nothing was brought in" in said
    assert files() == before


def test_bytes_that_are_no_text_are_named_by_their_line(
    voyageur: Run, followed: Path, refused: Refused, save: Save
) -> None:
    lines = written(exported(voyageur)).encode().splitlines(keepends=True)
    file = save("all.jsonl", b"".join([*lines[:2], b"\xff\n", *lines[3:]]))
    assert f"{file}:3: this line" in refused("data", "import", "journal", file, status=1)


def test_an_export_of_a_newer_version_is_refused(
    voyageur: Run, followed: Path, refused: Refused, save: Save
) -> None:
    lines = exported(voyageur)
    lines[0] |= {"schema_version": 2}
    file = save("all.jsonl", written(lines))
    said = refused("data", "import", "journal", file, status=1)
    newer = "it was written by a newer Voyageur (version 2; this one reads 1)"
    assert f"{file}:1: {newer}" in said


def test_a_file_that_is_not_there_and_a_folder(refused: Refused, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert f"{gone}: there is no such file" in refused("data", "import", "journal", gone, status=1)
    assert "can't be opened" in refused("data", "import", "journal", tmp_path, status=1)


def test_the_day_of_an_import_has_a_copy_of_what_was_before(
    voyageur: Run, followed: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = exported(voyageur)
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-30")
    voyageur("data", "import", "journal", save("all.jsonl", written(lines)))
    assert (backup_folder() / "voyageur-2026-11-30.sqlite3").exists()


WORD = "Xylophonist"


def found_words(word: str) -> list[Path]:
    """Files of the store in which a word stands, in any of the ways in which text is written."""
    ways = [word.encode(way) for way in ("utf-8", "utf-16-le", "utf-16-be")]
    lower = [way.lower() for way in ways]
    return [
        path
        for path, content in files().items()
        if any(way in content.lower() for way in lower) or word.lower() in str(path).lower()
    ]


@pytest.fixture
def two_people(voyageur: Run, made: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two who follow plans, and backups; the name of one, and the digest of a plan of theirs."""
    for name in (WORD, "other"):
        assert voyageur("track", "start", made, "--person", name).status == 0
    for day in ("2026-11-23", "2026-11-24", "2026-11-25"):
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        for name in (WORD, "other"):
            for _ in range(5):
                assert voyageur("track", "log", "1h", "--person", name).status == 0
        voyageur("replan", "--person", WORD, "--hours", "5")
    with closing(sqlite3.connect(database())) as store:
        (digest,) = store.execute(
            "SELECT digest FROM store_keptplan WHERE person_id = ?", (WORD,)
        ).fetchone()
    database().with_name("voyageur.sqlite3.damaged-2026-11-01").write_text(WORD)
    database().with_suffix(".part").write_text(WORD)
    assert found_words(WORD)
    assert found_words(digest)
    return [WORD, str(digest)]


def test_of_somebody_forgotten_no_byte_remains_and_the_other_has_everything(
    voyageur: Run, two_people: list[str]
) -> None:
    before = voyageur("track", "report", "--json", "--person", "other").out
    assert before
    with opened():
        ids = [event.id.replace("-", "") for event in Journal(WORD).events()]
    said = voyageur("data", "forget", "--person", WORD, "--yes")
    assert (said.status, said.out) == (0, "")
    assert "Deleted." in said.err
    assert not [path for one in (*two_people, *ids) for path in found_words(one)]
    assert voyageur("track", "report", "--json", "--person", "other").out == before
    assert voyageur("track", "status", "--person", WORD).status == 1
    assert WORD not in voyageur("data", "export").out
    again = voyageur("data", "forget", "--person", WORD, "--yes")
    assert again.status == 0
    assert f"Nothing was kept of “{WORD}”." in again.err


def test_of_all_that_is_forgotten_no_byte_remains(
    voyageur: Run, home: Path, two_people: list[str]
) -> None:
    said = voyageur("data", "forget", "--yes")
    assert (said.status, said.out) == (0, "")
    assert list(home.iterdir()) == []
    assert "Nothing was kept." in voyageur("data", "forget", "--yes").err
    assert voyageur("track", "status").status == 1


def test_a_damaged_store_is_forgotten_too(voyageur: Run, home: Path, two_people: list[str]) -> None:
    database().write_text(f"rubbish of {WORD}")
    assert voyageur("data", "forget", "--yes").status == 0
    assert list(home.iterdir()) == []


def test_no_word_of_the_resume_is_kept(
    voyageur: Run, save: Save, tmp_path: Path, resume: Path
) -> None:
    """What a plan is made from are skills and levels, not the words that tell of them."""
    text = resume.read_text().replace("Quay Inc.", f"{WORD} Inc.").replace("Ada", WORD)
    mine = save("mine.txt", text.replace("boats", f"boats of {WORD}"))
    voyageur("plan", mine, "--to", "harbour-clerk", "--out", tmp_path / "out")
    assert voyageur("track", "start", tmp_path / "out").status == 0
    assert voyageur("track", "log", "1h").status == 0
    assert not found_words(WORD)


def test_without_a_terminal_forgetting_has_to_be_confirmed(
    followed: Path, refused: Refused, voyageur: Run
) -> None:
    before = files()
    for words in ((), ("--person", "self")):
        said = refused("data", "forget", *words, status=2)
        assert "--yes: deleting has to be confirmed" in said
    assert files() == before
