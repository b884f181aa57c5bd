"""What is kept of the person, read and written by a program."""

import pytest
from django.test import Client

from tests.web.api.conftest import JSON
from tests.web.conftest import kept
from voyageur.domain.application import Applications
from voyageur.domain.next_up import NextUp
from voyageur.domain.plan import Plan
from voyageur.domain.report import Report
from voyageur.domain.wallet import WalletRead
from voyageur.services import applications
from voyageur.services.clock import now, today
from voyageur.services.journal import Journal
from voyageur.shapes import parse


def test_what_is_next_and_how_it_goes(browser: Client, following: Plan) -> None:
    coming = parse(NextUp, browser.get("/api/next").content)
    assert coming.unit == following.items[0].unit
    report = parse(Report, browser.get("/api/progress").content)
    assert len(report.units) == len(following.items)


def test_work_that_is_logged_counts_and_a_unit_that_is_done_is_done(
    browser: Client, following: Plan
) -> None:
    first, second = following.items[0].unit, following.items[1].unit
    answer = browser.post("/api/log", {"unit": first, "time": "1h30"}, content_type=JSON)
    assert parse(NextUp, answer.content).logged == 1.5
    answer = browser.post("/api/done", {"unit": "1", "on": "2026-11-28"}, content_type=JSON)
    assert parse(NextUp, answer.content).unit == second
    report = parse(Report, browser.get("/api/progress").content)
    assert report.logged == 1.5


@pytest.mark.parametrize(
    ("path", "said", "where"),
    [
        ("/api/log", {"time": "soon"}, "time"),
        ("/api/log", {"time": "30h"}, "30h"),
        ("/api/log", {"time": "1h", "on": "2027-01-01"}, "on"),
        ("/api/log", {"time": "1h", "unit": "nothing of the kind"}, "nothing of the kind"),
        ("/api/done", {"on": "2020-01-01"}, "on"),
    ],
)
def test_what_can_not_have_been_is_told_and_not_kept(
    browser: Client, following: Plan, path: str, said: dict[str, str], where: str
) -> None:
    answer = browser.post(path, said, content_type=JSON)
    assert (answer.status_code, answer.json()["where"]) == (422, where)
    with kept():
        assert len(Journal("self").events()) == 1


def test_who_follows_no_plan_is_told_so(browser: Client) -> None:
    for path in ("/api/next", "/api/progress"):
        assert browser.get(path).status_code == 409
    assert browser.post("/api/log", {"time": "1h"}, content_type=JSON).status_code == 422


def test_wallet_and_applications_are_those_of_the_terminal(browser: Client) -> None:
    with kept():
        applications.add(Journal("self"), "Shopify", "Data Engineer", now(), on=today())
    found = parse(Applications, browser.get("/api/applications").content)
    assert [one.employer for one in found.applications] == ["Shopify"]
    assert parse(WalletRead, browser.get("/api/wallet").content).cards == ()
