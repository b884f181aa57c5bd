"""The compiled catalogue: keyed by its facts, equal to them, written whole or not at all."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.catalogue.conftest import Facts
from voyageur.catalogue import artefact
from voyageur.catalogue.load import CatalogueError, load
from voyageur.catalogue.model import Catalogue
from voyageur.shapes import parse

LoadHere = Callable[[], Catalogue]


@pytest.fixture
def here(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> Iterator[LoadHere]:
    """The product's catalogue as a new run finds it in a checkout with these facts."""
    monkeypatch.setattr(artefact, "CHECKOUT", facts.data.parent)

    def fresh() -> Catalogue:
        artefact.catalogue.cache_clear()
        return artefact.catalogue()

    yield fresh
    artefact.catalogue.cache_clear()


def kept(facts: Facts) -> list[Path]:
    """What the checkout keeps of compiled facts."""
    return sorted((facts.data.parent / ".cache").iterdir())


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("skills/css.toml", 'en = "CSS"', 'en = "Cascading Style Sheets"'),
        ("certifications/old-exam.toml", "2025-03-31", "2025-04-30"),
        ("exchange.toml", "1.38", "1.39"),
        ("platforms/board.toml", "value = 10", "value = 20"),
    ],
)
def test_the_digest_changes_with_a_fact(facts: Facts, name: str, old: str, new: str) -> None:
    before = artefact.digest(facts.data)
    facts.change(name, old, new)
    assert artefact.digest(facts.data) != before
    facts.change(name, new, old)
    assert artefact.digest(facts.data) == before


def test_the_digest_changes_with_a_file_that_comes_goes_or_moves(facts: Facts) -> None:
    digests = [artefact.digest(facts.data)]
    facts.write("skills/x.toml", 'id = "x"\n')
    digests.append(artefact.digest(facts.data))
    (facts.data / "skills/x.toml").rename(facts.data / "companies/x.toml")
    digests.append(artefact.digest(facts.data))
    (facts.data / "companies/x.toml").rename(facts.data / "companies/y.toml")
    digests.append(artefact.digest(facts.data))
    (facts.data / "companies/y.toml").unlink()
    assert len(set(digests)) == 4
    assert artefact.digest(facts.data) == digests[0]


def test_the_digest_does_not_change_with_anything_else(facts: Facts, tmp_path: Path) -> None:
    before = artefact.digest(facts.data)
    facts.write("LICENCE.md", "Terms.")
    facts.write("skills/notes.txt", "Not a fact.")
    for path in facts.data.rglob("*.toml"):
        os.utime(path, (0, 0))
    moved = facts.data.rename(tmp_path / "elsewhere")
    assert artefact.digest(moved) == before


def test_what_was_compiled_equals_what_was_loaded(facts: Facts, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "catalogue.json"
    compiled = artefact.compile_to(facts.data, target)
    assert compiled == load(facts.data, artefact.digest(facts.data))
    assert parse(Catalogue, target.read_bytes()) == compiled


def test_platforms_are_compiled_and_tables_are_not(facts: Facts, tmp_path: Path) -> None:
    compiled = artefact.compile_to(facts.data, tmp_path / "catalogue.json")
    [limit] = compiled.platforms["board"].formats[0].limits
    assert (limit.kind, limit.says[0].value) == ("pages-max", 10)
    before = artefact.digest(facts.data)
    facts.change("wages/2025.csv", "60.10", "60.20")
    facts.change("tax/2026.toml", "0.205", "0.215")
    assert artefact.digest(facts.data) == before


def test_compiling_twice_writes_the_same_bytes(facts: Facts, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    artefact.compile_to(facts.data, one)
    artefact.compile_to(facts.data, other)
    assert one.read_bytes() == other.read_bytes()


def test_facts_with_a_mistake_leave_the_artefact_as_it_was(facts: Facts, tmp_path: Path) -> None:
    target = tmp_path / "out" / "catalogue.json"
    artefact.compile_to(facts.data, target)
    before = target.read_bytes()
    facts.write("skills/css.toml", "=")
    with pytest.raises(CatalogueError):
        artefact.compile_to(facts.data, target)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_writing_that_breaks_off_leaves_the_artefact_as_it_was(
    facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "catalogue.json"
    artefact.compile_to(facts.data, target)
    before = target.read_bytes()
    # Text that can't be encoded breaks off when some of it may be on the disk already.
    monkeypatch.setattr(artefact, "to_json", lambda _facts: "x" * 100_000 + "\ud800")
    with pytest.raises(UnicodeEncodeError):
        artefact.compile_to(facts.data, target)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_checkout_compiles_once_and_again_when_a_fact_changes(
    facts: Facts, here: LoadHere
) -> None:
    first = here()
    [compiled] = kept(facts)
    stamp = compiled.stat().st_mtime_ns
    assert here() == first
    assert [path.stat().st_mtime_ns for path in kept(facts)] == [stamp]
    facts.change("skills/css.toml", 'en = "CSS"', 'en = "Styles"')
    assert here().skills["css"].name["en"] == "Styles"
    assert len(kept(facts)) == 1
    assert kept(facts) != [compiled]


@pytest.mark.parametrize("damage", ["", "{", '{"schema_version": 1}'])
def test_a_damaged_artefact_is_built_again(facts: Facts, here: LoadHere, damage: str) -> None:
    first = here()
    [compiled] = kept(facts)
    whole = compiled.read_bytes()
    compiled.write_text(damage)
    assert here() == first
    assert compiled.read_bytes() == whole


def test_a_checkout_that_cannot_be_written_is_read_each_time(facts: Facts, here: LoadHere) -> None:
    (facts.data.parent / ".cache").write_text("a file where the folder should be")
    assert here() == load(facts.data, artefact.digest(facts.data))


def test_a_mistake_in_the_checkout_is_said_and_nothing_kept(facts: Facts, here: LoadHere) -> None:
    facts.write("skills/css.toml", "=")
    with pytest.raises(CatalogueError, match=r"data/skills/css\.toml:1"):
        here()
    assert not (facts.data.parent / ".cache").exists()


def test_an_installed_copy_reads_the_artefact_it_carries(
    facts: Facts, here: LoadHere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "installed" / "catalogue.json"
    compiled = artefact.compile_to(facts.data, shipped)
    monkeypatch.setattr(artefact, "_SHIPPED", shipped)
    monkeypatch.setattr(artefact, "CHECKOUT", tmp_path / "no-checkout")
    assert here() == compiled
