"""Checking runs every rule, and says what it looked at."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.catalogue.conftest import Facts
from voyageur.catalogue import check
from voyageur.catalogue.check import check_facts, run
from voyageur.cli.app import app
from voyageur.domain.errors import UsageError

RULES = Path(check.__file__).parent


def test_every_rule_of_the_folder_is_run() -> None:
    files = {path.stem for path in RULES.glob("*.py")} - {"__init__", "rule", "run"}
    assert {rule.__module__.rpartition(".")[2] for rule in run.RULES} == files


def test_every_rule_has_a_test_file_of_its_own() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {rule.__module__.rpartition(".")[2] for rule in run.RULES} <= tests


def test_sound_facts_are_counted(facts: Facts) -> None:
    assert check_facts(facts.data) == ([], len(list(facts.data.rglob("*.toml"))))


def test_facts_that_cannot_be_read_are_found_before_any_rule_runs(facts: Facts) -> None:
    facts.write("skills/css.toml", "=")
    assert [(f.file, f.line) for f in facts.check()] == [("data/skills/css.toml", 1)]


def test_findings_of_all_rules_come_in_the_order_of_files_and_lines(facts: Facts) -> None:
    facts.change("units/study-css.toml", "https://", "http://")
    facts.change("units/study-css.toml", "Made up for these tests.", "So.")
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    found = facts.check()
    assert len(found) == 3
    assert found == sorted(found, key=lambda f: (f.file, f.line))


def test_a_folder_that_does_not_exist_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder of facts") as caught:
        check_facts(tmp_path / "nowhere")
    assert caught.value.where == str(tmp_path / "nowhere")


def test_an_empty_folder_is_no_success(tmp_path: Path) -> None:
    [found] = check_facts(tmp_path)[0]
    assert found.cause.startswith("can't be read")


def test_an_installed_copy_names_the_entity_instead_of_a_line(
    facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    compiled = facts.load()
    monkeypatch.setattr(run, "CHECKOUT", tmp_path / "no-checkout")
    monkeypatch.setattr(run, "catalogue", lambda: compiled)
    [found], counted = check_facts()
    assert (found.file, found.line, found.cause) == ("companies/acme", 0, "there is no 'nope'")
    assert counted == len(list(facts.data.rglob("*.toml")))


def test_the_command_names_each_mistake_and_ends_with_1(facts: Facts) -> None:
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    result = CliRunner().invoke(app, ["check", "--data", str(facts.data)])
    line = facts.line("companies/acme.toml", "parent")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"data/companies/acme.toml:{line}: there is no 'nope'. Correct")
    assert result.stdout == "25 fact files, 1 mistakes\n"


def test_the_command_ends_with_0_where_there_is_nothing_to_mend(facts: Facts) -> None:
    result = CliRunner().invoke(app, ["check", "--data", str(facts.data)])
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "25 fact files, 0 mistakes\n",
        "",
    )
