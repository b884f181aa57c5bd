"""The tables: made from nothing and from those of the release before, once, whoever is first."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from tests.organisation.conftest import TODAY, both
from tests.organisation.databases import point_to_it
from tests.organisation.environment import ENVIRONMENT
from voyageur.domain.errors import InputError
from voyageur.domain.profile import Profile
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.shapes import to_json

BEFORE = "0002_drafts_tasks_links"
"""The last migration of the release before, which had no organisations."""
AT = datetime(2026, 11, 1, 9, tzinfo=UTC)
SETTINGS = ("voyageur.web.settings", "voyageur.web.organisation.settings")


@pytest.fixture(autouse=True)
def home(database: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where a store is kept that has no tables yet."""
    folder = tmp_path / "kept"
    folder.mkdir()
    monkeypatch.setenv("VOYAGEUR_HOME", str(folder))
    monkeypatch.setenv("VOYAGEUR_TODAY", TODAY)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    with database.empty(folder):
        yield folder


def started(*words: str, settings: str, folder: Path) -> subprocess.Popen[str]:
    """Another process on the same database, with assets of its own as on another machine."""
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", *words],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": settings, "XDG_CACHE_HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(*words: str, settings: str, folder: Path) -> str:
    """What it says, once it has done its work."""
    process = started(*words, settings=settings, folder=folder)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return said


def whole() -> bool:
    """Whether every table is there, and nothing is left to do."""
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    executor = MigrationExecutor(connection)
    left = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tables <= set(connection.introspection.table_names()) and not left


def rows() -> dict[str, list[tuple[Any, ...]]]:
    """All that is in the tables of the store."""
    found = {}
    for model in apps.get_app_config("store").get_models():
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            found[table] = cursor.fetchall()
    return found


def write_of_before() -> None:
    """One of everything that the release before kept, of the one person of its computer."""
    state = MigrationExecutor(connection).loader.project_state([("store", BEFORE)])
    kept: Any = lambda name: state.apps.get_model("store", name).objects  # noqa: E731
    kept("Person").create(id="self", profile=to_json(Profile()))
    kept("KeptPlan").create(person_id="self", digest="d", text="{}")
    for seq in (1, 2, 3):
        kept("Happening").create(
            id=UUID(int=seq),
            person_id="self",
            seq=seq,
            at=AT,
            kind="logged",
            ref="unit:study-sql",
            payload={"minutes": 30 * seq, "on": "2026-11-01"},
        )
    kept("Draft").create(person_id="self", name="cv.pdf", wishes={"hours": "8"})
    kept("CalendarLink").create(digest="c", person_id="self", settings={"lang": "fr"}, made=AT)
    kept("Task").create(id=UUID(int=9), person_id="self", kind="plan", asked={"a": [1]}, made=AT)


@both
def test_all_tables_are_made_from_nothing(home: Path) -> None:
    assert not connection.introspection.table_names()
    with opened():
        assert whole()
        assert not any(rows().values())


@both
def test_no_row_of_the_release_before_is_lost(home: Path) -> None:
    to_then = ("-m", "django", "migrate", "store", BEFORE, "--verbosity", "0")
    run(*to_then, settings="voyageur.web.settings", folder=home)
    tables = connection.introspection.table_names()
    assert not [name for name in tables if name.startswith(("organisation", "account"))]
    write_of_before()
    before = rows()
    assert all(before.values())
    with opened():
        assert whole()
        assert rows() == before
        assert [event.payload["minutes"] for event in Journal("self").events()] == [30, 60, 90]
    point_to_it()
    with opened():  # a second time there is nothing to do
        assert rows() == before


@both
def test_the_application_for_one_person_goes_on_with_the_tables_of_an_organisation(
    home: Path,
) -> None:
    """Whoever tried an organisation out in the folder of their own still has their store."""
    with opened():
        Journal("self").append("logged", "unit:study-sql", AT, {"minutes": 30, "on": "2026-11-01"})
    ask = (
        "from voyageur.services.store import opened\n"
        "from voyageur.services.journal import Journal\n"
        "with opened(): print(len(Journal().events()))"
    )
    said = run("-c", ask, settings="voyageur.web.settings", folder=home)
    assert said.strip() == "1"


@both
def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(home: Path) -> None:
    with opened():
        MigrationRecorder(connection).record_applied("store", "9999_of_another_year")
        before = MigrationRecorder(connection).applied_migrations().keys()
    point_to_it()
    with pytest.raises(InputError) as told, opened():
        pass
    assert "newer Voyageur" in told.value.what.text
    assert told.value.what.values["name"] == "9999_of_another_year"
    assert "Update Voyageur" in told.value.remedy.text
    assert MigrationRecorder(connection).applied_migrations().keys() == before


@pytest.mark.parametrize("settings", SETTINGS)
def test_the_tables_are_what_the_models_say(
    home: Path, monkeypatch: pytest.MonkeyPatch, settings: str
) -> None:
    said = run("-m", "django", "makemigrations", "--check", settings=settings, folder=home)
    assert "No changes detected" in said


@pytest.mark.parametrize("invited", [False, True])
def test_of_servers_that_start_at_once_all_come_up(tmp_path: Path, *, invited: bool) -> None:
    """Each waits for the one that makes the tables: all of them, or where somebody was invited
    before, the one of limits.
    """
    if invited:
        with opened():
            pass
    prepare = "from voyageur.services.server import prepare_organisation as p; p(None)"
    servers = [
        started("-c", prepare, settings=SETTINGS[1], folder=tmp_path / f"cache-{n}")
        for n in range(3)
    ]
    said = [server.communicate()[0] for server in servers]
    assert [server.returncode for server in servers] == [0, 0, 0], said
    assert whole()
    assert "organisation_limits" in connection.introspection.table_names()
