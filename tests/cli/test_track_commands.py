"""Following a plan at the terminal, on the harbour's facts."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Said
from voyageur.services import context

Refuses = Callable[..., None]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def out(voyageur: Run, resume: Path, tmp_path: Path, home: Path) -> Path:
    """A plan that was written and isn't followed yet."""
    assert not home.exists()
    said = voyageur("plan", resume, "--to", "harbour-clerk", "--out", tmp_path / "out")
    assert said.status == 0
    return tmp_path / "out"


@pytest.fixture
def followed(voyageur: Run, out: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The units of a plan that is followed, a week after its first day."""
    assert voyageur("track", "start", out).status == 0
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-12-07")
    units: list[dict[str, Any]] = report(voyageur)["units"]
    return units


def report(voyageur: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(voyageur("track", "report", "--json").out)
    return found


def log(voyageur: Run, *words: str) -> Said:
    said = voyageur("track", "log", *words)
    assert said.status == 0, said
    return said


def test_a_plan_is_followed_from_its_folder(voyageur: Run, out: Path, home: Path) -> None:
    said = voyageur("track", "start", out)
    assert said.status == 0
    assert said.out.startswith("Next: ")
    assert "kept on this machine" in said.err
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"count boats" not in kept, "no words of the document are kept"
    assert b"Quay Inc" not in kept


def test_a_second_start_asks_whether_it_is_meant(
    refuses: Refuses, voyageur: Run, out: Path, followed: list[dict[str, Any]]
) -> None:
    assert followed
    refuses("track", "start", out, status=2, en="a plan is followed already", fr="déjà suivi")
    assert voyageur("track", "start", out, "--again").status == 0


@pytest.mark.parametrize("command", ["next", "status", "report", "log 3h", "done", "calendar"])
def test_without_a_plan_each_command_says_how_to_get_one(
    refuses: Refuses, home: Path, command: str
) -> None:
    words = ("track", *command.split())
    refuses(*words, status=1, en="no plan is followed yet", fr="aucun plan n’est encore suivi")
    assert home.is_dir()


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("3h", 180),
        ("1h30", 90),
        ("1:05", 65),
        ("45min", 45),
        ("2.5", 150),
        ("2,5 h", 150),
        ("90m", 90),
    ],
)
def test_time_is_read_as_people_write_it(
    voyageur: Run, followed: list[dict[str, Any]], words: str, minutes: int
) -> None:
    assert followed
    log(voyageur, words)
    assert report(voyageur)["logged"] == round(minutes / 60, 2)


@pytest.mark.parametrize("how", ["number", "id", "name", "part"])
def test_a_unit_is_found_by_number_id_or_name(
    voyageur: Run, followed: list[dict[str, Any]], how: str
) -> None:
    unit = followed[2]["unit"]
    name = next(
        line.split("  ")[1].strip()
        for line in voyageur("track", "status").out.splitlines()
        if line.strip().startswith("3  ")
    )
    words = {"number": "3", "id": unit, "name": name.upper(), "part": unit.partition("-")[2]}
    log(voyageur, words[how], "1h")
    assert [one["unit"] for one in report(voyageur)["units"] if one["logged"]] == [unit]


def test_done_teaches_of_the_pace_and_undo_takes_it_back(
    voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    assert followed[0]["planned"] == 20
    for day in ("2026-12-01", "2026-12-03"):
        log(voyageur, "1", "6h", "--on", day)
    said = voyageur("track", "done", "1")
    assert "is done" in said.err
    assert "Your own pace: " in said.err
    assert report(voyageur)["pace"] == round((40 + 12) / (40 + 20), 2)
    assert "is open again" in voyageur("track", "undo").err
    now = report(voyageur)
    assert now["units"][0]["state"] == "open"
    assert "Taken back: " in voyageur("track", "undo").err
    assert report(voyageur)["logged"] < now["logged"]


def test_a_unit_that_is_needed_is_not_left_out_and_another_is(
    refuses: Refuses, voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    needed = followed[0]["unit"]
    refuses("track", "skip", needed, status=1, en="can't be left out", fr="impossible d’omettre")
    last = followed[-1]["unit"]
    assert voyageur("track", "skip", last).status == 0
    assert report(voyageur)["units"][-1]["state"] == "skipped"
    plan = json.loads(voyageur("replan", "--json").out)
    assert last not in [item["unit"] for item in plan["items"]]
    assert f"unit:{last}" in plan["person"]["never"]
    voyageur("track", "undo")
    voyageur("track", "undo")
    again = json.loads(voyageur("replan", "--json").out)
    assert last in [item["unit"] for item in again["items"]]
    assert again["person"]["never"] == []


def test_a_replan_keeps_what_is_done_and_the_order_of_what_comes_next(
    voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    log(voyageur, "1", "5h", "--on", "2026-12-05")
    voyageur("track", "done", "1")
    plan = json.loads(voyageur("replan", "--hours", "6", "--json").out)
    assert plan["person"]["hours"] == 6
    assert plan["person"]["start"] == "2026-12-07"
    units = [item["unit"] for item in plan["items"]]
    assert followed[0]["unit"] not in units
    assert plan["kept"] == [one["unit"] for one in followed[1 : 1 + len(plan["kept"])]]
    said = voyageur("replan", "--dry-run", "--hours", "20")
    assert "You have 20 hours a week, 6 before." in said.out
    assert "dry run" in said.err
    assert "20" not in json.loads(voyageur("replan", "--json", "--dry-run").out)["person"]


def test_a_replan_within_impossible_limits_changes_nothing(
    voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    before = report(voyageur)
    said = voyageur("replan", "--by", "2026-12-20")
    assert said.status == 1
    assert "No plan keeps all your limits." in said.err
    assert report(voyageur) == before
    assert followed


def test_a_replan_takes_weekdays_for_hours_and_hours_for_weekdays(
    voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    assert followed
    days = json.loads(voyageur("replan", "--weekday", "sat=5", "--json").out)
    assert days["person"]["weekdays"][5] == 5
    kept = json.loads(voyageur("replan", "--by", "2028-12-20", "--json").out)
    assert kept["person"]["weekdays"][5] == 5
    hours = json.loads(voyageur("replan", "--hours", "8", "--json").out)
    assert (hours["person"]["weekdays"], hours["person"]["hours"]) == ([], 8)
    assert hours["person"]["by"] == "2028-12-20"


def test_people_are_kept_apart(voyageur: Run, out: Path, home: Path) -> None:
    for name in ("ada", "bea"):
        assert voyageur("track", "start", out, "--person", name).status == 0
    assert home.is_dir()
    voyageur("track", "log", "1h", "--person", "ada")
    logged = {
        name: json.loads(voyageur("track", "report", "--json", "--person", name).out)["logged"]
        for name in ("ada", "bea")
    }
    assert logged == {"ada": 1.0, "bea": 0.0}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("command", ["next", "status", "report", "report --md"])
def test_what_is_said_has_no_place_left_open(
    voyageur: Run, followed: list[dict[str, Any]], command: str, lang: str
) -> None:
    assert followed
    log(voyageur, "2h")
    said = voyageur("track", *command.split(), "--lang", lang)
    assert said.status == 0
    assert not set("{}") & set(said.out + said.err)
    assert "unit:" not in said.out


def test_json_of_next_and_report_have_their_shapes(
    voyageur: Run, followed: list[dict[str, Any]]
) -> None:
    found = json.loads(voyageur("track", "next", "--json").out)
    assert found["unit"] == followed[0]["unit"]
    assert sum(one["minutes"] for one in found["coming"]) == 600
    assert report(voyageur)["burn_up"][0]["monday"] == "2026-11-30"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--at", "25:00"], "“25:00” is no time of day"),
        (["--alarm", "soon"], "“soon” is no number of minutes"),
        (["--zone", "Mars/Base"], "there is no time zone “Mars/Base”"),
    ],
)
def test_a_wrong_calendar_is_refused(
    voyageur: Run, followed: list[dict[str, Any]], tmp_path: Path, words: list[str], said: str
) -> None:
    assert followed
    got = voyageur("track", "calendar", "--out", tmp_path / "mine.ics", *words)
    assert got.status == 2
    assert said in got.err
    assert not (tmp_path / "mine.ics").exists()


def test_a_unit_that_vanished_is_kept_and_shown_as_such(
    voyageur: Run,
    followed: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = followed[1]["unit"]
    log(voyageur, "2", "2h")
    facts = context.catalogue()
    units = {ident: unit for ident, unit in facts.units.items() if ident != gone}
    monkeypatch.setattr(context, "catalogue", lambda: replace(facts, units=units))
    status = voyageur("track", "status")
    assert status.status == 0
    assert "no longer among the units" in status.out
    assert report(voyageur)["units"][1]["logged"] == 2.0
