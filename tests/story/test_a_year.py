"""A year lived through with a moved clock: illness, holidays, another pace, a retired exam."""

import json
import re
from datetime import date

import icalendar
import pytest
import vobject

from tests.story.year import Life, mara, noor


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Life]:
    """Both people, in one store."""
    folder = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOYAGEUR_HOME", str(folder / "kept"))
        patch.setenv("VOYAGEUR_LANG", "en")
        patch.setenv("COLUMNS", "100")
        patch.delenv("VOYAGEUR_TODAY", raising=False)
        return {"mara": mara(folder), "noor": noor(folder)}


def replans(life: Life) -> list[str]:
    return [told.out for told in life.told if told.words[0] == "replan"]


@pytest.mark.parametrize("name", ["mara", "noor"])
def test_every_command_of_the_year_worked(lives: dict[str, Life], name: str) -> None:
    for told in lives[name].told:
        assert told.status == 0, told
        assert "Error" not in told.err, told


def test_a_missed_month_is_a_normal_case(lives: dict[str, Life]) -> None:
    first = replans(lives["mara"])[0]
    assert "h behind" in first
    assert "Data warehousing: layers, loads and lakes: Mar 9, 2027" in first
    assert "No longer" not in first


def test_a_retired_exam_is_named_and_another_takes_its_place(lives: dict[str, Life]) -> None:
    said = replans(lives["mara"])[2]
    assert re.search(r"The exam of AWS .* can be sat until Aug 11, 2027 only", said)
    assert "No longer: Exam: AWS Certified Data Engineer" in said
    assert "New: Exam: Databricks Certified Data Engineer Associate" in said
    assert "You have 6 hours a week, 9 before." in said


def test_the_pace_of_each_is_found(lives: dict[str, Life]) -> None:
    paces = {name: life.report_now()["pace"] for name, life in lives.items()}
    assert 1.2 < paces["mara"] <= 1.3
    assert 0.8 <= paces["noor"] < 0.87


@pytest.mark.parametrize("name", ["mara", "noor"])
def test_what_is_done_stays_done_and_hours_add_up(lives: dict[str, Life], name: str) -> None:
    report = lives[name].report_now()
    done = {unit["unit"] for unit in report["units"] if unit["state"] == "done"}
    said = {told.words[2] for told in lives[name].told if told.words[:2] == ("track", "done")}
    assert said == done
    assert report["logged"] == pytest.approx(
        sum(unit["logged"] for unit in report["units"]), abs=0.1
    )
    assert report["burn_up"][-1]["logged"] == report["logged"]


def test_a_changed_goal_and_the_way_back(lives: dict[str, Life]) -> None:
    said = replans(lives["noor"])[1]
    assert "You go for another goal: DevOps Engineer in Ontario." in said
    assert "You leave out: Networking: people who do this work in Canada." in said
    assert "Apache Spark" not in said, (
        "it was done under its new name, so it is nothing new or gone"
    )
    undone = next(told for told in lives["noor"].told if "undo" in told.words)
    assert "Taken back" in undone.err


@pytest.mark.parametrize("name", ["mara", "noor"])
def test_the_calendar_of_the_year_is_read_by_two_parsers(lives: dict[str, Life], name: str) -> None:
    content = lives[name].calendar.read_bytes()
    ours = icalendar.Calendar.from_ical(content).walk("VEVENT")
    vobject.icalendar.registerTzid("America/Toronto", None)  # it keeps zones of files before
    theirs = list(vobject.readOne(content.decode()).vevent_list)
    uids = [str(event["uid"]) for event in ours]
    assert len(set(uids)) == len(uids) > 100
    assert sorted(uids) == sorted(event.uid.value for event in theirs)
    times = {str(event["uid"]): event.decoded("dtstart") for event in ours}
    for event in theirs:
        assert event.dtstart.value == times[event.uid.value]
    gone = [str(event["summary"]) for event in ours if event.get("status") == "CANCELLED"]
    assert gone
    if name == "mara":
        assert "Exam day: AWS Certified Data Engineer - Associate" in gone


def test_sessions_are_on_the_weekdays_of_the_time(lives: dict[str, Life]) -> None:
    content = lives["mara"].calendar.read_bytes()
    for event in icalendar.Calendar.from_ical(content).walk("VEVENT"):
        start = event.decoded("dtstart")
        if event.get("status") == "CANCELLED" or not hasattr(start, "hour"):
            continue
        day = start.date()
        allowed = (1, 3, 5) if day < date(2027, 7, 12) else (2, 6)
        assert day.weekday() in allowed, event
        assert not date(2027, 7, 5) <= day <= date(2027, 7, 18)


def test_json_of_the_report_has_what_the_issue_asks(lives: dict[str, Life]) -> None:
    report = json.loads(lives["mara"].told[-2].out)
    assert {"week", "burn_up", "planned", "logged", "next_exam", "to_come"} <= set(report)
