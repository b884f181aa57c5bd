"""Whether a database's tables are those of this version."""

from functools import cache

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_


def are_behind(where: str) -> bool:
    """Whether some are still to be made in the connected database, which is told as ``where``.

    Tables of applications that this process doesn't have are nothing to it.

    Raises:
        InputError: a newer version has been there.
    """
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415

    known = _migrations()
    ours = {app for app, _ in known}
    applied = {one for one in MigrationRecorder(connection).applied_migrations() if one[0] in ours}
    if newer := sorted(applied - known):
        raise InputError(
            N_("the database was written by a newer Voyageur ({name})"),
            remedy=N_("Update Voyageur; the database was left as it is."),
            where=where,
            name=newer[-1][1],
        )
    return bool(known - applied)


@cache
def _migrations() -> frozenset[tuple[str, str]]:
    """What makes the tables of this version."""
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    return frozenset(MigrationLoader(None).disk_migrations)
