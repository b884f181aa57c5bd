"""The web application in this process, on the real facts, with a store of its own each test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.test import Client

from tests.web.a_market import built, own
from tests.web.alone import keep_alone
from voyageur.services.store import opened
from voyageur.web.gate import COOKIE
from voyageur.web.settings import TOKEN

__all__ = ["built", "own"]

THE_TOKEN = "a-token-of-the-tests"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store is kept, on a day that stays."""
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-29")
    monkeypatch.setenv(TOKEN, THE_TOKEN)
    with opened():
        pass
    return tmp_path / "kept"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes out from this computer."""
    keep_alone(monkeypatch)


@pytest.fixture
def browser() -> Client:
    """A browser that was let in."""
    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=True)
    client.cookies[COOKIE] = THE_TOKEN
    return client


@pytest.fixture
def stranger() -> Client:
    """A browser that wasn't."""
    return Client(headers={"host": "127.0.0.1"})


Working = Callable[[], int]


@pytest.fixture
def work() -> Working:
    """Do all tasks that wait, as the worker does; how many there were."""
    from voyageur.web.tasks.worker import work as one  # noqa: PLC0415

    def run() -> int:
        done = 0
        with opened():
            while one():
                done += 1
        return done

    return run


@contextmanager
def kept() -> Iterator[None]:
    """The store, to look into."""
    with opened():
        yield
