"""What the log says: what, when and whose by number; nothing that anybody wrote or is called."""

import json
import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from tests.organisation.conftest import Account, browser
from tests.organisation.people import PASSWORD, a_cohort
from tests.organisation.security.doors import SIGN_UP, code, invited, sign_in
from voyageur.web.organisation.logs import Private
from voyageur.web.tasks import worker

NAME, EMAIL, TEXT = "Zénobie Quux", "zenobie@college.example", "Welded hulls in Halifax, 2009"


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the server would write."""
    text = StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(Private())
    logging.getLogger().addHandler(handler)
    yield text
    logging.getLogger().removeHandler(handler)


def lines(log: StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def events(log: StringIO) -> list[str]:
    return [line["event"] for line in lines(log) if "event" in line]


def test_a_fault_in_a_view_is_written_without_its_words(
    stranger: Client, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **values: object) -> None:
        raise ValueError(f"{NAME} <{EMAIL}>: {TEXT}")

    monkeypatch.setattr("voyageur.web.organisation.pages.privacy.views.page", fail)
    stranger.raise_request_exception = False
    stranger.get(f"/en/privacy/?q={NAME}")
    [line] = [one for one in lines(log) if "error" in one]
    assert line["error"] == "ValueError"
    assert any("views.py" in place for place in line["stack"])
    assert "line " not in log.getvalue()
    for words in (NAME, EMAIL, TEXT, "Zénobie".encode("unicode_escape").decode(), "Halifax"):
        assert words not in log.getvalue()


def test_values_of_a_message_are_left_out_and_lines_stay_lines(log: StringIO) -> None:
    logging.getLogger("django.x").error("Not taken: %s", f'{EMAIL}\n{{"event": "signed in"}}')
    logging.getLogger("django.x").error("a\nb")
    assert [line["what"] for line in lines(log)] == ["Not taken: %s", "a\nb"]


def test_every_line_has_its_moment_in_utc(log: StringIO) -> None:
    logging.getLogger("django.x").error("x")
    [line] = lines(log)
    assert datetime.fromisoformat(line["at"]).utcoffset() == timedelta(0)
    assert {"at", "level", "logger", "what"} <= set(line)


def test_ways_in_and_out_are_written(account: Account, log: StringIO) -> None:
    ben, other = account(EMAIL), browser()
    sign_in(other, EMAIL, "wrong wrong wrong")
    sign_in(other, EMAIL)
    other.post("/en/account/reauthenticate/", {"password": PASSWORD})
    new = {"oldpassword": PASSWORD, "password1": TEXT, "password2": TEXT}
    other.post("/en/account/password/change/", new)
    said = events(log)
    for event in ("sign-in refused", "proved by password", "signed in", "password changed"):
        assert event in said
    assert "signed out" in said
    assert ben.user.pk in [line.get("account") for line in lines(log)]
    assert EMAIL not in log.getvalue()
    assert PASSWORD not in log.getvalue()


def test_signing_up_and_a_wrong_code_are_written(stranger: Client, log: StringIO) -> None:
    answer = invited(stranger).post(SIGN_UP, {"email": EMAIL, "password1": PASSWORD})
    stranger.post(answer.url, {"code": "AAAAAA"})
    stranger.post(answer.url, {"code": code()})
    assert {"signed up", "code refused", "signed in"} <= set(events(log))
    assert EMAIL not in log.getvalue()
    assert code() not in log.getvalue()


def test_what_administrators_do_is_written_with_who_did_it(account: Account, log: StringIO) -> None:
    admin = account("admin@college.example", is_administrator=True)
    ben = account(EMAIL)
    admin.browser.post("/en/people/cohort/", {"name": NAME})
    admin.browser.post(f"/en/people/account/{ben.user.pk}/")
    found = {line["event"]: line for line in lines(log) if "event" in line}
    assert found["cohort made"]["by"] == admin.user.pk
    assert found["account closed"]["account"] == ben.user.pk
    assert found["account closed"]["by"] == admin.user.pk
    assert "Quux" not in log.getvalue()


def test_a_refusal_is_written(account: Account, log: StringIO) -> None:
    cohort = a_cohort()
    assert account().browser.get(f"/en/cohort/{cohort.id}/").status_code == 404
    refused = [line for line in lines(log) if line["logger"] == "django.request"]
    assert [line["level"] for line in refused] == ["WARNING"]
    assert str(cohort.id) not in log.getvalue()


def test_a_fault_of_a_worker_is_written_without_its_words(log: StringIO) -> None:
    worker._broken(ValueError, ValueError(f"{NAME} <{EMAIL}>: {TEXT}"), None)
    [line] = lines(log)
    assert line["error"] == "ValueError"
    for words in (NAME, EMAIL, TEXT):
        assert words not in log.getvalue()


def test_a_refusal_says_which_page_and_whose_account(account: Account, log: StringIO) -> None:
    ben = account()
    ben.browser.get("/en/people/")
    ben.browser.post("/en/progress/log/", headers={"sec-fetch-site": "cross-site"})
    ben.browser.get("/en/cohort/01a226ec-b140-72f0-bee1-9e1c02297ab3/")
    found = [line for line in lines(log) if line["logger"] == "django.request"]
    assert (found[0]["page"], found[0]["status"]) == ("people", 404)
    assert found[0]["account"] == ben.user.pk
    assert all("/en/" not in json.dumps(one) for one in found)
