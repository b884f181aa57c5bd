"""A database for each test: a copy of one whose tables were made once, on SQLite or PostgreSQL."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections

from voyageur.services.store import opened
from voyageur.services.store_on_server import _make_ready
from voyageur.store.settings import DATABASE_NAME, DATABASE_URL, HOME, database_settings

_TEMPLATE = "made"


def point_to_it() -> None:
    """Let Django use the database that the environment names now."""
    connections["default"].close()
    settings = connections.configure_settings({"default": database_settings()})
    connections.settings["default"] = settings["default"]
    del connections["default"]
    _make_ready.cache_clear()


class Sqlite:
    """Databases as files."""

    def __init__(self, folder: Path) -> None:
        self._made = folder / "made"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(HOME, str(self._made))
            patch.delenv(DATABASE_URL, raising=False)
            point_to_it()
            _make()

    @contextmanager
    def one(self, home: Path) -> Iterator[None]:
        """A database in the store's folder."""
        home.mkdir(parents=True)
        shutil.copy(self._made / DATABASE_NAME, home / DATABASE_NAME)
        with self.empty(home):
            yield

    @contextmanager
    def empty(self, home: Path) -> Iterator[None]:
        """One without tables."""
        os.environ.pop(DATABASE_URL, None)
        point_to_it()
        yield
        connections["default"].close()


class Databases:
    """Databases on a server of PostgreSQL that answers at an address."""

    def __init__(self, address: str) -> None:
        self._address = address
        with self.admin() as admin:
            admin.execute(f'CREATE DATABASE "{_TEMPLATE}"')
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(DATABASE_URL, self.address(_TEMPLATE))
            point_to_it()
            _make()

    def address(self, name: str) -> str:
        """The address of a database."""
        return self._address.replace("/postgres?", f"/{name}?")

    def admin(self) -> Any:
        """A connection that may make databases."""
        return psycopg.connect(self._address, autocommit=True)

    def one(self, home: Path) -> AbstractContextManager[None]:
        """A database of its own."""
        return self._named(f'TEMPLATE "{_TEMPLATE}" STRATEGY FILE_COPY')

    def empty(self, home: Path) -> AbstractContextManager[None]:
        """One without tables."""
        return self._named("")

    @contextmanager
    def _named(self, how: str) -> Iterator[None]:
        name = f"t{uuid4().hex}"
        with self.admin() as admin:
            admin.execute(f'CREATE DATABASE "{name}" {how}')
        os.environ[DATABASE_URL] = self.address(name)
        point_to_it()
        try:
            yield
        finally:
            connections["default"].close()
            os.environ.pop(DATABASE_URL)
            with self.admin() as admin:
                admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


class Postgres(Databases):
    """Databases on a server of the tests' own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="voyageur-postgres-"))
        folder = self._folder
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", str(folder))
            import pgserver  # noqa: PLC0415 - asks for that folder

        self._server = pgserver.get_server(folder / "server", cleanup_mode="stop")
        super().__init__(self._server.get_uri())

    def stop(self) -> None:
        """End the server."""
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


def _make() -> None:
    with opened():
        call_command("createcachetable", verbosity=0)
    connections["default"].close()
