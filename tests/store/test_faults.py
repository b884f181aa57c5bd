"""What goes wrong with a store is said in one message, and nothing that was kept is lost."""

import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Said
from tests.store.conftest import Refused, one_message
from voyageur.services.journal import Journal
from voyageur.services.store import newest_backup, opened

PROGRAM = Path(sys.executable).with_name("voyageur")
DEMO = Path(__file__).parents[2] / "demo" / "amina-diallo.pdf"


def kinds() -> list[str]:
    with opened():
        return [event.kind for event in Journal().events()]


def header(content: bytes) -> bytes:
    return random.Random(1).randbytes(100) + content[100:]


def header_after_its_first_words(content: bytes) -> bytes:
    return content[:16] + random.Random(2).randbytes(84) + content[100:]


def middle(content: bytes) -> bytes:
    page = len(content) // 4096 // 2 * 4096
    return content[:page] + random.Random(3).randbytes(4096) + content[page + 4096 :]


def halved(content: bytes) -> bytes:
    return content[: len(content) // 2]


def some_bytes_short(content: bytes) -> bytes:
    return content[:-1000]


def a_few_bytes(content: bytes) -> bytes:
    return content[:50]


def text(content: bytes) -> bytes:
    return b"Dear diary\n"


DAMAGES = [
    header,
    header_after_its_first_words,
    middle,
    halved,
    some_bytes_short,
    a_few_bytes,
    text,
]
damages = pytest.mark.parametrize("damage", DAMAGES, ids=lambda f: f.__name__)


@damages
def test_a_damaged_database_is_said_and_left_and_the_backup_comes_back(
    damage: object, voyageur: Run, followed: Path, refused: Refused
) -> None:
    assert callable(damage)
    followed.write_bytes(broken := damage(followed.read_bytes()))
    for words in (("track", "log", "1h"), ("track", "status"), ("data", "export"), ("replan",)):
        said = refused(*words, status=1)
        assert said.startswith(
            f"Error: {followed}: the database is damaged; it was left as it is\n"
        )
        assert "voyageur data restore brings back the backup of Nov 23, 2026 (entries: 1)" in said
        assert "voyageur data import journal FILE" in said
    assert followed.read_bytes() == broken

    said_restored = voyageur("data", "restore")
    assert said_restored.status == 0
    aside = followed.with_name(f"{followed.name}.damaged-2026-11-23")
    assert str(aside) in said_restored.err
    assert aside.read_bytes() == broken
    assert kinds() == ["started"]
    assert voyageur("track", "log", "2h").status == 0
    assert kinds() == ["started", "logged"]


def test_each_page_that_is_overwritten_is_noticed_or_was_not_needed(
    voyageur: Run, followed: Path
) -> None:
    """A status is either the same as before, or the damage is said."""
    whole = followed.read_bytes()
    before = voyageur("track", "status", "--json").out
    noise = random.Random(4)
    said_damaged = 0
    for page in range(0, len(whole), 4096):
        for rubbish in (
            noise.randbytes(4096),
            bytes(4096),
            whole[page : page + 2000] + bytes(2096),
        ):
            followed.write_bytes(whole[:page] + rubbish + whole[page + 4096 :])
            for end in ("-wal", "-shm"):
                followed.with_name(followed.name + end).unlink(missing_ok=True)
            said = voyageur("track", "status", "--json")
            if said.status:
                assert "the database is damaged" in one_message(said, 1)
                said_damaged += 1
            else:
                assert said.out == before
    assert said_damaged > len(whole) // 4096


def test_text_that_is_no_text_any_more_is_damage(followed: Path, refused: Refused) -> None:
    """SQLite looks into no value, so that these are found when they are read."""
    sound = followed.read_bytes()
    for change in (
        "UPDATE store_happening SET payload = '{\"minu'",
        "UPDATE store_happening SET ref = CAST(x'ff' AS TEXT)",
        "UPDATE store_happening SET id = 'none' WHERE seq = 1",
        "UPDATE store_keptplan SET text = substr(text, 1, 200)",
        "UPDATE store_person SET profile = '[]'",
    ):
        followed.write_bytes(sound)
        with closing(sqlite3.connect(followed)) as store:
            store.execute("PRAGMA ignore_check_constraints = ON")
            store.execute(change)
            store.commit()
        assert "the database is damaged" in refused("track", "status", status=1), change


def test_without_a_backup_that_is_said(followed: Path, refused: Refused) -> None:
    shutil.rmtree(followed.with_name("backups"))
    followed.write_bytes(text(b""))
    said = refused("track", "status", status=1)
    assert "There is no backup." in said
    assert "voyageur data import journal FILE" in said
    assert "there is no backup that could be brought back" in refused("data", "restore", status=1)
    assert followed.read_bytes() == text(b"")


@pytest.mark.parametrize("damage", [*DAMAGES, lambda _: b""])
def test_a_damaged_backup_is_not_offered(
    damage: object, voyageur: Run, followed: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(damage)
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-24")
    voyageur("track", "log", "1h")
    older, newer = sorted(followed.with_name("backups").iterdir())
    newer.write_bytes(damage(newer.read_bytes()))
    followed.write_bytes(b"rubbish")
    assert "the backup of Nov 23, 2026 (entries: 1)" in refused("track", "status", status=1)
    assert voyageur("data", "restore").status == 0
    assert kinds() == ["started"]
    older.write_bytes(damage(older.read_bytes()))
    followed.write_bytes(b"rubbish")
    assert "There is no backup." in refused("track", "status", status=1)


def test_a_copy_named_by_a_clock_that_was_wrong_is_not_taken_for_the_newest(
    voyageur: Run, followed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("2031-01-01", "2026-11-24", "2026-11-25"):
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        assert voyageur("track", "log", "1h").status == 0
    found = newest_backup()
    assert found is not None
    assert found.path.name == "voyageur-2026-11-25.sqlite3"
    assert found.entries == 4


def test_a_damaged_file_that_was_set_aside_is_never_replaced(voyageur: Run, followed: Path) -> None:
    for content in (b"first", b"second"):
        followed.write_bytes(content)
        voyageur("data", "restore")
    aside = sorted(followed.parent.glob("*.damaged-*"))
    assert [path.read_bytes() for path in aside] == [b"first", b"second"]


def test_an_empty_file_is_a_new_store(voyageur: Run, made: Path, home: Path) -> None:
    home.mkdir()
    (home / "voyageur.sqlite3").touch()
    assert voyageur("track", "start", made).status == 0
    assert kinds() == ["started"]


def test_the_rest_of_a_killed_process_is_not_written_into_a_damaged_file(
    followed: Path, refused: Refused
) -> None:
    """Closing a connection moves what was written ahead into the file."""
    code = (
        "import os, sqlite3, sys\n"
        "store = sqlite3.connect(sys.argv[1])\n"
        "store.execute('UPDATE store_happening SET seq = seq + 10')\n"
        "store.commit()\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", code, followed], check=True)
    assert followed.with_name(f"{followed.name}-wal").stat().st_size
    content = followed.read_bytes()
    with closing(sqlite3.connect(f"{followed.as_uri()}?immutable=1", uri=True)) as store:
        (page,) = store.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'store_keptplan'"
        ).fetchone()
    broken = content[: 4096 * (page - 1)] + bytes(4096) + content[4096 * page :]
    followed.write_bytes(broken)
    assert "the database is damaged" in refused("track", "status", status=1)
    assert followed.read_bytes() == broken


def test_a_home_that_is_named_from_here_is_found_from_everywhere(
    voyageur: Run, made: Path, refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOYAGEUR_HOME", "near")
    voyageur("track", "start", made)
    voyageur("track", "log", "1h")
    (tmp_path / "near" / "voyageur.sqlite3").write_bytes(b"rubbish")
    assert "the backup of" in refused("track", "status", status=1)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk can be mounted here, so that none was filled: {error}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, room: int = 0) -> Path:
    """Write until nothing goes in any more, but for some room."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(bytes(512))
        except OSError:
            out.truncate(max(0, filler.stat().st_size - room))
    return filler


@pytest.mark.parametrize("room", [0, 4096, 36_864, 40_960])
def test_on_a_full_disk_nothing_is_lost_and_writing_goes_on_when_there_is_room(
    room: int,
    voyageur: Run,
    made: Path,
    refused: Refused,
    small_disk: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VOYAGEUR_HOME", str(small_disk / "kept"))
    assert voyageur("track", "start", made).status == 0
    assert voyageur("track", "log", "1h").status == 0
    filler = fill(small_disk, room)
    said = refused("track", "log", "2h", status=1)
    assert "the disk is full; nothing of this was written" in said
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-24")
    assert "the disk is full" in refused("track", "log", "2h", status=1)
    copies = list((small_disk / "kept" / "backups").iterdir())
    assert [path.name for path in copies] == ["voyageur-2026-11-23.sqlite3"]
    filler.unlink()
    assert kinds() == ["started", "logged"]
    assert voyageur("track", "log", "2h").status == 0
    assert kinds() == ["started", "logged", "logged"]


def test_a_restore_onto_a_full_disk_leaves_what_is_there(
    voyageur: Run,
    made: Path,
    refused: Refused,
    small_disk: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VOYAGEUR_HOME", str(small_disk / "kept"))
    voyageur("track", "start", made)
    voyageur("track", "log", "1h")
    file = small_disk / "kept" / "voyageur.sqlite3"
    file.write_bytes(broken := middle(file.read_bytes()))
    fill(small_disk)
    assert "the disk is full" in refused("data", "restore", status=1)
    assert file.read_bytes() == broken
    assert not list(file.parent.glob("*.damaged-*"))
    assert not list(file.parent.glob("*.part"))


def test_a_new_store_on_a_full_disk(
    made: Path, refused: Refused, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small_disk / "kept").mkdir()
    fill(small_disk)
    monkeypatch.setenv("VOYAGEUR_HOME", str(small_disk / "kept"))
    assert "the disk is full" in refused("track", "start", made, status=1)


@pytest.fixture(scope="module")
def real_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan on the facts of data/, for processes of their own."""
    folder = tmp_path_factory.mktemp("real") / "out"
    words = ["plan", str(DEMO), "--to", "data-engineer", "--out", str(folder)]
    subprocess.run([PROGRAM, *words], check=True, capture_output=True)
    return folder


def real(*words: object, before: tuple[str, ...] = (), limit: int | None = None) -> Said:
    """Run the installed program, perhaps through another one, perhaps with files limited."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    run = subprocess.run(
        [*before, str(PROGRAM), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
        env=os.environ | {"VOYAGEUR_LANG": "en", "VOYAGEUR_TODAY": "2026-11-23"},
    )
    return Said(run.returncode, run.stdout, run.stderr)


@pytest.fixture(scope="module")
def real_store(real_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which that plan is followed and an hour is logged."""
    folder = tmp_path_factory.mktemp("real") / "kept"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOYAGEUR_HOME", str(folder))
        for words in (("track", "start", real_plan), ("track", "log", "1h")):
            assert real(*words).status == 0
    return folder


def test_where_files_may_not_grow_nothing_is_lost(real_store: Path, home: Path) -> None:
    shutil.copytree(real_store, home)
    said = one_message(real("track", "log", "2h", limit=4096), 1)
    assert "the disk doesn't read or write the database (SQLITE_IOERR_" in said
    assert kinds() == ["started", "logged"]
    assert real("track", "log", "2h").status == 0
    assert kinds() == ["started", "logged", "logged"]


def unprivileged() -> tuple[str, ...]:
    """How to run a program that minds the rights of folders, also for root."""
    if os.getuid():
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("there is no setpriv, so that root's rights couldn't be taken away")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


@pytest.fixture
def closed(home: Path) -> Iterator[Path]:
    """The home, in which nothing may be written once it is asked to be."""
    yield home
    for path in (home, *home.rglob("*")):
        path.chmod(0o755)


@pytest.mark.parametrize("mode", [0o555, 0o444, 0o000])
def test_a_home_that_can_only_be_read(real_plan: Path, closed: Path, mode: int) -> None:
    before = unprivileged()
    closed.mkdir()
    closed.chmod(mode)
    said = one_message(real("track", "start", real_plan, before=before), 1)
    assert str(closed) in said
    assert "VOYAGEUR_HOME" in said


@pytest.mark.parametrize("words", ["track log 1h", "track status", "data export"])
def test_a_store_that_can_only_be_read(real_store: Path, closed: Path, words: str) -> None:
    before = unprivileged()
    shutil.copytree(real_store, closed)
    content = (closed / "voyageur.sqlite3").read_bytes()
    (closed / "voyageur.sqlite3").chmod(0o444)
    closed.chmod(0o555)
    said = one_message(real(*words.split(), before=before), 1)
    assert "the database can't be read or written there (SQLITE_" in said
    assert "Give your account the right to write there" in said
    assert (closed / "voyageur.sqlite3").read_bytes() == content


@pytest.mark.parametrize("words", [(), ("--person", "self")])
def test_what_may_not_be_deleted_is_said(
    real_store: Path, closed: Path, words: tuple[str, ...]
) -> None:
    before = unprivileged()
    shutil.copytree(real_store, closed)
    (closed / "backups").chmod(0o555)
    if not words:
        closed.chmod(0o555)
    said = one_message(real("data", "forget", "--yes", *words, before=before), 1)
    assert "not everything could be deleted" in said
    assert kinds() == ["started", "logged"]


def test_a_home_below_a_file(
    made: Path, refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("mine")
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "file" / "kept"))
    for words in (("track", "start", made), ("track", "status"), ("data", "export")):
        assert "a file is where the folder should be" in refused(*words, status=1)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_in_the_place_of_the_database(made: Path, refused: Refused, home: Path) -> None:
    (home / "voyageur.sqlite3").mkdir(parents=True)
    said = refused("track", "start", made, status=1)
    assert "a folder is where a file should be" in said


def test_a_database_of_a_newer_version_is_left_as_it_is(followed: Path, refused: Refused) -> None:
    with closing(sqlite3.connect(followed)) as store:
        store.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('store', '0099_future', '2030-01-01')"
        )
        store.commit()
    content = followed.read_bytes()
    for words in (("track", "log", "1h"), ("track", "status"), ("data", "export")):
        said = refused(*words, status=1)
        assert "the database was written by a newer Voyageur (0099_future)" in said
        assert "Update Voyageur; the database was left as it is." in said
    assert followed.read_bytes() == content


def test_a_kept_plan_of_a_newer_version_is_no_damage(followed: Path, refused: Refused) -> None:
    with closing(sqlite3.connect(followed)) as store:
        store.execute(
            "UPDATE store_keptplan SET text = "
            "replace(text, '\"schema_version\": 1', '\"schema_version\": 2')"
        )
        store.commit()
    said = refused("track", "status", status=1)
    assert "it was written by a newer Voyageur (version 2; this one reads 1)" in said


def test_a_clock_that_went_backwards_is_said_and_the_entry_keeps_its_place(
    voyageur: Run, followed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-20")
    for lang, words in (("en", "The clock says"), ("fr", "2026")):
        said = voyageur("track", "log", "1h", "--lang", lang)
        assert said.status == 0
        note, _ = said.err.splitlines()
        assert words in note
        assert "{" not in said.err
    with opened():
        events = Journal().events()
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert [event.at.day for event in events] == [23, 23, 20, 20]
    assert voyageur("track", "undo").status == 0
    assert "7 h" not in voyageur("track", "status").out
    assert voyageur("track", "report").status == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("3h", "--on", "2026-11-24"), "--on: Nov 24, 2026 is still to come"),
        (("3h", "--on", "2025-01-01"), "--on: Jan 1, 2025 is more than a year ago"),
        (("3h", "--on", "someday"), "“someday” is no day"),
        (("-3h",), "-3… is less than nothing"),
        (("sql", "-3h"), "-3… is less than nothing"),
        (("--", "-3h"), "“-3h” can't have been worked in a day"),
        (("--", "sql", "-1h30"), "“-1h30” can't have been worked in a day"),
        (("0h",), "“0h” can't have been worked in a day"),
        (("0",), "“0” can't have been worked in a day"),
        (("30h",), "“30h” can't have been worked in a day"),
        (("9" * 400,), "is no time"),
        (("much",), "“much” is no time"),
        (("sql", "1e3"), "“1e3” is no time"),
    ],
)
def test_hours_that_cannot_be_are_refused(
    followed: Path, refused: Refused, words: tuple[str, ...], message: str
) -> None:
    said = refused("track", "log", *words, status=2)
    assert message in said
    assert kinds() == ["started", "logged"]


def test_a_day_has_24_hours(voyageur: Run, followed: Path, refused: Refused) -> None:
    assert voyageur("track", "log", "20h").status == 0
    said = refused("track", "log", "6h", status=2)
    assert "Nov 23, 2026 would have 29 hours of work" in said
    assert "23 are logged already" in said
    assert voyageur("track", "log", "1h").status == 0
    assert voyageur("track", "log", "6h", "--on", "2026-11-22").status == 0
    assert kinds() == ["started", *["logged"] * 4]


def test_a_plan_of_a_newer_version(made: Path, refused: Refused, home: Path) -> None:
    file = made / "plan.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {"schema_version": 2, "new": 1}))
    said = refused("track", "start", made, status=1)
    assert f"{file}: it was written by a newer Voyageur (version 2; this one reads 1)" in said
    assert not home.exists()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        "null",
        '{"schema_version": 1}',
        b"\xff\xfe\x00",
        "[" * 100_000,
    ],
    ids=["empty", "text", "list", "object", "null", "bare", "bytes", "deep"],
)
def test_a_plan_file_that_is_no_plan(
    made: Path, refused: Refused, home: Path, content: str | bytes
) -> None:
    file = made / "plan.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    for named in (made, file):
        assert str(file) in refused("track", "start", named, status=1)
    assert not home.exists()


def test_a_folder_without_a_plan_and_a_plan_without_its_profile(
    made: Path, refused: Refused, home: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    said = refused("track", "start", empty, status=1)
    assert f"{empty / 'plan.json'}: there is no such file" in said
    (made / "profile.json").unlink()
    said = refused("track", "start", made, status=1)
    assert f"{made / 'profile.json'}: the profile that the plan was made from isn't there" in said
    assert not home.exists()
