"""Scenario files, and a plan for each of a folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import HARBOUR, Run, Save
from tests.cli.test_real_process import run
from voyageur.services.scenario import read_scenario

WISH = """resume = "ada.txt"
to = "harbour-clerk"
weekday = { sat = 4, sun = 3 }
start = 2026-12-01
holidays = true
projects = 2
away = "2027-01-04..2027-01-10"
have = { python = 2 }
"""
Refuses = Callable[..., None]


@pytest.fixture
def scenario(save: Save, resume: Path) -> Path:
    assert resume.name == "ada.txt"
    return save("ada.toml", WISH)


def test_a_scenario_is_the_same_as_its_options(voyageur: Run, scenario: Path, resume: Path) -> None:
    words = ("--to", "harbour-clerk", "--weekday", "sat=4", "--weekday", "sun=3", "--holidays")
    words += ("--projects", "2")
    days = ("--start", "2026-12-01", "--away", "2027-01-04..2027-01-10", "--have", "python=2")
    typed = voyageur("plan", resume, *words, *days, "--json")
    assert typed.status == 0
    assert voyageur("plan", "--scenario", scenario, "--json").out == typed.out


def test_what_is_typed_goes_before_the_scenario(voyageur: Run, scenario: Path) -> None:
    said = voyageur("plan", "--scenario", scenario, "--start", "2027-02-01", "--json")
    plan = json.loads(said.out)
    assert plan["person"]["start"] == "2027-02-01"
    assert plan["person"]["hours"] == 7


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hour = 10", "ada.toml:9: a scenario has no key “hour”"),
        ("hours = [1]", "ada.toml:9: the value of hours can't be read"),
        ("budget = true", "ada.toml:9: the value of budget can't be read"),
        ("monthly = -5", "ada.toml:9: “-5” is no budget"),
        ("by = 2026-01-01", "ada.toml:9: Jan 1, 2026 is in the past"),
        ('must = ["pyton"]', "ada.toml:9: “pyton” is no skill"),
        ("must = [", "ada.toml: the file is no TOML"),
        ('to = "again"', "ada.toml: the file is no TOML"),
    ],
)
def test_a_wrong_line_is_named(
    refuses: Refuses, save: Save, resume: Path, line: str, said: str
) -> None:
    assert resume.exists()
    path = save("ada.toml", WISH + line + "\n")
    refuses("plan", "--scenario", path, status=2, en=said, fr="")


def test_paths_in_a_scenario_start_from_its_folder(save: Save) -> None:
    named, typed = read_scenario(save("b.toml", 'resume = "x.pdf"\nmarket = "../m"\n'))
    assert named is not None
    assert (named.name, named.parent) == ("x.pdf", typed.market.parents[1])  # type: ignore[union-attr]


def test_a_scenario_without_a_resume_needs_one(refuses: Refuses, save: Save) -> None:
    path = save("ada.toml", 'to = "harbour-clerk"\n')
    refuses("plan", "--scenario", path, status=2, en="no résumé is given", fr="aucun CV")


def test_a_folder_of_scenarios_gives_a_plan_each_and_says_what_failed(tmp_path: Path) -> None:
    """Real processes on the real catalogue."""
    resume = tmp_path / "ada.txt"
    resume.write_text("Ada Quay\n\nSkills\nPython, SQL\n", encoding="utf-8")
    (tmp_path / "ada.toml").write_text('resume = "ada.txt"\nto = "data-engineer"\n')
    (tmp_path / "bob.toml").write_text('resume = "gone.txt"\nto = "data-engineer"\n')
    (tmp_path / "eve.toml").write_text('resume = "ada.txt"\nto = "data-engineer"\nhour = 3\n')
    out = tmp_path / "out"
    said = run("plan", "--all", tmp_path, "--out", out, "--json", VOYAGEUR_TODAY="2026-11-23")
    assert said.returncode == 1
    rows = {row["name"]: row for row in json.loads(said.stdout)["plans"]}
    assert [name for name, row in rows.items() if row["error"] is None] == ["ada"]
    assert "there is no such file" in rows["bob"]["error"]
    assert "eve.toml:3" in rows["eve"]["error"]
    assert "Plans made: 1; failed: 2." in said.stderr
    assert [path.name for path in out.iterdir()] == ["ada"]
    assert rows["ada"]["end"] in (out / "ada" / "plan.json").read_text(encoding="utf-8")


def test_a_folder_without_scenarios_says_so(refuses: Refuses, tmp_path: Path) -> None:
    refuses("plan", "--all", tmp_path / "none", status=2, en="holds no scenario", fr="")
    refuses("plan", HARBOUR, "--all", tmp_path, status=2, en="can't go together", fr="")
