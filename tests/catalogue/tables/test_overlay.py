"""Tables stand in folders one above the other, and imports go into the topmost."""

from pathlib import Path

import platformdirs
import pytest

from voyageur.catalogue import artefact
from voyageur.catalogue.load import CatalogueError
from voyageur.catalogue.tables import Tables, folders, table_folders
from voyageur.catalogue.tables.folders import import_folder
from voyageur.catalogue.tables.kinds import COPS, NOC, WAGES

WAGE_COLUMNS = ",".join(WAGES.columns())


def edition(folder: Path, kind: str, ident: str, *rows: str, locator: str = "here") -> None:
    """Write an edition: a header, and rows below their columns."""
    columns = {"wages": WAGES, "noc": NOC, "cops": COPS}[kind].columns()
    (folder / kind).mkdir(parents=True, exist_ok=True)
    header = (
        f'id = "{ident}"\ntitle = {{en = "a", fr = "b"}}\nsource = "s"\nlocator = "{locator}"\n'
        'observed_on = 2026-11-23\ncertainty = "exact"\n'
    )
    (folder / kind / f"{ident}.toml").write_text(header, encoding="utf-8")
    text = "".join(f"{line}\n" for line in (",".join(columns), *rows))
    (folder / kind / f"{ident}.csv").write_text(text, encoding="utf-8")


def wage(noc: str, median: str) -> str:
    return f"{noc},canada,,,{median},,,,hour,,,,,s,exact"


def medians(tables: Tables, *nocs: str) -> dict[str, list[int | None]]:
    return {
        edition.id: [row.median for row in rows] for edition, rows in tables.wages(frozenset(nocs))
    }


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    edition(folder, "wages", "2024", wage("21211", "44"), wage("21231", "50"))
    edition(folder, "wages", "2025", wage("21211", "46.15"), wage("21231", "51"))
    return folder


@pytest.fixture
def above(tmp_path: Path) -> Path:
    return tmp_path / "above"


def test_without_a_folder_above_the_base_is_read(base: Path, above: Path) -> None:
    assert medians(Tables((base, above)), "21211") == {"2025": [4615], "2024": [4400]}


def test_a_file_above_stands_in_place_of_the_one_below(base: Path, above: Path) -> None:
    edition(above, "wages", "2025", wage("21211", "47"), locator="mine")
    tables = Tables((base, above))
    assert medians(tables, "21211", "21231") == {"2025": [4700], "2024": [4400, 5000]}
    assert tables.edition(WAGES, "2025").locator == "mine"
    assert tables.edition(WAGES, "2024").locator == "here"


def test_an_edition_above_joins_those_below_newest_first(base: Path, above: Path) -> None:
    edition(above, "wages", "2026", wage("21211", "48"))
    tables = Tables((base, above))
    assert list(tables.editions("wages")) == ["2026", "2025", "2024"]
    newest = tables.newest(WAGES)
    assert newest is not None
    assert newest[0].id == "2026"


def test_an_order_of_folders_is_an_order_of_precedence(base: Path, above: Path) -> None:
    edition(above, "wages", "2025", wage("21211", "47"))
    assert medians(Tables((above, base)), "21211")["2025"] == [4615]


def test_only_the_groups_asked_for_are_read(base: Path) -> None:
    assert medians(Tables((base,)), "21231") == {"2025": [5100], "2024": [5000]}
    assert medians(Tables((base,)), "00010") == {"2025": [], "2024": []}


def test_a_table_of_which_there_is_no_edition_is_none(base: Path) -> None:
    tables = Tables((base,))
    assert tables.projections(frozenset({"21211"})) is None
    assert tables.outlook(frozenset({"21211"})) is None
    assert tables.noc == {}


def test_rows_come_with_their_lines(base: Path) -> None:
    assert [line for line, _ in Tables((base,)).rows(WAGES, "2025")] == [2, 3]


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        (wage("21211", "much"), "an amount is no number"),
        (wage("21211", "47").replace("hour", "moment"), "per"),
        (wage("21211", "47").replace("21211", ""), "noc"),
    ],
)
def test_a_wrong_row_is_named_with_its_folder_file_and_line(
    base: Path, row: str, cause: str
) -> None:
    edition(base, "wages", "2025", wage("21231", "51"), row)
    with pytest.raises(CatalogueError) as caught:
        Tables((base,)).wages(frozenset({"21211", "21231", ""}))
    (found,) = caught.value.findings
    assert found.place() == "base/wages/2025.csv:3"
    assert cause in str(found)


def test_columns_that_are_not_those_of_the_table_are_named(base: Path) -> None:
    path = base / "wages" / "2025.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("median", "middle"), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        list(Tables((base,)).rows(WAGES, "2025"))
    (found,) = caught.value.findings
    assert found.place() == "base/wages/2025.csv:1"
    assert WAGE_COLUMNS in str(found.remedy)


def test_a_header_with_a_mistake_is_named_with_its_line(base: Path) -> None:
    path = base / "wages" / "2025.toml"
    text = path.read_text(encoding="utf-8").replace('"exact"', '"surely"')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        Tables((base,)).edition(WAGES, "2025")
    assert caught.value.findings[0].place() == "base/wages/2025.toml:6"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without facts, facts that ship, and a person's own folder."""
    monkeypatch.delenv("VOYAGEUR_DATA", raising=False)
    monkeypatch.setattr(artefact, "CHECKOUT", tmp_path / "checkout")
    monkeypatch.setattr(folders, "SHIPPED_DATA", tmp_path / "shipped")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "person")
    (tmp_path / "checkout").mkdir()
    return tmp_path


def test_an_installed_copy_reads_what_ships_and_writes_to_the_person(places: Path) -> None:
    assert table_folders() == (places / "shipped", places / "person" / "facts")
    assert import_folder() == places / "person" / "facts"


def test_a_checkout_reads_and_writes_its_data(places: Path) -> None:
    (places / "checkout" / "data").mkdir()
    assert table_folders() == (places / "checkout" / "data",)
    assert import_folder() == places / "checkout" / "data"


@pytest.mark.parametrize("checkout", [True, False])
def test_a_folder_that_is_named_stands_above_all(
    places: Path, monkeypatch: pytest.MonkeyPatch, checkout: bool
) -> None:
    if checkout:
        (places / "checkout" / "data").mkdir()
    monkeypatch.setenv("VOYAGEUR_DATA", str(places / "mine"))
    below = places / "checkout" / "data" if checkout else places / "shipped"
    assert table_folders() == (below, places / "mine")
    assert import_folder() == places / "mine"


def test_an_empty_name_of_a_folder_names_none(
    places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_DATA", "")
    assert import_folder() == places / "person" / "facts"


def test_what_a_person_imported_stands_above_what_ships(places: Path) -> None:
    edition(places / "shipped", "wages", "2025", wage("21211", "46.15"))
    edition(places / "person" / "facts", "wages", "2025", wage("21211", "47"))
    assert medians(Tables(table_folders()), "21211") == {"2025": [4700]}
