"""Checking runs every rule, and says what it looked at."""

from pathlib import Path

import pytest

from tests.catalogue.conftest import TODAY, Facts, in_english
from voyageur.catalogue import artefact, check
from voyageur.catalogue.check import check_facts, run
from voyageur.catalogue.check.run import Report
from voyageur.domain.errors import UsageError

RULES = Path(check.__file__).parent
NO_RULES = {"__init__", "rule", "run", "tidy"}


def test_every_rule_of_the_folder_is_run() -> None:
    files = {path.stem for path in RULES.glob("*.py")} - NO_RULES
    assert {rule.__module__.rpartition(".")[2] for rule in run.RULES} == files


def test_every_rule_has_a_test_file_of_its_own() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {rule.__module__.rpartition(".")[2] for rule in run.RULES} <= tests


def test_sound_facts_are_counted_with_the_editions_of_tables(facts: Facts) -> None:
    files = len(list(facts.data.rglob("*.toml")))
    assert check_facts(TODAY, facts.data) == Report((), (), files)


def test_facts_that_cannot_be_read_are_found_before_any_rule_runs(facts: Facts) -> None:
    facts.write("skills/css.toml", "=")
    assert [(f.file, f.line) for f in facts.check()] == [("data/skills/css.toml", 1)]


def test_a_table_that_cannot_be_read_is_named_once_and_hides_no_other_mistake(
    facts: Facts,
) -> None:
    facts.change("wages/2025.csv", "20,25.5", "NaN,25.5")
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    files = [found.file for found in facts.check()]
    assert files == ["data/companies/acme.toml", "data/wages/2025.csv"]


def test_findings_of_all_rules_come_in_the_order_of_files_and_lines(facts: Facts) -> None:
    facts.change("units/study-css.toml", "https://", "http://")
    facts.change("units/study-css.toml", "Made up for these tests.", "So.")
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    facts.change("wages/2025.csv", "20,25.5", "40,25.5")
    found = facts.check()
    assert len(found) == 4
    assert found == sorted(found, key=lambda f: (f.file, f.line))


def test_mistakes_and_doubts_are_kept_apart(facts: Facts) -> None:
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    facts.change("sources/pages.toml", "review_every_days = 90", "review_every_days = 1")
    report = check_facts(TODAY, facts.data)
    assert [f.file for f in report.mistakes] == ["data/companies/acme.toml"]
    assert [f.file for f in report.doubts] == ["data/sources/pages.toml"]


def test_a_folder_that_does_not_exist_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder of facts") as caught:
        check_facts(TODAY, tmp_path / "nowhere")
    assert caught.value.where == str(tmp_path / "nowhere")


def test_an_empty_folder_is_no_success(tmp_path: Path) -> None:
    [found] = in_english(check_facts(TODAY, tmp_path).mistakes)
    assert found.cause.startswith("can't be read")


def test_a_folder_without_tables_is_checked_as_far_as_it_goes(facts: Facts) -> None:
    for folder in ("wages", "cops", "noc", "tax"):
        for path in (facts.data / folder).iterdir():
            path.unlink()
    assert facts.check() == []


@pytest.fixture
def installed(facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Facts:
    """Facts with two mistakes, compiled and with tables, as an installed copy has them."""
    facts.change("companies/acme.toml", '"globex"', '"nope"')
    facts.change("wages/2025.csv", "20,25.5", "40,25.5")
    compiled = facts.load()
    monkeypatch.setattr(artefact, "CHECKOUT", tmp_path / "no-checkout")
    monkeypatch.setattr(run, "catalogue", lambda: compiled)
    monkeypatch.setattr(run, "table_folders", lambda: (facts.data,))
    return facts


def test_an_installed_copy_names_the_entity_instead_of_a_line(installed: Facts) -> None:
    report = check_facts(TODAY)
    company, wage = in_english(report.mistakes)
    assert (company.file, company.line) == ("companies/acme", 0)
    assert company.cause == "there is no nope"
    row = installed.line("wages/2025.csv", "40,25.5")
    assert (wage.file, wage.line) == ("wages/2025", row)
    assert report.doubts == ()


def test_an_installed_copy_counts_what_a_checkout_counts(installed: Facts) -> None:
    assert check_facts(TODAY).files == check_facts(TODAY, installed.data).files
