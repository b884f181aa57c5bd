"""Applications at the terminal: a month of them, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Run, Said

Refuses = Callable[..., None]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def on(voyageur: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Said]:
    def run(day: str, words: str) -> Said:
        monkeypatch.setenv("VOYAGEUR_TODAY", day)
        said = voyageur("jobs", "track", *words.split(" "))
        assert said.status == 0, said
        return said

    return run


def events_in(path: Path) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def test_a_month_of_applications_shows_what_is_due_and_what_has_gone_quiet(
    voyageur: Run, on: Callable[[str, str], Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on("2026-11-02", "add Quay Clerk --stage applied")
    on("2026-11-02", "due 1 +7 Ask how it stands")
    on("2026-11-03", "add Pier Pilot --stage applied")
    on("2026-11-05", "add Mole Counter")
    on("2026-11-09", "due quay --done")
    on("2026-11-09", "contact 1 Ana --as recruiter --email ana@example.com")
    on("2026-11-10", "due quay +7 Ask again")
    on("2026-11-12", "move quay interview")
    on("2026-11-12", "due quay 2026-11-19 Interview --at 14:00")
    on("2026-11-13", "due quay 2026-11-20")
    assert voyageur("track", "calendar", "--out", tmp_path / "a.ics").status == 0
    before = events_in(tmp_path / "a.ics")
    on("2026-11-16", "move mole rejected")
    shown = on("2026-11-24", "list").out
    todo, _, table = shown.partition("How they stand")
    lines = [line.strip(" –") for line in todo.splitlines() if "Quay" in line]
    assert lines == [
        "Nov 19, 2026 at 14:00: (overdue) Interview (1 Quay, Clerk)",
        "Nov 20, 2026: (overdue) Ask again (1 Quay, Clerk)",
    ]
    assert "Mole" not in table
    assert "Closed ones not shown: 1" in table
    assert "Pier: nothing for 21 days" in " ".join(table.split())
    assert "Quay: nothing" not in table
    on("2026-11-25", "move quay rejected")
    assert voyageur("track", "calendar", "--out", tmp_path / "b.ics").status == 0
    after = events_in(tmp_path / "b.ics")
    assert set(after) == set(before), "identities stay"
    states = {str(e["summary"]): str(e["status"]) for e in after.values()}
    assert states == {
        "Quay: Ask how it stands": "CONFIRMED",
        "Quay: Ask again": "CANCELLED",
        "Quay: Interview": "CANCELLED",
    }
    for uid, event in after.items():
        assert event["sequence"] > before[uid]["sequence"]
        assert "ana@example.com" in str(event["description"])


def test_putting_off_moves_the_event_and_an_hour_has_its_time(
    voyageur: Run, on: Callable[[str, str], Said], tmp_path: Path
) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "due 1 2026-11-10 Interview --at 14:00")
    assert voyageur("track", "calendar", "--zone", "America/Halifax", "--out", tmp_path / "a.ics")
    (first,) = events_in(tmp_path / "a.ics").values()
    assert first["dtstart"].dt.isoformat() == "2026-11-10T14:00:00-04:00"
    on("2026-11-03", "due 1 2026-11-12")
    assert voyageur("track", "calendar", "--out", tmp_path / "b.ics").status == 0
    (second,) = events_in(tmp_path / "b.ics").values()
    assert (second["uid"], second["dtstart"].dt.isoformat()) == (first["uid"], "2026-11-12")
    assert second["sequence"] > first["sequence"]


def test_what_was_taken_back_is_called_off_in_the_calendar(
    voyageur: Run, on: Callable[[str, str], Said], tmp_path: Path
) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "due 1 +3 Call")
    assert voyageur("track", "calendar", "--out", tmp_path / "a.ics").status == 0
    on("2026-11-02", "undo")
    assert voyageur("track", "calendar", "--out", tmp_path / "b.ics").status == 0
    (before,) = events_in(tmp_path / "a.ics").values()
    (after,) = events_in(tmp_path / "b.ics").values()
    assert (after["uid"], str(after["status"])) == (before["uid"], "CANCELLED")
    assert after["sequence"] > before["sequence"]


def test_undo_takes_back_applications_alone(voyageur: Run, on: Callable[[str, str], Said]) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "move 1 applied")
    assert "Quay, Clerk" in on("2026-11-02", "undo").err
    found = json.loads(on("2026-11-02", "list --json").out)["applications"]
    assert found[0]["moves"] == [["saved", "2026-11-02"]]
    on("2026-11-02", "undo")
    assert json.loads(on("2026-11-02", "list --json").out)["applications"] == []
    assert voyageur("jobs", "track", "undo").status == 1
    assert voyageur("track", "undo").status == 1


def test_everything_about_one_is_shown_in_both_languages(on: Callable[[str, str], Said]) -> None:
    on("2026-11-02", "add Quay Clerk --role harbour-clerk --url https://example.com/1")
    on("2026-11-03", "note 1 Team of six")
    on("2026-11-03", "contact quay Ana --phone 555")
    english, french = on("2026-11-04", "show 1").out, on("2026-11-04", "show 1 --lang fr").out
    for words in ("Harbour Clerk", "https://example.com/1", "Team of six", "Ana, 555", "saved"):
        assert words in english
    for words in ("Commis de port", "Team of six", "Ana, 555"):
        assert words in french


def test_what_is_kept_comes_back_from_an_export(
    voyageur: Run, on: Callable[[str, str], Said], tmp_path: Path
) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "due 1 +3 Call")
    on("2026-11-03", "contact 1 Ana")
    before = on("2026-11-03", "list --json").out
    kept = tmp_path / "mine.jsonl"
    assert voyageur("data", "export", kept).status == 0
    assert voyageur("data", "forget", "--yes").status == 0
    assert json.loads(on("2026-11-03", "list --json").out)["applications"] == []
    assert voyageur("data", "forget", "--yes").status == 0
    assert voyageur("data", "import", "journal", kept).status == 0
    assert on("2026-11-03", "list --json").out == before


@pytest.mark.parametrize(
    ("change", "to"),
    [('"on": "2026-11-05"', '"on": "soon"'), ('"stage": "saved"', '"stage": "dreamt"')],
)
def test_an_export_with_a_payload_that_can_not_be_is_refused_whole(
    voyageur: Run, on: Callable[[str, str], Said], tmp_path: Path, change: str, to: str
) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "due 1 +3 Call")
    kept = tmp_path / "mine.jsonl"
    assert voyageur("data", "export", kept).status == 0
    text = kept.read_text(encoding="utf-8")
    assert change in text
    kept.write_text(text.replace(change, to), encoding="utf-8")
    assert voyageur("data", "forget", "--yes").status == 0
    said = voyageur("data", "import", "journal", kept)
    assert said.status == 1
    assert "this line is none of an export" in said.err


@pytest.mark.parametrize(
    ("words", "status", "en", "fr"),
    [
        ("add|Quay| ", 2, "there are no words", "aucun mot"),
        ("add|Quay|Clerk", 2, "it is entered already, as number 1", "déjà inscrite, au numéro 1"),
        ("add|Quay|Pilot|--url|quay.example", 2, "is no address of a page", "n'est pas l'adresse"),
        ("add|Quay|Pilot|--stage|dreaming", 2, "there is no stage", "aucune étape"),
        ("add|Quay|Pilot|--on|2027-01-01", 2, "is still to come", "encore à venir"),
        ("add|Quay|Pilot|--role|king", 2, "there is no role", "profession inconnue"),
        ("move|9|offer", 2, "no application is called “9”", "aucune candidature"),
        ("move|quay|saved", 2, "is there already", "est déjà"),
        ("move|quay|offer|--on|2026-10-01", 2, "which is after", "après"),
        ("contact|quay| ", 2, "a contact needs a name", "un contact a besoin d'un nom"),
        ("contact|quay|Ana|--email|ana", 2, "is no e-mail address", "n'est pas une adresse"),
        ("note|quay| ", 2, "there are no words", "aucun mot"),
        ("due|quay", 2, "no day is given", "aucun jour"),
        ("due|quay|2026-01-01|Call", 2, "has passed", "est passé"),
        ("due|quay|2036-01-01|Call", 2, "more than two years ahead", "plus de deux ans"),
        ("due|quay|+7", 2, "nothing is planned", "rien n'est prévu"),
        ("due|quay|--done", 2, "nothing is to be done", "rien n'est à faire"),
        ("due|quay|soon|Call", 2, "is no day", "n'est pas"),
        ("due|quay|+1|Call|--at|noon", 2, "is no time of day", "heure"),
    ],
)
def test_what_can_not_be_is_refused_in_one_message(
    refuses: Refuses, voyageur: Run, words: str, status: int, en: str, fr: str
) -> None:
    assert voyageur("jobs", "track", "add", "Quay", "Clerk").status == 0
    refuses("jobs", "track", *words.split("|"), status=status, en=en, fr=fr)
    assert len(json.loads(voyageur("jobs", "track", "list", "--json").out)["applications"]) == 1


def test_a_closed_application_takes_nothing_more_to_do(
    refuses: Refuses, on: Callable[[str, str], Said]
) -> None:
    on("2026-11-02", "add Quay Clerk")
    on("2026-11-02", "move 1 withdrawn")
    refuses("jobs", "track", "due", "1", "+3", "Call", status=2, en="is closed", fr="est close")
