"""The structure of NOC 2021: Statistics Canada's English file, then its French one."""

from pathlib import Path

import pytest

from tests.catalogue.official.conftest import DATA, Copy, Office
from voyageur.catalogue.official.merge import Change
from voyageur.catalogue.tables import Tables
from voyageur.catalogue.tables.kinds import NOC
from voyageur.domain.errors import InputError
from voyageur.domain.noc import NocClass

ENGLISH = (
    '"Level","Hierarchical structure","Code - NOC 2021 V1.0","Class title","Class definition"\n'
    '1,"Broad category",0,"Legislative and senior management occupations","This category, …"\n'
    '2,"Major group",00,"Legislative and senior managers",""\n'
    '3,"Sub-major group",000,"Legislative and senior managers",""\n'
    '4,"Minor group",0001,"Legislative and senior managers","Two\nlines"\n'
    '5,"Unit group",00010,"Legislators","Legislators participate …"\n'
)
FRENCH = (
    '"Niveau","Structure hiérarchique","Code dela CNP 2021 v1.0","Titres de classes",'
    '"Définitions"\n'
    '1,"Grande catégorie",0,"Membres des corps législatifs et cadres supérieurs/cadres '
    'supérieures",""\n'
    '5,"Groupe de base",00010,"Membres des corps législatifs","…"\n'
)
LEGISLATORS = NocClass(
    level=5, code="00010", title_en="Legislators", title_fr="Membres des corps législatifs"
)


def classes(office: Office) -> dict[str, NocClass]:
    return {row.code: row for _, row in office.tables.rows(NOC, "2021")}


def test_the_english_file_gives_levels_and_codes_with_their_zeros(bare: Office) -> None:
    changes = bare.bring("noc", bare.put("en.csv", ENGLISH))
    assert (changes.new_edition, changes.added) == (True, 5)
    assert [(row.level, code) for code, row in classes(bare).items()] == [
        (1, "0"),
        (2, "00"),
        (3, "000"),
        (4, "0001"),
        (5, "00010"),
    ]
    assert classes(bare)["00010"].title_fr is None


def test_the_french_file_adds_its_titles_to_the_english_ones(bare: Office) -> None:
    bare.bring("noc", bare.put("en.csv", ENGLISH))
    office = bare.anew()
    changes = office.bring("noc", office.put("fr.csv", FRENCH))
    assert (changes.added, changes.changed, changes.kept) == (0, 2, 3)
    assert Change(("00010",), "title_fr", "", "Membres des corps législatifs") in changes.values
    found = classes(office)
    assert found["00010"] == LEGISLATORS
    assert found["00"].title_fr is None
    assert len(found) == 5


def test_the_english_file_again_keeps_the_french_titles(bare: Office) -> None:
    for name, text in (("en.csv", ENGLISH), ("fr.csv", FRENCH), ("en.csv", ENGLISH)):
        office = bare.anew()
        changes = office.bring("noc", office.put(name, text))
    assert (changes.confirmed, changes.values) == (5, ())
    assert classes(bare)["00010"] == LEGISLATORS


def test_line_ends_inside_a_title_become_blanks(bare: Office) -> None:
    bare.bring("noc", bare.put("en.csv", ENGLISH.replace('"Legislators"', '"Legis\rlators"')))
    assert classes(bare)["00010"].title_en == "Legis lators"


def test_the_french_file_alone_is_refused_and_says_which_comes_first(bare: Office) -> None:
    error = bare.refuse("noc", bare.put("fr.csv", FRENCH))
    assert isinstance(error, InputError)
    assert [found.place() for found in error.findings] == ["fr.csv:2", "fr.csv:3"]
    assert {str(found.remedy) for found in error.findings} == {"Import the English file first."}


def test_the_french_file_in_windows_1252_is_read(bare: Office) -> None:
    bare.bring("noc", bare.put("en.csv", ENGLISH))
    office = bare.anew()
    office.bring("noc", office.put("fr.csv", FRENCH.encode("cp1252")))
    assert classes(office)["00010"] == LEGISLATORS


@pytest.mark.parametrize("code", ["2121x", "212111", "", "NOC_21211"])
def test_a_code_that_is_none_is_named(bare: Office, code: str) -> None:
    error = bare.refuse("noc", bare.put("en.csv", ENGLISH.replace("00010", code)))
    (found,) = error.findings
    assert str(found.cause) == f"“{code}” is no code of NOC 2021"
    assert found.file == "en.csv"


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ('00010,"Legislators"', '00010,""', "00010 has no title"),
        ('5,"Unit group"', '4,"Unit group"', "“00010” is no code of NOC 2021"),
        ('5,"Unit group",00010', '4,"Unit group",0001', "0001 stands twice"),
    ],
)
def test_a_class_without_title_at_another_level_or_twice_is_named(
    bare: Office, old: str, new: str, cause: str
) -> None:
    error = bare.refuse("noc", bare.put("en.csv", ENGLISH.replace(old, new)))
    assert [str(found.cause) for found in error.findings] == [cause]


@pytest.mark.parametrize(
    "columns", ["a,b\n", "Level,Code - NOC 2021 V1.0\n", "Code dela CNP 2021 v1.0,Titre\n"]
)
def test_a_file_of_something_else_is_refused(bare: Office, columns: str) -> None:
    error = bare.refuse("noc", bare.put("en.csv", f"{columns}1,0\n"))
    assert isinstance(error, InputError)
    assert error.where == "en.csv:1"
    assert str(error) == "this is not the structure of NOC 2021"
    assert str(error.remedy).startswith("Columns are missing: ")


def test_the_real_structure_makes_our_table(shared: Path, bare: Office) -> None:
    changes = bare.bring("noc", shared / "data" / "noc2021_structure.csv")
    assert changes.added == 822
    ours = {row.code: row for _, row in Tables((DATA,)).rows(NOC, "2021")}
    assert classes(bare) == ours


def test_the_real_structure_confirms_our_table(shared: Path, copy_of: Copy) -> None:
    office = copy_of("noc")
    changes = office.bring("noc", shared / "data" / "noc2021_structure.csv")
    assert (changes.confirmed, changes.values, changes.kept) == (822, (), 0)
