"""An organisation's server in this process, with accounts, on a database of its own each test.

On PostgreSQL; a test that asks for ``both`` runs on SQLite as well.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client, override_settings

from tests.organisation.databases import Postgres, Sqlite
from tests.organisation.environment import ENVIRONMENT, HOST
from tests.organisation.people import Somebody
from tests.web.alone import keep_alone
from voyageur.services.store import opened

TODAY = "2026-11-29"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server of databases."""
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    """Files of databases."""
    return Sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(params=["postgres"])
def database(request: pytest.FixtureRequest) -> Any:
    """Where databases come from."""
    return request.getfixturevalue(request.param)


both = pytest.mark.parametrize("database", ["postgres", "sqlite"], indirect=True)
"""Marks a test that runs on both."""


@pytest.fixture(autouse=True)
def home(database: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where files are kept, with a store that is open, on a day that stays."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("VOYAGEUR_HOME", str(folder))
    monkeypatch.setenv("VOYAGEUR_TODAY", TODAY)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    mails = override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend")
    with database.one(folder), mails, opened():
        caches["pages"].clear()
        yield folder


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes out from this computer."""
    keep_alone(monkeypatch)


@pytest.fixture
def stranger() -> Client:
    """A browser of somebody without an account."""
    return browser()


def browser() -> Client:
    """A browser that comes through the proxy with TLS."""
    return Client(headers={"host": HOST, "x-forwarded-proto": "https"}, secure=True)


Account = Callable[..., Somebody]


@pytest.fixture
def account() -> Account:
    """Make an account that is signed in."""

    def make(email: str = "ben@college.example", **values: Any) -> Somebody:
        return Somebody.made(email, browser(), **values)

    return make


@pytest.fixture
def settings_with() -> Iterator[Callable[..., None]]:
    """Other settings until the test ends."""
    with ExitStack() as until:

        def change(**values: Any) -> None:
            until.enter_context(override_settings(**values))

        yield change
