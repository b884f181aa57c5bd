"""An account that is deleted is gone: from every table, from the disk, and from other pages."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection

from tests.organisation.conftest import Account, both
from tests.organisation.people import NOW, PASSWORD, Somebody, a_cohort
from voyageur.services.organisation.invitations import invite
from voyageur.store.models import Person
from voyageur.store.organisation.models import User
from voyageur.store.settings import studio_folder
from voyageur.store.whose import acting_for
from voyageur.web.tasks.queue import ask
from voyageur.web.tasks.worker import work

NAME = "Zzyzx Quillfeather"
"""A name that is in nothing else."""


@pytest.fixture
def ben(account: Account) -> Somebody:
    """Somebody of whom everything is kept."""
    ben = account("zzyzx@college.example").lives().agrees(a_cohort(), NAME)
    ben.browser.post("/en/account/reauthenticate/", {"password": PASSWORD})
    invite("member", NOW, cohort=a_cohort("Spring"), email=ben.user.email)
    with acting_for(ben.user.person_id):
        folder = studio_folder() / "deck"
        folder.mkdir(parents=True)
        (folder / "caption.txt").write_text(NAME)
    return ben


@both
def test_nothing_of_it_is_left(ben: Somebody, account: Account, home: Path) -> None:
    other = account("other@college.example").lives()
    person = ben.user.person_id
    answer = ben.browser.post("/en/kept/delete/", {"sure": "1"})
    assert answer.status_code == 302
    assert "is deleted" in ben.browser.get(answer.url).text

    kept = "\n".join(_all_rows())
    for trace in (person, ben.user.email, NAME):
        assert trace not in kept
    assert Session.objects.count() == 1
    assert not list(home.rglob("*deck*"))
    assert Person.objects.filter(id=other.user.person_id).exists()
    assert other.browser.get("/en/progress/").status_code == 200


@both
def test_its_pages_are_closed_at_once(ben: Somebody) -> None:
    ben.browser.post("/en/kept/delete/", {"sure": "1"})
    assert ben.browser.get("/en/progress/").status_code == 302
    assert not User.objects.filter(email=ben.user.email).exists()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_sqlite_has_no_trace_in_its_files(ben: Somebody, home: Path, database: object) -> None:
    ben.browser.post("/en/kept/delete/", {"sure": "1"})
    for file in home.rglob("*"):
        if file.is_file():
            assert NAME.encode() not in file.read_bytes(), file


def test_it_has_to_be_confirmed(ben: Somebody) -> None:
    answer = ben.browser.post("/en/kept/delete/", {})
    assert answer.status_code == 422
    assert User.objects.filter(pk=ben.user.pk).exists()
    assert "thrown away, after 30 days" in answer.text


def test_what_a_worker_makes_for_somebody_gone_is_deleted(
    account: Account, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = account()

    def make(person: str, asked: object, tell: object) -> dict[str, object]:
        ben.user.delete()
        studio_folder().mkdir(parents=True)
        return {}

    monkeypatch.setattr("voyageur.web.tasks.kinds.KINDS", {"carousel": make})
    with acting_for(ben.user.person_id):
        ask(ben.user.person_id, "carousel", {})
    assert work()
    assert not list((home / "people").iterdir())


def _all_rows() -> list[str]:
    """Every row of every table, as text."""
    found = []
    for table in [model._meta.db_table for model in apps.get_models(include_auto_created=True)]:
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [repr(row) for row in cursor.fetchall()]
    return found
