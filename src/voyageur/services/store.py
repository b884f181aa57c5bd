"""Open the store: its file made and brought up to date, its faults told as messages."""

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from voyageur.domain.errors import InputError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.output import refused
from voyageur.services.store_on_server import opened_on_server
from voyageur.services.tables import are_behind
from voyageur.store.settings import DATABASE_NAME, HOME, WAIT, home, on_server

if TYPE_CHECKING:
    from django.db import DatabaseError

_SETTINGS = "DJANGO_SETTINGS_MODULE"
_FULL = ("SQLITE_FULL",)
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_DISK = ("SQLITE_IOERR",)
"""How SQLite's names of what went wrong begin."""
_OPEN = threading.local()
"""``path``: the file that this thread has open."""
_ROOM = 100_000
"""Bytes without which SQLite can't work: it has a file of 32 KB beside the database."""


def database() -> Path:
    """The file of the store."""
    return home() / DATABASE_NAME


def written() -> tuple[tuple[int, int], ...]:
    """Something that is another after anything was written: times and sizes of its files.

    Of a server it says nothing, which is the same always.

    An empty file beside the database comes and goes with whoever reads.
    """
    path = database()
    found = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        with suppress(FileNotFoundError):
            found.append(file.stat())
    return tuple((one.st_mtime_ns, one.st_size) for one in found if one.st_size)


@contextmanager
def opened() -> Iterator[None]:
    """The store, ready to be read and written with ``voyageur.store.models``.

    Within another one of the same file in this thread, that one: it was looked at already.

    Raises:
        UnavailableError: it is on a server that can't be reached.
        InputError: the folder or file can't be read or written, is damaged or of a newer version,
            or the disk is full; what was there is left as it was.
    """
    if on_server():
        _set_up()
        with opened_on_server():
            yield
        return
    path = database()
    if path == getattr(_OPEN, "path", None):
        with _told(path):
            yield
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.exists()
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "", str(path))
    except OSError as error:
        raise refused(error, path.parent, HOME) from None
    _connect(path)
    from django.db import connection  # noqa: PLC0415

    try:
        with _told(path):
            if there:
                _check(path)
            _migrate(path)
            _OPEN.path = path
            yield
    finally:
        _OPEN.path = None
        connection.close()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tells faults of the database as what a person can do about them."""
    from django.db import DatabaseError  # noqa: PLC0415

    try:
        yield
    except (DatabaseError, sqlite3.Error) as error:
        raise fault(error, path) from None


def _connect(path: Path) -> None:
    """Point Django to the file."""
    _set_up()
    from django.db import connection  # noqa: PLC0415

    connection.settings_dict["NAME"] = str(path)


def _set_up() -> None:
    """Set Django up, once a process."""
    import django  # noqa: PLC0415
    from django.apps import apps  # noqa: PLC0415

    os.environ.setdefault(_SETTINGS, "voyageur.store.settings")
    if not apps.ready:
        django.setup()


def _check(path: Path) -> None:
    """Find damage before anything is read that would be wrong, or written that would be lost.

    It is only read, because a connection that may write changes the file when it is closed.
    """
    with _reading(path) as found:
        if not _whole(found):
            raise damaged(path)


def _migrate(path: Path) -> None:
    """Make the tables that aren't there; of several processes the first one does, the rest wait."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection, transaction  # noqa: PLC0415

    if are_behind(str(path)):
        with connection.constraint_checks_disabled(), transaction.atomic():
            call_command("migrate", verbosity=0, interactive=False)


def fault(error: "DatabaseError | sqlite3.Error", path: Path) -> VoyageurError:
    """What to tell somebody whose database couldn't be read or written."""
    cause = error if isinstance(error, sqlite3.Error) else error.__cause__
    name = getattr(cause, "sqlite_errorname", "")
    no_text = isinstance(cause, sqlite3.OperationalError) and not name
    if name.startswith(_BROKEN) or no_text:
        return damaged(path)
    if name.startswith(_FULL) or (name.startswith(_DISK) and _no_room(path.parent)):
        return InputError(
            N_("the disk is full; nothing of this was written"),
            remedy=N_("Make room and say it again; all that was said before is kept."),
            where=str(path),
        )
    if name.startswith(_BUSY):
        return busy(path)
    if name.startswith(_DISK):
        return InputError(
            N_("the disk doesn't read or write the database ({why})"),
            remedy=N_("Is it full, over its quota or failing? All that was said before is kept."),
            where=str(path),
            why=name,
        )
    return InputError(
        N_("the database can't be read or written there ({why})"),
        remedy=N_("Give your account the right to write there, or name another folder: {home}."),
        where=str(path),
        why=name or str(error),
        home=HOME,
    )


def _no_room(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < _ROOM


def busy(path: Path) -> InputError:
    """What to tell somebody whose database another process doesn't let go."""
    return InputError(
        N_("another program has held the database for half a minute"),
        remedy=N_("End it, or wait, and say it again."),
        where=str(path),
    )


def damaged(path: Path) -> InputError:
    """What to tell somebody whose database is damaged, with what can be brought back."""
    what = N_("the database is damaged; it was left as it is")
    found = newest_backup()
    if found is None:
        return InputError(
            what,
            remedy=N_(
                "There is no backup. Move the file away, then bring an export back with "
                "voyageur data import journal FILE, or start anew."
            ),
            where=str(path),
        )
    return InputError(
        what,
        remedy=N_(
            "voyageur data restore brings back the backup of {day} (entries: {n}); an export "
            "comes back with voyageur data import journal FILE."
        ),
        where=str(path),
        day=found.path.stem.removeprefix(_BACKUP),
        n=found.entries,
    )


_BACKUP = "voyageur-"
_KEPT = 7
"""Backups kept, one a day on which something was written."""


def backup_folder() -> Path:
    """Where copies of the database are kept."""
    return home() / "backups"


class Backup(NamedTuple):
    """A sound copy of the database."""

    entries: int
    path: Path


def newest_backup() -> Backup | None:
    """The copy with most entries of those that aren't damaged.

    Entries are only ever added, whereas the day in a name may be that of a clock that was wrong.
    """
    copies = backup_folder().glob(f"{_BACKUP}*.sqlite3")
    return max(
        (Backup(n, copy) for copy in copies if (n := _entries(copy)) is not None), default=None
    )


def _entries(copy: Path) -> int | None:
    """Events that a copy holds; None where it is damaged."""
    try:
        with _reading(copy, "immutable=1") as found:
            (pages,) = found.execute("PRAGMA page_count").fetchone()
            (size,) = found.execute("PRAGMA page_size").fetchone()
            if not _whole(found) or pages * size != copy.stat().st_size:
                return None
            (n,) = found.execute("SELECT count(*) FROM store_happening").fetchone()
    except sqlite3.Error:
        return None
    return int(n)


def _whole(found: sqlite3.Connection) -> bool:
    answer: tuple[str] = found.execute("PRAGMA quick_check(1)").fetchone()
    return answer == ("ok",)


@contextmanager
def _reading(path: Path, how: str = "mode=ro") -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{path.as_uri()}?{how}", uri=True, timeout=WAIT)
    try:
        yield connection
    finally:
        connection.close()


def back_up(day: date) -> None:
    """Copy the database, whole or not at all, unless the day has its copy or nothing is kept yet.

    Called in a transaction, before it writes: no other process makes a copy meanwhile. A database
    on a server is copied by whoever runs it.
    """
    if on_server():
        return
    from voyageur.store.models import Happening  # noqa: PLC0415

    target = backup_folder() / f"{_BACKUP}{day.isoformat()}.sqlite3"
    if target.exists() or not Happening.objects.exists():
        return
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(exist_ok=True)
        for broken_off in target.parent.glob("*.part*"):
            broken_off.unlink()
        _copy(database(), part)
        part.replace(target)
        for old in sorted(target.parent.glob(f"{_BACKUP}*.sqlite3"))[:-_KEPT]:
            old.unlink()
    except OSError as error:
        raise refused(error, target.parent, HOME) from None
    except sqlite3.Error:
        part.unlink(missing_ok=True)
        raise


_PASSING = ("store_draft", "store_task")
"""What somebody is about in the web application, with words of their résumé: forgetting it there
has to be enough, so that no backup has it."""


def _copy(path: Path, target: Path) -> None:
    with _reading(path) as found:
        copy = sqlite3.connect(target)
        try:
            found.backup(copy)
            tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
            for table in _PASSING:
                if table in tables:
                    copy.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own
            copy.commit()
            copy.execute("VACUUM")
        finally:
            copy.close()


def restore(day: date) -> tuple[Path, Path | None]:
    """Put the newest sound backup in the place of the database; that is kept under another name.

    The backup, and where the former database is now (None where there was none).

    Raises:
        InputError: there is no sound backup, or the folder can't be written.
    """
    found, path = newest_backup(), database()
    if found is None:
        raise InputError(
            N_("there is no backup that could be brought back"),
            remedy=N_("An export comes back with voyageur data import journal FILE."),
            where=str(backup_folder()),
        )
    aside = _free_name(path.with_name(f"{path.name}.damaged-{day.isoformat()}"))
    moved = None
    part = path.with_suffix(".part")
    try:
        part.write_bytes(found.path.read_bytes())
        if path.exists():
            path.replace(aside)
            moved = aside
        for rest in ("-wal", "-shm"):
            other = path.with_name(path.name + rest)
            if other.exists():
                other.replace(aside.with_name(aside.name + rest))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise refused(error, path.parent, HOME) from None
    return found.path, moved


def _free_name(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
