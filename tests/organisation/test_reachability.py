"""A database that goes away and comes back: while it is away every page says so, and nothing that
was acknowledged is lost.
"""

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.db import close_old_connections
from django.test import Client

from bench.web.organisation.database import Database
from bench.web.organisation.database import database as server_of_its_own
from tests.organisation.conftest import Account, browser
from tests.organisation.databases import Databases
from tests.organisation.environment import HOST
from tests.organisation.people import NOW, PASSWORD, Somebody, a_cohort
from voyageur.domain.errors import UnavailableError
from voyageur.services.organisation.invitations import invite
from voyageur.services.organisation.shares import share
from voyageur.services.secret import digest_of
from voyageur.services.store import opened
from voyageur.store.models import Happening
from voyageur.store.organisation.models import ProgramKey
from voyageur.web.tasks import worker

KEY = "a key that somebody made"
CLEAR = "the database can't be reached right now; nothing of this was written"
SAID = {"en": CLEAR[1:], "fr": "a base de données est injoignable"}
"""On pages, which begin it with a capital."""
OURS = (
    "Traceback",
    "psycopg",
    "OperationalError",
    "voyageur-postgres",
    ".s.PGSQL",
    ".py",
    "SELECT",
)
"""What nobody outside has to know."""


@pytest.fixture(scope="module")
def server() -> Iterator[Database]:
    """A server that can be stopped while others go on."""
    with server_of_its_own() as server:
        yield server


@pytest.fixture(scope="module")
def databases(server: Database) -> Databases:
    """Its databases."""
    return Databases(server.address)


@pytest.fixture
def database(databases: Databases) -> Databases:
    """Where databases come from."""
    return databases


@pytest.fixture
def ben(account: Account) -> Somebody:
    """Somebody who lives with it."""
    ben = account("ben@college.example").lives()
    expires = NOW.replace(year=2030)
    person = ben.user.person_id
    digest = digest_of(KEY)
    ProgramKey.objects.create(digest=digest, person_id=person, name="x", made=NOW, expires=expires)
    return ben


class Stopped:
    """The server stopped within a ``with``, and started at its end."""

    def __init__(self, server: Database) -> None:
        self._server = server

    def __enter__(self) -> None:
        self._server.stop()

    def __exit__(self, *args: object) -> None:
        self._server.start()


def ask(browser: Client, method: str, path: str, *args: Any, **values: Any) -> Any:
    """As a server asks: faults are answered, and a connection that broke isn't used again."""
    browser.raise_request_exception = False
    close_old_connections()
    return getattr(browser, method)(path, *args, **values)


def program() -> Client:
    """A program with a key."""
    headers = {"host": HOST, "x-forwarded-proto": "https", "authorization": f"Bearer {KEY}"}
    return Client(headers=headers, secure=True)


def told(answer: Any, where: str) -> None:
    """It says that the database is away, when to come again, and nothing of ours."""
    assert answer.status_code == 503, (where, answer.status_code)
    assert int(answer.headers["Retry-After"]) > 0, where
    words = answer.content.decode()
    for one in OURS:
        assert one not in words, (where, one)
    if where.startswith("/api/"):
        assert json.loads(words)["what"] == CLEAR, where
    else:
        assert SAID[where[1:3]] in unescape(words), where


def test_while_it_is_away_every_page_says_so(server: Database, ben: Somebody) -> None:
    invitation = invite("member", NOW, cohort=a_cohort())
    link = share(ben.user.person_id, "plan", 30, "en", "", NOW)
    signed_in = [
        ("get", "/en/progress/", {}),
        ("get", "/fr/progress/", {}),
        ("get", "/en/roles/", {}),
        ("get", "/en/you/", {}),
        ("get", "/en/kept/", {}),
        ("get", "/en/account/email/", {}),
        ("post", "/en/progress/", {"unit": "1", "time": "1h"}),
        ("post", "/en/keys/", {"name": "x"}),
        ("get", "/api/progress", {}),
    ]
    stranger = [
        ("get", f"/en/join/{invitation}/", {}),
        ("get", f"/en/shared/{link}/", {}),
        ("post", "/en/account/login/", {"login": ben.user.email, "password": PASSWORD}),
        ("post", "/en/account/password/reset/", {"email": ben.user.email}),
    ]
    with Stopped(server):
        for method, path, sent in signed_in:
            told(ask(ben.browser, method, path, sent), path)
        for method, path, sent in stranger:
            told(ask(browser(), method, path, sent), path)
        told(ask(program(), "get", "/api/progress"), "/api/progress")
        body = json.dumps({"unit": "1", "time": "1h"})
        answer = ask(program(), "post", "/api/log", body, content_type="application/json")
        told(answer, "/api/log")


def test_facts_are_there_for_strangers_who_need_no_database(
    server: Database, stranger: Client
) -> None:
    with Stopped(server):
        for path in (
            "/en/",
            "/en/roles/",
            "/fr/roles/data-engineer/",
            "/en/privacy/",
            "/api/roles",
        ):
            answer = ask(stranger, "get", path)
            if answer.status_code != 200:
                told(answer, path)
        assets = ask(stranger, "get", "/static/web/style.css")
        assert assets.status_code == 200
        assets.close()
        assert ask(stranger, "get", "/en/progress/").status_code == 302


def test_once_it_is_back_everybody_goes_on_where_they_were(server: Database, ben: Somebody) -> None:
    """With the same session; what was acknowledged is there, and what was refused is not."""
    person = ben.user.person_id

    def entries() -> int:
        return Happening.objects.filter(person_id=person, kind="logged").count()

    def log() -> Any:
        sent = json.dumps({"unit": "1", "time": "1h"})
        return ask(ben.browser, "post", "/api/log", sent, content_type="application/json")

    session = ben.browser.cookies["__Host-session"].value
    before, acknowledged = entries(), 0
    for _ in range(2):
        answer = log()
        assert answer.status_code < 300, answer.content
        acknowledged += 1
        with Stopped(server):
            told(log(), "/api/log")
            told(ask(ben.browser, "get", "/en/progress/"), "/en/progress/")
        assert ask(ben.browser, "get", "/en/progress/").status_code == 200
        assert ben.browser.cookies["__Host-session"].value == session
    answer = log()
    assert answer.status_code < 300, answer.content
    assert entries() == before + acknowledged + 1


def test_a_connection_that_broke_between_two_requests_is_made_anew(
    server: Database, ben: Somebody
) -> None:
    """Nobody hears of a database that was away while nobody asked."""
    assert ask(ben.browser, "get", "/en/progress/").status_code == 200
    with Stopped(server):
        pass
    assert ask(ben.browser, "get", "/en/progress/").status_code == 200


def test_a_key_that_is_none_tells_whether_the_database_answers(server: Database) -> None:
    """How the guide has a watch look: without an account, and a page of facts needs no database."""
    watch = Client(
        headers={"host": HOST, "x-forwarded-proto": "https", "authorization": "Bearer none"},
        secure=True,
    )
    assert ask(watch, "get", "/api/progress").status_code == 401
    with Stopped(server):
        told(ask(watch, "get", "/api/progress"), "/api/progress")
    assert ask(watch, "get", "/api/progress").status_code == 401


def test_a_worker_waits_until_it_is_back(server: Database, ben: Somebody) -> None:
    with Stopped(server), pytest.raises(UnavailableError):
        worker._work_all(anew=True)
    assert worker._work_all(anew=True) == 0


def test_a_server_that_starts_meanwhile_says_so(server: Database, home: Path) -> None:
    from voyageur.services.store_on_server import _make_ready  # noqa: PLC0415

    _make_ready.cache_clear()
    with Stopped(server), pytest.raises(UnavailableError) as error, opened():
        pass
    assert CLEAR in error.value.what.text
    with opened():
        assert Happening.objects.count() == 0
