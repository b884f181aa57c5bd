"""A whole plan through the command line: files, corrections, extremes."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from voyageur.domain.plan import Plan
from voyageur.shapes import parse

Run = Callable[..., Any]

WISH = ("--to", "harbour-clerk")


def planned(said: Any) -> Plan:
    assert said.status == 0, said
    assert said.err == ""
    return parse(Plan, said.out)


def units(plan: Plan) -> list[str]:
    return [item.unit for item in plan.items]


def test_json_output_is_a_plan(voyageur: Run, resume: Path) -> None:
    plan = planned(voyageur("plan", resume, *WISH, "--json"))
    assert plan.status == "optimal"
    assert (plan.as_of, plan.person.start) == (date(2026, 11, 23), date(2026, 11, 30))
    assert units(plan) == [
        "study-sql",
        "project-ledger",
        "study-aws",
        "exam-anchor",
        "portfolio-page",
    ]


def test_the_same_input_gives_the_same_bytes(voyageur: Run, resume: Path, tmp_path: Path) -> None:
    once = voyageur("plan", resume, *WISH, "--out", tmp_path / "a")
    again = voyageur("plan", resume, *WISH, "--out", tmp_path / "b")
    assert once.out == again.out
    for name in ("plan.json", "plan.ics", "plan.md"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_four_files_say_the_same(
    voyageur: Run, resume: Path, tmp_path: Path, lang: str
) -> None:
    said = voyageur("plan", resume, *WISH, "--out", tmp_path / "out", "--lang", lang)
    assert (said.status, len(said.err.splitlines())) == (0, 1)
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert files == ["plan.ics", "plan.json", "plan.md", "profile.json"]
    assert all(name in said.err for name in files)
    plan = parse(Plan, (tmp_path / "out" / "plan.json").read_bytes())
    calendar = Calendar.from_ical((tmp_path / "out" / "plan.ics").read_bytes())
    paper = (tmp_path / "out" / "plan.md").read_text(encoding="utf-8")
    work = [e for e in calendar.walk("VEVENT") if "TZID" in e["DTSTART"].params]
    names = list(dict.fromkeys(str(event["SUMMARY"]) for event in work))
    assert len(names) == len(plan.items)
    uids = [event["UID"] for event in calendar.walk("VEVENT")]
    assert len(set(uids)) == len(uids) == len(work) + 1
    assert paper.count("- [ ] ") == len(plan.items) + len(plan.weeks)
    for name in names:
        assert f"- [ ] **{name}** — " in paper
        assert name in said.out.replace("\u00a0", " ")


def test_out_makes_the_folders_it_needs_and_replaces_what_it_wrote(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deep" / "er"
    voyageur("plan", resume, *WISH, "--out", out)
    (out / "mine.txt").write_text("mine")
    said = voyageur("plan", resume, "--to", "harbour-pilot", "--out", out)
    assert said.status == 0
    assert '"harbour-pilot"' in (out / "plan.json").read_text()
    files = ["mine.txt", "plan.ics", "plan.json", "plan.md", "profile.json"]
    assert sorted(p.name for p in out.iterdir()) == files


def test_a_file_where_the_folder_should_be_is_refused_and_kept(
    refuses: Callable[..., None], resume: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "out"
    taken.write_text("mine")
    words = ("plan", resume, *WISH, "--out")
    refuses(*words, taken, status=1, en="a file is where the folder should be", fr="un fichier")
    refuses(*words, taken / "in", status=1, en="a file is where the folder", fr="un fichier")
    assert taken.read_text() == "mine"


def test_what_was_written_stays_when_the_next_wish_fails(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    voyageur("plan", resume, *WISH, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert voyageur("plan", tmp_path / "gone", *WISH, "--out", out).status == 1
    assert voyageur("plan", resume, *WISH, "--hours", "0", "--out", out).status == 2
    assert voyageur("plan", resume, *WISH, "--by", "2026-12-01", "--out", out).status == 1
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_profile_read_as_json_gives_the_same_plan(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile.json"
    profile.write_text(voyageur("read", resume, "--format", "json").out, encoding="utf-8")
    from_profile = voyageur("plan", profile, *WISH, "--json")
    assert from_profile.out == voyageur("plan", resume, *WISH, "--json").out


def test_a_profile_corrected_by_hand_changes_the_plan(
    voyageur: Run, resume: Path, tmp_path: Path
) -> None:
    read = json.loads(voyageur("read", resume, "--format", "json").out)
    for claim in read["x-voyageur"]["claims"]:
        claim["level"] = 3
    profile = tmp_path / "profile.json"
    profile.write_text(json.dumps(read))
    assert "project-ledger" not in units(planned(voyageur("plan", profile, *WISH, "--json")))


def test_a_profile_keeps_the_keys_that_are_not_ours(voyageur: Run, tmp_path: Path) -> None:
    path = tmp_path / "cv.json"
    content = {"basics": {"name": "Ada"}, "skills": [{"name": "Python"}], "x-other": {"kept": 1}}
    path.write_text(json.dumps(content))
    read = json.loads(voyageur("read", path, "--format", "json").out)
    assert {key: read[key] for key in content} == content


def test_have_and_not_correct_what_was_read(voyageur: Run, resume: Path) -> None:
    def plan(*words: str) -> list[str]:
        return units(planned(voyageur("plan", resume, *WISH, "--json", *words)))

    assert "study-sql" not in plan("--have", "sql=2")
    assert "study-python" in plan("--not", "python")
    assert "study-python" in plan("--have", "python=1")
    assert "study-azure" in plan("--have", "Microsoft Azure=1")
    assert plan("--have", "python=3", "--not", "python") == plan("--have", "python=3")


def test_a_document_without_skills_can_be_told_what_to_assume(
    voyageur: Run, tmp_path: Path
) -> None:
    chef = tmp_path / "chef.txt"
    chef.write_text("A chef who cooks soup.\n")
    assert voyageur("plan", chef, *WISH).status == 1
    assert voyageur("plan", chef, *WISH, "--have", "sql=2").status == 0


def test_somebody_who_knows_everything_has_only_the_exam_and_the_portfolio_left(
    voyageur: Run, resume: Path
) -> None:
    told = ("--have", "python=4", "--have", "sql=4", "--have", "aws=4")
    plan = planned(voyageur("plan", resume, *WISH, *told, "--json"))
    assert units(plan) == ["exam-anchor", "portfolio-page"]
    assert all(stage.met == stage.asked for stage in plan.gap.stages)
    shown = voyageur("plan", resume, *WISH, *told).out
    assert "██████ 2/2 done" in shown
    assert "already known: SQL at level 4" in shown


@pytest.mark.parametrize("hours", ["1", "60", "7.5", "7,5"])
def test_any_hours_from_1_to_60_give_a_plan_within_them(
    voyageur: Run, resume: Path, hours: str
) -> None:
    plan = planned(voyageur("plan", resume, *WISH, "--hours", hours, "--json"))
    weekly = float(hours.replace(",", "."))
    assert plan.person.hours == weekly
    assert all(week.hours <= weekly + 0.2 for week in plan.weeks)


def test_a_start_far_away_is_kept(voyageur: Run, resume: Path) -> None:
    plan = planned(voyageur("plan", resume, *WISH, "--start", "2040-02-29", "--json"))
    assert plan.items[0].start == date(2040, 2, 29)


def test_days_away_hold_no_work(voyageur: Run, resume: Path) -> None:
    away = ("--away", "2026-12-07..2026-12-20", "--away", "2027-01-01")
    plan = planned(voyageur("plan", resume, *WISH, *away, "--json"))
    assert date(2026, 12, 7) not in {week.monday for week in plan.weeks}
    assert date(2026, 12, 14) not in {week.monday for week in plan.weeks}


def test_the_rate_given_is_the_rate_used_and_named(voyageur: Run, resume: Path) -> None:
    plan = planned(voyageur("plan", resume, *WISH, "--usd-cad", "2", "--json"))
    assert plan.cost is not None
    assert plan.cost.cents == 20_000
    assert plan.exchange is not None
    assert plan.exchange.source == "--usd-cad"
    assert "at your rate of 2." in voyageur("plan", resume, *WISH, "--usd-cad", "2").out


def test_an_unknown_price_is_listed_and_not_counted(voyageur: Run, resume: Path) -> None:
    pilot = ("plan", resume, "--to", "harbour-pilot")
    plan = planned(voyageur(*pilot, "--json"))
    assert plan.cost is not None
    assert plan.cost.cents == 0
    assert [unknown.ref for unknown in plan.unknown_costs] == ["certification:buoy"]
    assert "Not counted, because unknown: Buoy." in voyageur(*pilot).out


def test_too_few_postings_give_no_percentage(voyageur: Run, resume: Path) -> None:
    said = voyageur("plan", resume, "--to", "harbour-pilot", "--lang", "en")
    assert "%" not in said.out
    assert "Too few postings" in said.out


def test_today_is_what_the_environment_says(
    voyageur: Run, resume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", "2030-05-05")
    plan = planned(voyageur("plan", resume, *WISH, "--json"))
    assert (plan.as_of, plan.person.start) == (date(2030, 5, 5), date(2030, 5, 6))


def test_a_role_and_a_region_may_be_called_by_any_of_their_names(
    voyageur: Run, resume: Path
) -> None:
    words = ("plan", resume, "--json", "--in", "qc", "--to", "Commis de port")
    plan = planned(voyageur(*words))
    assert (plan.target.role, plan.target.region) == ("harbour-clerk", "quebec")
