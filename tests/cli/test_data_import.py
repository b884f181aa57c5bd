"""``voyageur data import``: what a person sees, and what then stands in which folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from tests.catalogue.official.small import only_regions
from tests.catalogue.official.wage_file import NAME, content, row
from voyageur.catalogue import artefact
from voyageur.catalogue.official.merge import Change, Changes
from voyageur.catalogue.tables import folders
from voyageur.domain.place import Region
from voyageur.services import context
from voyageur.shapes import parse

Run = Callable[..., Any]
Save = Callable[[str, bytes | str], Path]
Refuses = Callable[..., None]

CANADA, QUEBEC = (
    Region(
        id=ident,
        kind="province" if within else "country",
        name=name,  # type: ignore[arg-type]
        within=within,
        codes={"jobbank": code},
        source="invented",
        certainty="exact",
    )
    for ident, name, within, code in (
        ("canada", {"en": "Canada", "fr": "Canada"}, None, "ER00"),
        ("quebec", {"en": "Quebec", "fr": "Québec"}, "canada", "ER24"),
    )
)
BEFORE = (row(), row(region="ER24"), row("NOC_21231"))
AFTER = (row(wages="30,47,69.74"), row(region="ER24", wages="31,46.15,70"), row("NOC_21231"))


@pytest.fixture
def places(voyageur: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An installed copy of the program with two regions, no tables, and a person's own folder."""
    monkeypatch.setattr(context, "catalogue", lambda: only_regions((CANADA, QUEBEC)))
    monkeypatch.setattr(context, "table_folders", folders.table_folders)
    monkeypatch.setattr(artefact, "CHECKOUT", tmp_path / "checkout")
    monkeypatch.setattr(folders, "SHIPPED_DATA", tmp_path / "shipped")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "person")
    monkeypatch.delenv("VOYAGEUR_DATA", raising=False)
    return tmp_path


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_edition_is_counted_and_its_place_named(
    voyageur: Run, places: Path, save: Save
) -> None:
    said = voyageur("data", "import", "wages", save(NAME, content(*BEFORE)), "--data", places / "d")
    assert (said.status, said.err) == (0, "")
    written = [places / "d" / "wages" / name for name in ("2025.csv", "2025.toml")]
    assert lines(said.out) == [
        "New edition: wages/2025",
        "  added: 3",
        f"Written: {', '.join(str(path) for path in written)}",
    ]
    assert all(path.is_file() for path in written)


def test_what_changed_is_shown_value_by_value(voyageur: Run, places: Path, save: Save) -> None:
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)), "--data", places / "d")
    said = voyageur("data", "import", "wages", save(NAME, content(*AFTER)), "--data", places / "d")
    assert (said.status, said.err) == (0, "")
    out = lines(said.out)
    assert out[:3] == ["Edition: wages/2025", "  changed: 2", "  confirmed as they were: 1"]
    assert [line.split() for line in out[3:7]] == [
        ["Where", "What", "Before", "Now"],
        ["21211", "·", "Canada", "median", "46.15", "47.00"],
        ["21211", "·", "Quebec", "low", "30.00", "31.00"],
        ["21211", "·", "Quebec", "high", "69.74", "70.00"],
    ]


def test_the_region_is_named_in_the_language_asked_for(
    voyageur: Run, places: Path, save: Save
) -> None:
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)), "--data", places / "d")
    file = save(NAME, content(*AFTER))
    said = voyageur("data", "import", "wages", file, "--data", places / "d", "--lang", "fr")
    assert "21211 · Québec" in said.out


def test_twenty_values_are_shown_and_the_rest_counted(
    voyageur: Run, places: Path, save: Save
) -> None:
    groups = [f"NOC_{code}" for code in range(21000, 21025)]
    before, after = ([row(code, wages=w) for code in groups] for w in ("30,46,70", "30,47,70"))
    voyageur("data", "import", "wages", save(NAME, content(*before)), "--data", places / "d")
    said = voyageur("data", "import", "wages", save(NAME, content(*after)), "--data", places / "d")
    assert sum("47.00" in line for line in lines(said.out)) == 20
    assert "and 5 more; --json lists them all" in said.out


def test_json_lists_every_change(voyageur: Run, places: Path, save: Save) -> None:
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)), "--data", places / "d")
    file = save(NAME, content(*AFTER))
    said = voyageur("data", "import", "wages", file, "--data", places / "d", "--json")
    assert parse(Changes, said.out) == Changes(
        folder="wages",
        edition="2025",
        new_edition=False,
        added=0,
        changed=2,
        confirmed=1,
        kept=0,
        values=(
            Change(("21211", "canada"), "median", "46.15", "47.00"),
            Change(("21211", "quebec"), "low", "30.00", "31.00"),
            Change(("21211", "quebec"), "high", "69.74", "70.00"),
        ),
    )


def test_json_is_the_same_in_both_languages(voyageur: Run, places: Path, save: Save) -> None:
    words = ("data", "import", "wages", save(NAME, content(*BEFORE)), "--dry-run", "--json")
    english, french = (voyageur(*words, "--lang", lang).out for lang in ("en", "fr"))
    assert english == french
    assert json.loads(english)["added"] == 3


def test_a_dry_run_shows_the_changes_and_writes_nothing(
    voyageur: Run, places: Path, save: Save
) -> None:
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)), "--data", places / "d")
    before = state(places / "d")
    file = save(NAME, content(*AFTER))
    said = voyageur("data", "import", "wages", file, "--data", places / "d", "--dry-run")
    assert "47.00" in said.out
    assert lines(said.out)[-1] == "Nothing was written (--dry-run)."
    assert state(places / "d") == before


def test_a_dry_run_makes_no_folder(voyageur: Run, places: Path, save: Save) -> None:
    file = save(NAME, content(*BEFORE))
    assert voyageur("data", "import", "wages", file, "--dry-run").status == 0
    assert not (places / "person").exists()


def test_an_installed_copy_writes_into_the_persons_folder_and_reads_it_again(
    voyageur: Run, places: Path, save: Save
) -> None:
    file = save(NAME, content(*BEFORE))
    said = voyageur("data", "import", "wages", file)
    assert str(places / "person" / "facts" / "wages" / "2025") in said.out
    assert sorted(state(places / "person" / "facts")) == ["2025.csv", "2025.toml"]
    assert not (places / "shipped").exists()
    assert "confirmed as they were: 3" in voyageur("data", "import", "wages", file).out


def test_a_checkout_edits_its_own_data(voyageur: Run, places: Path, save: Save) -> None:
    (places / "checkout" / "data").mkdir(parents=True)
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)))
    assert sorted(state(places / "checkout" / "data")) == ["2025.csv", "2025.toml"]
    assert not (places / "person").exists()


def test_a_folder_named_in_the_environment_is_written(
    voyageur: Run, places: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_DATA", str(places / "mine"))
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)))
    assert sorted(state(places / "mine")) == ["2025.csv", "2025.toml"]
    assert not (places / "person").exists()


def test_an_import_over_shipped_tables_leaves_those_alone(
    voyageur: Run, places: Path, save: Save
) -> None:
    file = save(NAME, content(*BEFORE))
    voyageur("data", "import", "wages", file, "--data", places / "shipped")
    before = state(places / "shipped")
    said = voyageur("data", "import", "wages", save(NAME, content(AFTER[0])))
    assert "changed: 1" in said.out
    assert "kept, not in the file: 2" in said.out
    assert state(places / "shipped") == before
    assert (places / "person" / "facts" / "wages" / "2025.csv").read_text().count("\n") == 4


def test_the_day_of_the_import_is_today(voyageur: Run, places: Path, save: Save) -> None:
    voyageur("data", "import", "wages", save(NAME, content(*BEFORE)))
    header = state(places / "person" / "facts")["2025.toml"].decode()
    assert "observed_on = 2026-11-23" in header
    assert "published_on = 2025-11-19" in header


def test_a_mistake_in_the_file_is_named_with_its_line_and_nothing_is_written(
    voyageur: Run, places: Path, save: Save
) -> None:
    file = save(NAME, content(row(), row(region="ER99")))
    said = voyageur("data", "import", "wages", file)
    assert (said.status, said.out) == (1, "")
    assert lines(said.err) == [
        f"Error: {NAME}: nothing was imported: mistakes in the file: 1",
        f"{NAME}:3: there is no region ER99",
        "→ Correct the lines named, or take the file from its publisher again.",
    ]
    assert not (places / "person").exists()


@pytest.mark.parametrize("kind", ["wages", "outlook", "cops", "tax", "noc"])
def test_every_kind_refuses_a_picture_with_one_message(
    voyageur: Run, places: Path, save: Save, kind: str
) -> None:
    said = voyageur("data", "import", kind, save(NAME, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"))
    assert (said.status, said.out) == (1, "")
    error, remedy = lines(said.err)
    assert error.startswith(f"Error: {NAME}")
    assert remedy.startswith("→ ")
    assert not (places / "person").exists()


def test_a_file_that_is_not_there_is_refused_in_both_languages(
    refuses: Refuses, places: Path
) -> None:
    words = ("data", "import", "wages", places / "nope.csv")
    refuses(*words, status=1, en="there is no such file", fr="nope.csv")
    assert not (places / "person").exists()


def test_a_folder_is_refused_in_both_languages(refuses: Refuses, places: Path) -> None:
    words = ("data", "import", "wages", places)
    refuses(*words, status=1, en="this is a folder, not a file", fr=str(places))


def test_an_empty_file_is_refused_in_both_languages(
    refuses: Refuses, places: Path, save: Save
) -> None:
    words = ("data", "import", "wages", save(NAME, b""))
    refuses(*words, status=1, en="the file is empty", fr=NAME)


@pytest.mark.parametrize("year", ["25", "x", "1999", "20255", "-1"])
def test_a_year_that_is_none_is_a_wrong_call(
    refuses: Refuses, places: Path, save: Save, year: str
) -> None:
    words = ("data", "import", "wages", save(NAME, content(row())), f"--year={year}")
    refuses(*words, status=2, en=f"--year: “{year}” is no year", fr="--year")
    assert not (places / "person").exists()


def test_a_name_without_a_year_is_a_wrong_call(voyageur: Run, places: Path, save: Save) -> None:
    said = voyageur("data", "import", "wages", save("wages.csv", content(row())))
    assert said.status == 2
    assert lines(said.err)[1] == "→ Say it with --year, for example --year 2026."
    file = places / "wages.csv"
    assert voyageur("data", "import", "wages", file, "--year", "2025").status == 0


def test_a_kind_that_there_is_not_is_a_wrong_call(voyageur: Run, places: Path) -> None:
    said = voyageur("data", "import", "wage", "x.csv")
    assert (said.status, said.out) == (2, "")
    assert "voyageur data import --help" in said.err


def test_a_file_larger_than_the_limit_is_refused(voyageur: Run, places: Path, save: Save) -> None:
    file = save(NAME, content(*[row()] * 8000))
    said = voyageur("data", "import", "wages", file, "--max-mb", "1")
    assert said.status == 1
    assert "the limit is 1" in said.err
    assert not (places / "person").exists()


def test_a_file_where_the_folder_should_be_is_refused(
    voyageur: Run, places: Path, save: Save
) -> None:
    in_the_way = save("mine", "mine")
    said = voyageur("data", "import", "wages", save(NAME, content(row())), "--data", in_the_way)
    assert said.status == 1
    assert lines(said.err)[1] == "→ Choose another folder with --data."
    assert in_the_way.read_text(encoding="utf-8") == "mine"
