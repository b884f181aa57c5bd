"""The wallet at the terminal: what is held, until when, and what a retired one is still worth."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.conftest import Run, harbour
from voyageur.domain.certification import Renewing
from voyageur.domain.fact import Reading
from voyageur.domain.money import Money
from voyageur.services import context

Refuses = Callable[..., None]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture(autouse=True)
def _ruled(voyageur: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The harbour's certifications with rules: one by exam, one free in the last 60 days."""
    facts = harbour()
    kept = facts.certifications
    terms = Reading(
        source="guide-2025", locator="1", observed_on=date(2026, 1, 2), certainty="exact"
    )
    ruled = {
        "anchor": replace(
            kept["anchor"],
            validity_months=24,
            renewal={"en": "Sit it again.", "fr": "Le repasser."},
            renewing=Renewing(by="exam"),
            terms=terms,
        ),
        "buoy": replace(
            kept["buoy"],
            validity_months=12,
            renewal={"en": "A free check.", "fr": "Une vérification gratuite."},
            renewing=Renewing(by="assessment", opens_days=60, cost=Money(0, "USD")),
            terms=terms,
        ),
        "old-anchor": replace(kept["old-anchor"], validity_months=24),
    }
    changed = replace(facts, certifications=ruled)
    monkeypatch.setattr(context, "catalogue", lambda: changed)


def add(voyageur: Run, *words: str) -> None:
    said = voyageur("wallet", "add", *words)
    assert said.status == 0, said


def cards(voyageur: Run) -> dict[str, dict[str, Any]]:
    found = json.loads(voyageur("wallet", "list", "--json").out)
    return {card["ref"].partition(":")[2]: card for card in found["cards"]}


def test_the_end_follows_the_issuers_rule_unless_it_was_entered(voyageur: Run) -> None:
    add(voyageur, "Anchor", "--issued", "2025-05-01")
    add(voyageur, "Buoy", "--issued", "2026-05-01", "--expires", "2026-12-31")
    found = cards(voyageur)
    assert found["anchor"]["expires"] == "2027-05-01"
    assert found["anchor"]["reckoned"] is True
    assert (found["anchor"]["validity"], found["buoy"]["validity"]) == ("valid", "ending")
    assert found["buoy"]["expires"] == "2026-12-31"
    assert found["buoy"]["renewable"]["opens"] == "2026-11-01"
    assert found["anchor"]["renewable"]["cost"]["cents"] == 10000, "that of the exam"


def test_a_retired_one_says_what_it_is_still_worth_and_until_when(voyageur: Run) -> None:
    add(voyageur, "Old Anchor", "--issued", "2025-01-15")
    said = " ".join(voyageur("wallet", "list").out.split())
    assert "Retired: last sat on Mar 31, 2025." in said
    assert "Yours counts until Jan 15, 2027 and can't be renewed." in said
    assert "What it stood for stays with you: Amazon Web Services." in said
    assert "In its place → Anchor." in said
    french = " ".join(voyageur("wallet", "list", "--lang", "fr").out.split())
    assert "La vôtre compte jusqu'au 15 janv. 2027 et ne peut pas être renouvelée." in french


def test_an_expired_one_counts_no_more(voyageur: Run) -> None:
    add(voyageur, "anchor", "--issued", "2020-01-15")
    assert cards(voyageur)["anchor"]["validity"] == "expired"
    assert "Plans don't count it any more" in voyageur("wallet", "list").out


def test_renewing_takes_the_place_of_what_was(voyageur: Run) -> None:
    add(voyageur, "anchor", "--issued", "2024-12-01", "--number", "N 1")
    assert cards(voyageur)["anchor"]["validity"] == "ending"
    add(voyageur, "anchor", "--issued", "2026-11-20")
    found = cards(voyageur)["anchor"]
    assert (found["expires"], found["validity"], found["number"]) == ("2028-11-20", "valid", "N 1")


def test_one_that_the_catalogue_lacks_needs_its_issuer(refuses: Refuses, voyageur: Run) -> None:
    refuses(
        "wallet", "add", "CCNA", status=2, en="there is no certification “CCNA”",
        fr="aucune certification « CCNA »",
    )  # fmt: skip
    add(voyageur, "CCNA", "--issuer", "Cisco", "--expires", "2028-01-01")
    found = cards(voyageur)["ccna"]
    assert (found["name"], found["issuer"], found["expires"]) == ("CCNA", "Cisco", "2028-01-01")
    assert "CCNA" in voyageur("wallet", "list").out


def test_reminders_come_in_the_order_of_their_days(voyageur: Run) -> None:
    add(voyageur, "anchor", "--issued", "2025-02-01")
    add(voyageur, "buoy", "--issued", "2026-02-15")
    add(voyageur, "old-anchor", "--issued", "2025-03-01")
    found = json.loads(voyageur("wallet", "remind", "--days", "100", "--json").out)["reminders"]
    assert [(one["day"], one["kind"]) for one in found] == [
        ("2026-12-17", "opens"),
        ("2027-02-01", "renew"),
        ("2027-02-15", "renew"),
        ("2027-03-01", "ends"),
    ]
    said = voyageur("wallet", "remind", "--days", "100").out
    assert "last day to renew Anchor" in said
    assert "US$100.00" in said or "US$100" in said
    assert "free" in said
    assert "Nothing comes up" in voyageur("wallet", "remind", "--days", "3").out


def test_ends_and_openings_are_in_the_calendar_and_move_with_renewal(
    voyageur: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def events(name: str) -> dict[str, icalendar.Event]:
        assert voyageur("track", "calendar", "--out", tmp_path / name).status == 0
        calendar = icalendar.Calendar.from_ical((tmp_path / name).read_bytes())
        return {str(event["uid"]): event for event in calendar.walk("VEVENT")}

    add(voyageur, "buoy", "--issued", "2026-02-15")
    before = events("a.ics")
    days = sorted((e["dtstart"].dt, str(e["summary"])) for e in before.values())
    assert days == [
        (date(2026, 12, 17), "Can be renewed from today on: Buoy"),
        (date(2027, 2, 15), "Renew before it expires: Buoy"),
    ]
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-12-20")
    add(voyageur, "buoy", "--issued", "2026-12-20")
    after = events("b.ics")
    assert set(after) == set(before)
    assert sorted(e["dtstart"].dt for e in after.values()) == [
        date(2027, 10, 21),
        date(2027, 12, 20),
    ]
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in after)
    assert voyageur("wallet", "remove", "buoy").status == 0
    gone = events("c.ics")
    ends = [e for e in gone.values() if "Ends" in str(e["summary"])]
    assert [str(e["status"]) for e in ends] == ["CANCELLED"]


def test_what_is_held_is_left_out_of_a_plan_and_warned_of_in_it(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    words = ("plan", resume, "--to", "harbour-clerk", "--json")
    without = json.loads(voyageur(*words).out)
    assert "exam-anchor" in {item["unit"] for item in without["items"]}
    add(voyageur, "anchor", "--issued", "2024-12-10")
    held = json.loads(voyageur(*words, "--wallet").out)
    (renewal,) = held["renewals"]
    assert (renewal["certification"], renewal["expires"]) == ("anchor", "2026-12-10")
    assert (renewal["by"], renewal["cost"]["cents"]) == ("exam", 10000)
    shown = " ".join(voyageur(*words[:-1], "--wallet").out.split())
    assert "Anchor is valid until Dec 10, 2026, and the plan goes on: renew it in time." in shown
    assert "The exam again, US$100" in shown


def test_a_followed_plan_counts_the_wallet_when_it_is_made_anew(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert voyageur("plan", resume, "--to", "harbour-clerk", "--out", out).status == 0
    assert voyageur("track", "start", out).status == 0
    add(voyageur, "anchor", "--issued", "2026-11-20")
    said = voyageur("replan")
    assert said.status == 0, said
    units = json.loads(voyageur("track", "status", "--json").out)["units"]
    assert "exam-anchor" not in {one["unit"] for one in units if one["state"] == "open"}


def test_what_was_taken_out_is_not_held_whatever_the_plan_says(
    refuses: Refuses, voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert voyageur("plan", resume, "--to", "harbour-clerk", "--out", out).status == 0
    assert voyageur("track", "start", out).status == 0
    assert voyageur("track", "done", "exam-anchor").status == 0
    assert cards(voyageur)["anchor"]["origin"] == "passed"
    assert voyageur("wallet", "remove", "anchor").status == 0
    assert cards(voyageur) == {}
    assert voyageur("wallet", "undo").status == 0
    assert set(cards(voyageur)) == {"anchor"}
    refuses("wallet", "remove", "buoy", status=2, en="no certification in the wallet", fr="aucune")


@pytest.mark.parametrize(
    ("words", "en", "fr"),
    [
        ("--issued 2027-01-01", "is still to come", "encore à venir"),
        ("--issued 1950-01-01", "nothing of the kind was issued", "rien de tel"),
        ("--issued 2026-01-01 --expires 2025-01-01", "before it was issued", "avant d'avoir été"),
        ("--issued soon", "is no day", "n'est pas une date"),
    ],
)
def test_dates_that_contradict_are_refused(
    refuses: Refuses, voyageur: Run, words: str, en: str, fr: str
) -> None:
    refuses("wallet", "add", "anchor", *words.split(), status=2, en=en, fr=fr)
    assert cards(voyageur) == {}


def test_a_number_of_days_that_is_none_is_refused(refuses: Refuses) -> None:
    words = ("wallet", "remind", "--days", "soon")
    refuses(*words, status=2, en="is no number of days", fr="n'est pas un nombre de jours")
