"""``voyageur check`` says what is wrong, what to look at, and what it mended."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.catalogue.conftest import TODAY, Facts
from voyageur.catalogue.check import check_facts
from voyageur.catalogue.check.run import Report
from voyageur.cli.app import app
from voyageur.shapes import parse

SOUND = "30 fact files, mistakes: 0, to look at: 0\n"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """In English, on the day of the tests."""
    for name in ("VOYAGEUR_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.setenv("VOYAGEUR_TODAY", TODAY.isoformat())


def run(facts: Facts, *words: str) -> Result:
    return CliRunner().invoke(app, ["check", "--data", str(facts.data), *words])


def plant_a_mistake(facts: Facts) -> None:
    facts.change("companies/acme.toml", '"globex"', '"nope"')


def plant_a_doubt(facts: Facts) -> None:
    facts.change("sources/pages.toml", "review_every_days = 90", "review_every_days = 1")


def test_there_is_nothing_to_say_of_sound_facts_but_their_count(facts: Facts) -> None:
    result = run(facts)
    assert (result.exit_code, result.stdout, result.stderr) == (0, SOUND, "")


def test_each_mistake_is_named_beside_the_count_and_the_status_is_1(facts: Facts) -> None:
    plant_a_mistake(facts)
    result = run(facts)
    line = facts.line("companies/acme.toml", "parent")
    remedy = "Correct the id, or add the file it names."
    assert result.exit_code == 1
    assert result.stderr == f"data/companies/acme.toml:{line}: there is no nope. {remedy}\n"
    assert result.stdout == "30 fact files, mistakes: 1, to look at: 0\n"


def test_doubts_are_named_and_the_status_stays_0(facts: Facts) -> None:
    plant_a_doubt(facts)
    result = run(facts)
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "data/sources/pages.toml:1: to be read again by Nov 24, 2026. Read the source again"
    )
    assert result.stdout == "30 fact files, mistakes: 0, to look at: 1\n"


def test_mistakes_come_before_doubts(facts: Facts) -> None:
    plant_a_doubt(facts)
    facts.change("units/study-css.toml", "https://", "http://")
    places = [line.partition(":")[0] for line in run(facts).stderr.splitlines()]
    assert places == ["data/units/study-css.toml", "data/sources/pages.toml"]


def test_words_of_a_fact_that_look_like_markup_are_shown_as_they_are(facts: Facts) -> None:
    facts.change("companies/acme.toml", '"globex"', '"[red]nope[/red] {id}"')
    assert "there is no [red]nope[/red] {id}. " in run(facts).stderr


def test_the_day_of_the_check_decides_what_is_due(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", "2027-01-16")
    assert run(facts).stdout == "30 fact files, mistakes: 0, to look at: 1\n"


def test_fix_names_the_mended_files_and_then_checks_them(facts: Facts) -> None:
    facts.change("skills/css.toml", 'id = "css"', 'id = "style"  ')
    facts.change("certifications/old-exam.toml", '["OE"]', '["OE", "oe"]')
    assert run(facts).exit_code == 1
    result = run(facts, "--fix")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Mended: data/skills/css.toml\nMended: data/certifications/old-exam.toml\n" + SOUND
    )
    again = run(facts, "--fix")
    assert (again.exit_code, again.stdout) == (0, SOUND)


def test_fix_leaves_what_needs_judgement_and_the_status_1(facts: Facts) -> None:
    plant_a_mistake(facts)
    before = facts.read("companies/acme.toml")
    result = run(facts, "--fix")
    assert (result.exit_code, result.stdout) == (1, "30 fact files, mistakes: 1, to look at: 0\n")
    assert facts.read("companies/acme.toml") == before


def test_without_fix_nothing_is_written(facts: Facts) -> None:
    facts.change("skills/css.toml", 'id = "css"', 'id = "css"  ')
    before = facts.read("skills/css.toml")
    assert run(facts).exit_code == 1
    assert facts.read("skills/css.toml") == before


def test_json_holds_mistakes_doubts_and_the_count(facts: Facts) -> None:
    plant_a_mistake(facts)
    plant_a_doubt(facts)
    result = run(facts, "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    said = json.loads(result.stdout)
    assert said.keys() == {"mistakes", "doubts", "files", "mended"}
    [mistake], [doubt] = said["mistakes"], said["doubts"]
    assert mistake["file"] == "data/companies/acme.toml"
    assert mistake["line"] == facts.line("companies/acme.toml", "parent")
    assert mistake["cause"] == {"text": "there is no {id}", "values": {"id": "nope"}}
    assert mistake["remedy"]["text"].startswith("Correct the id")
    assert (doubt["file"], said["files"]) == ("data/sources/pages.toml", 30)
    assert parse(Report, result.stdout) == check_facts(TODAY, facts.data)


def test_json_of_sound_facts_is_empty_lists_and_status_0(facts: Facts) -> None:
    result = run(facts, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"mistakes": [], "doubts": [], "files": 30, "mended": []}


def test_json_with_fix_is_nothing_but_json(facts: Facts) -> None:
    facts.change("skills/css.toml", 'id = "css"', 'id = "css"  ')
    result = run(facts, "--fix", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["mistakes"] == []
    assert json.loads(result.stdout)["mended"] == ["data/skills/css.toml"]


@pytest.mark.parametrize("words", [("--lang", "fr"), ("--lang", "fr", "--json")])
@pytest.mark.parametrize(("plant", "status"), [(plant_a_mistake, 1), (plant_a_doubt, 0)])
def test_the_status_is_the_same_in_french(
    facts: Facts, words: tuple[str, ...], plant: Callable[[Facts], None], status: int
) -> None:
    plant(facts)
    result = run(facts, *words)
    assert result.exit_code == status
    assert "30" in result.stdout


def test_json_is_the_same_in_french(facts: Facts) -> None:
    plant_a_mistake(facts)
    assert run(facts, "--json", "--lang", "fr").stdout == run(facts, "--json").stdout


def test_a_folder_that_does_not_exist_is_a_wrong_call_with_fix_too(tmp_path: Path) -> None:
    for words in ((), ("--fix",)):
        result = run(Facts(tmp_path / "nowhere"), *words)
        assert result.exit_code != 0
        assert "there is no folder of facts" in str(result.exception)
        assert not (tmp_path / "nowhere").exists()
