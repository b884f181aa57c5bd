"""The store in a database on a server: made and brought up to date, its faults told as messages."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from voyageur.domain.errors import InputError, UnavailableError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.tables import are_behind
from voyageur.store.settings import DATABASE_URL

_LOCK = 0x766F79
"""Of several processes that start at once, the one that has it makes the tables."""


@contextmanager
def opened_on_server() -> Iterator[None]:
    """The store, ready to be read and written; its tables are looked at once a process.

    The connection stays, and is made anew where the server went away and came back.

    Raises:
        UnavailableError: the server can't be reached or broke off.
        InputError: a newer version has been there, or the database refuses what is asked.
    """
    with told_of_server():
        _make_ready()
        yield


@contextmanager
def told_of_server() -> Iterator[None]:
    """Tells faults of the database as what a person can do about them."""
    from django.db import DatabaseError, InterfaceError  # noqa: PLC0415

    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise fault_of(error) or error from error


def fault_of(error: BaseException | None) -> VoyageurError | None:
    """What to tell somebody of a fault of the database; None where it is none."""
    from django.db import (  # noqa: PLC0415
        DatabaseError,
        InterfaceError,
        OperationalError,
        connection,
    )

    if isinstance(error, OperationalError | InterfaceError):
        connection.close_if_unusable_or_obsolete()
        return UnavailableError(
            N_("the database can't be reached right now; nothing of this was written"),
            remedy=N_("Wait a minute and say it again; all that was said before is kept."),
        )
    if not isinstance(error, DatabaseError):
        return None
    return InputError(
        N_("the database refuses this ({why}); nothing of it was written"),
        remedy=N_("Tell whoever runs this server."),
        where=DATABASE_URL,
        why=type(error).__name__,
    )


@contextmanager
def alone() -> Iterator[None]:
    """Makes tables while no other process does, whatever the database is."""
    from django.db import connection, transaction  # noqa: PLC0415

    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield


@cache
def _make_ready() -> None:
    """Make the tables that aren't there."""
    from django.core.management import call_command  # noqa: PLC0415

    with alone():
        if are_behind(DATABASE_URL):
            call_command("migrate", verbosity=0, interactive=False)
