"""A cohort before its coach: one table, filtered, as a sheet, of forty people and of thousands."""

import csv
import io
import re
from datetime import datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.organisation.conftest import Account, both
from tests.organisation.people import NOW, Somebody, a_cohort
from voyageur.services.organisation.standing import Row, members
from voyageur.services.store import opened
from voyageur.store.models import Person
from voyageur.store.organisation.models import Cohort, Consent, Standing, User
from voyageur.web.render import context
from voyageur.web.tasks.worker import work


@pytest.fixture
def cohort() -> Cohort:
    """A cohort."""
    return a_cohort()


@pytest.fixture
def coach(account: Account, cohort: Cohort) -> Somebody:
    """Its coach."""
    return account("coach@college.example").coaches(cohort)


def rows(coach: Somebody, cohort: Cohort, query: str = "") -> dict[str, list[str]]:
    """The table: the cells by the name in their row."""
    page = LexborHTMLParser(coach.browser.get(f"/en/cohort/{cohort.id}/{query}").text)
    return {
        row.css_first("th").text(): [cell.text(strip=True) for cell in row.css("td")]
        for row in page.css("table.cohort tbody tr")
    }


@both
def test_a_row_says_how_it_goes(account: Account, coach: Somebody, cohort: Cohort) -> None:
    account().lives().agrees(cohort, "Ben")
    account("new@college.example").agrees(cohort, "Nia")
    found = rows(coach, cohort)
    assert list(found) == ["Ben", "Nia"]
    state, goal, ends, _, unit, hours, cost = found["Ben"]
    assert state in ("on time", "blocked: no entry for three weeks") or state.startswith("late by")
    assert goal == "Data Engineer"
    assert re.search(r"20\d\d", ends)
    assert unit != "–"
    assert "/" in hours
    assert cost.startswith("$")
    assert found["Nia"] == ["no plan yet", *["–"] * 6]


def test_a_row_is_of_today_and_of_the_last_entry(
    account: Account, coach: Somebody, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = account().lives().agrees(cohort, "Ben")
    rows(coach, cohort)
    first = Standing.objects.get().of
    unit = Standing.objects.get().row["unit"]
    ben.browser.post("/en/progress/log/", {"unit": unit, "time": "3h", "on": "2026-11-29"})
    rows(coach, cohort)
    second = Standing.objects.get()
    assert second.of != first
    assert second.row["logged"] == 3.0
    monkeypatch.setenv("VOYAGEUR_TODAY", "2027-03-01")
    rows(coach, cohort)
    assert Standing.objects.get().row["why"] == "silent"


def test_filters_and_sheet(account: Account, coach: Somebody, cohort: Cohort) -> None:
    ben = account().lives().agrees(cohort, "=Ben")
    account("new@college.example").agrees(cohort, "Nia")
    rows(coach, cohort)
    state = Standing.objects.get(person_id=ben.user.person_id).row["state"]
    assert list(rows(coach, cohort, "?state=no+plan")) == ["Nia"]
    assert list(rows(coach, cohort, "?q=ni")) == ["Nia"]
    assert list(rows(coach, cohort, f"?state={state.replace(' ', '+')}")) == ["=Ben"]
    assert rows(coach, cohort, "?unit=none-such") == {}

    sheet = coach.browser.get(f"/en/cohort/{cohort.id}/cohort.csv")
    found = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))
    assert {one["name"] for one in found} == {"'=Ben", "Nia"}
    assert datetime.fromisoformat(found[0]["agreed on"]).date() == NOW.date()


def test_what_several_have_next_is_said(account: Account, coach: Somebody, cohort: Cohort) -> None:
    for n in range(3):
        account(f"m{n}@college.example").lives().agrees(cohort, f"M{n}")
    page = coach.browser.get(f"/en/cohort/{cohort.id}/").text
    assert "Next for several:" in page
    assert "(3)" in page


@both
def test_two_thousand_are_worked_out_by_a_worker(coach: Somebody, cohort: Cohort) -> None:
    _many(cohort, 2_000)
    page = coach.browser.get(f"/en/cohort/{cohort.id}/").text
    assert "<progress" in page
    with opened():
        assert work()
    assert not work()
    page = coach.browser.get(f"/en/cohort/{cohort.id}/").text
    assert "<progress" not in page
    assert "Page 1 of 20" in page
    assert len(LexborHTMLParser(page).css("table.cohort tbody tr")) == 100
    sheet = coach.browser.get(f"/en/cohort/{cohort.id}/cohort.csv").content.decode()
    assert sheet.count("\r\n") == 2_001


def test_a_row_of_somebody_who_withdrew_is_in_no_list(
    account: Account, coach: Somebody, cohort: Cohort
) -> None:
    ben = account().lives().agrees(cohort, "Ben")
    assert rows(coach, cohort)
    ben.browser.post(f"/en/you/consent/{cohort.id}/withdraw/")
    assert members(context(), cohort, NOW.date()) == []


def test_rows_hold_nothing_but_what_was_agreed() -> None:
    assert set(Row.__dataclass_fields__) == {
        "state",
        "why",
        "role",
        "late",
        "ends",
        "exam",
        "exam_on",
        "unit",
        "logged",
        "planned",
        "to_come",
        "unknown",
    }


def _many(cohort: Cohort, n: int) -> None:
    """People who agreed and follow no plan yet."""
    people = Person.objects.bulk_create(Person(id=f"{i:032}", profile="{}") for i in range(n))
    users = User.objects.bulk_create(
        User(email=f"m{i}@college.example", password="!", person=one)
        for i, one in enumerate(people)
    )
    Consent.objects.bulk_create(
        Consent(cohort=cohort, user=one, shown_as=f"M{i:04}", given=NOW)
        for i, one in enumerate(users)
    )
