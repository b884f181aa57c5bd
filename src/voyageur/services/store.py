"""Open the store: its file made and brought up to date, its faults told as messages."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from voyageur.domain.errors import InputError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.output import refused
from voyageur.store.settings import DATABASE_NAME, HOME, home

if TYPE_CHECKING:
    from django.db import DatabaseError

_SETTINGS = "DJANGO_SETTINGS_MODULE"
_FULL = {"SQLITE_FULL"}
_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED"}
_BROKEN = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}


def database() -> Path:
    """The file of the store."""
    return home() / DATABASE_NAME


@contextmanager
def opened() -> Iterator[None]:
    """The store, ready to be read and written with ``voyageur.store.models``.

    Raises:
        InputError: the folder or file can't be read or written, is damaged or of a newer version,
            or the disk is full; what was there is left as it was.
    """
    path = database()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(error, path.parent, HOME) from None
    _connect(path)
    from django.db import DatabaseError, connection  # noqa: PLC0415

    try:
        if path.exists():
            _check(path)
        _migrate(path)
        yield
    except DatabaseError as error:
        raise fault(error, path) from None
    finally:
        connection.close()


def _connect(path: Path) -> None:
    """Set Django up, once a process, and point it to the file."""
    import django  # noqa: PLC0415
    from django.apps import apps  # noqa: PLC0415

    os.environ.setdefault(_SETTINGS, "voyageur.store.settings")
    if not apps.ready:
        django.setup()
    from django.db import connection  # noqa: PLC0415

    connection.settings_dict["NAME"] = str(path)


def _check(path: Path) -> None:
    """Find damage before anything is read that would be wrong, or written that would be lost."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        if cursor.fetchone() != ("ok",):
            raise damaged(path)


def _migrate(path: Path) -> None:
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    loader = MigrationLoader(connection)
    applied, known = set(loader.applied_migrations), set(loader.disk_migrations)
    if newer := sorted(applied - known):
        raise InputError(
            N_("the database was written by a newer Voyageur ({name})"),
            remedy=N_("Update Voyageur; the database was left as it is."),
            where=str(path),
            name=newer[-1][1],
        )
    if known - applied:
        call_command("migrate", verbosity=0, interactive=False)


def fault(error: "DatabaseError", path: Path) -> VoyageurError:
    """What to tell somebody whose database couldn't be read or written."""
    cause = error.__cause__
    name = getattr(cause, "sqlite_errorname", "")
    if name in _BROKEN:
        return damaged(path)
    if name in _FULL:
        return InputError(
            N_("the disk is full; nothing of this was written"),
            remedy=N_("Make room and say it again; all that was said before is kept."),
            where=str(path),
        )
    if name in _BUSY:
        return InputError(
            N_("another program has held the database for half a minute"),
            remedy=N_("End it, or wait, and say it again."),
            where=str(path),
        )
    return InputError(
        N_("the database can't be read or written there ({why})"),
        remedy=N_("Give your account the right to write there, or name another folder: {home}."),
        where=str(path),
        why=name or str(error),
        home=HOME,
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
            "voyageur data restore brings back the backup of {day} with {n} entries; an export "
            "comes back with voyageur data import journal FILE."
        ),
        where=str(path),
        day=found.stem.removeprefix(_BACKUP),
        n=_entries(found),
    )


_BACKUP = "voyageur-"
_KEPT = 7
"""Backups kept, one a day on which something was written."""


def backup_folder() -> Path:
    """Where copies of the database are kept."""
    return home() / "backups"


def newest_backup() -> Path | None:
    """The newest copy of the database that isn't damaged."""
    copies = sorted(backup_folder().glob(f"{_BACKUP}*.sqlite3"), reverse=True)
    return next((copy for copy in copies if _sound(copy)), None)


def _sound(copy: Path) -> bool:
    try:
        with _reading(copy) as opened_copy:
            found: tuple[str] = opened_copy.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError:
        return False
    return found == ("ok",)


def _entries(copy: Path) -> int:
    with _reading(copy) as opened_copy:
        (n,) = opened_copy.execute("SELECT count(*) FROM store_happening").fetchone()
    return int(n)


@contextmanager
def _reading(copy: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def back_up(day: date) -> None:
    """Copy the open database, whole or not at all, unless the day has its copy already."""
    from django.db import connection  # noqa: PLC0415

    target = backup_folder() / f"{_BACKUP}{day.isoformat()}.sqlite3"
    if target.exists():
        return
    try:
        target.parent.mkdir(exist_ok=True)
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        copy = sqlite3.connect(part)
        try:
            connection.ensure_connection()
            connection.connection.backup(copy)
        finally:
            copy.close()
        part.replace(target)
        for old in sorted(target.parent.glob(f"{_BACKUP}*.sqlite3"))[:-_KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        raise refused(error, target.parent, HOME) from None


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
    try:
        if path.exists():
            path.replace(aside)
            moved = aside
        for rest in ("-wal", "-shm"):
            other = path.with_name(path.name + rest)
            if other.exists():
                other.replace(aside.with_name(aside.name + rest))
        part = path.with_suffix(".part")
        part.write_bytes(found.read_bytes())
        part.replace(path)
    except OSError as error:
        raise refused(error, path.parent, HOME) from None
    return found, moved


def _free_name(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
