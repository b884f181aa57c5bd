"""Rows of tables can be read, stand once, and name what exists."""

from collections.abc import Callable

import pytest

from tests.catalogue.conftest import Facts

WAGES, COPS, NOC, TAX = "wages/2025.csv", "cops/2024-2033.csv", "noc/2021.csv", "tax/2026.toml"
ROW = "Correct the row, or take it out."
ENTRY = "Correct it, or take it out."
SOURCE = "Name a file of data/sources, or add one."
FIRST = "21234,canada,20,25.5,36.06,38,45,60.10,hour,census,2020,,80.5,pages,exact"


def test_rows_that_name_what_exists_are_sound(facts: Facts) -> None:
    assert facts.check() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "missing"),
    [
        (WAGES, "21234,canada", "99999,canada", "99999"),
        (WAGES, "21234,canada", "21234,atlantis", "atlantis"),
        (WAGES, "80.5,pages", "80.5,hearsay", "hearsay"),
        (WAGES, "2023-2024,quebec,", "2023-2024,atlantis,", "atlantis"),
        (COPS, "21234,", "99999,", "99999"),
    ],
)
def test_a_row_that_names_what_does_not_exist_is_found_at_its_line(
    facts: Facts, name: str, old: str, new: str, missing: str
) -> None:
    facts.change(name, old, new)
    assert facts.check() == [facts.finding(name, missing, f"there is no {missing}", ENTRY)]


@pytest.mark.parametrize("code", ["TEER_2", "NOC1_2"])
def test_codes_for_sums_over_many_unit_groups_are_no_unit_groups(facts: Facts, code: str) -> None:
    facts.change(COPS, "21234,", f"{code},")
    assert facts.check() == []


def test_without_the_classification_no_code_is_doubted(facts: Facts) -> None:
    facts.change(WAGES, "21234,canada", "99999,canada")
    (facts.data / NOC).unlink()
    (facts.data / NOC).with_suffix(".toml").unlink()
    assert facts.check() == []


def test_a_row_that_stands_twice_is_found_at_the_second(facts: Facts) -> None:
    facts.write(WAGES, facts.read(WAGES) + "21234,canada,,,,,,,hour,,,,,pages,exact\n")
    last = len(facts.read(WAGES).splitlines())
    [found] = facts.check()
    assert (found.file, found.line) == (f"data/{WAGES}", last)
    assert (found.cause, found.remedy) == ("21234 canada stands twice", ENTRY)


def test_a_class_that_stands_twice_is_found(facts: Facts) -> None:
    facts.write(NOC, facts.read(NOC) + "5,21234,Again,Encore\n")
    assert facts.check() == [facts.finding(NOC, "Again", "21234 stands twice", ENTRY)]


@pytest.mark.parametrize(
    ("old", "new"), [("median,", "middle,"), ("low,q1,", "q1,low,"), (",certainty", "")]
)
def test_a_header_with_other_columns_is_found_with_those_that_have_to_be(
    facts: Facts, old: str, new: str
) -> None:
    columns = facts.read(WAGES).splitlines()[0]
    spoiled = columns.replace(old, new)
    facts.change(WAGES, columns, spoiled)
    cause, remedy = f"the columns are {spoiled}", f"They have to be {columns}."
    assert facts.check() == [facts.finding(WAGES, "noc", cause, remedy)]


@pytest.mark.parametrize("amount", ["nineteen", "NaN", "Infinity", "1e9"])
def test_an_amount_that_is_no_number_is_found_at_its_line(facts: Facts, amount: str) -> None:
    facts.change(WAGES, "21234,quebec,19", f"21234,quebec,{amount}")
    assert facts.check() == [facts.finding(WAGES, amount, "an amount is no number", ROW)]


@pytest.mark.parametrize(
    ("name", "old", "new", "cause"),
    [
        (COPS, "21234,30000", "21234,many", "employment: it has to be a whole number"),
        (WAGES, "hour,census", "month,census", "per: it has to be one of 'hour' or 'year'"),
        (WAGES, "hour,census", "hour,hearsay", "method: it has to be one of 'labour-force-survey'"),
        (WAGES, "pages,exact\n21234,quebec,", "pages,\n21234,quebec,", "certainty: it is missing"),
        (COPS, "balance,moderate-surplus", "balance,fine", "future: it has to be one of 'strong-"),
    ],
)
def test_a_value_that_a_column_cannot_hold_is_found_at_its_line(
    facts: Facts, name: str, old: str, new: str, cause: str
) -> None:
    facts.change(name, old, new)
    line = facts.line(name, new.partition("\n")[0])
    [found] = facts.check()
    assert (found.file, found.line, found.remedy) == (f"data/{name}", line, ROW)
    assert found.cause.startswith(cause)


def test_a_row_with_too_many_cells_is_found_at_its_line(facts: Facts) -> None:
    facts.change(WAGES, FIRST, f"{FIRST},more")
    [found] = facts.check()
    assert (found.file, found.line) == (f"data/{WAGES}", facts.line(WAGES, "more"))


@pytest.mark.parametrize("folder", ["wages", "cops", "noc"])
def test_an_edition_whose_source_does_not_exist_is_found(facts: Facts, folder: str) -> None:
    [header] = [path.name for path in (facts.data / folder).glob("*.toml")]
    name = f"{folder}/{header}"
    facts.change(name, 'source = "pages"', 'source = "hearsay"')
    assert facts.check() == [facts.finding(name, "hearsay", "there is no source hearsay", SOURCE)]


def test_an_edition_whose_header_has_a_wrong_key_is_found(facts: Facts) -> None:
    facts.change("wages/2025.toml", "locator =", "locater =")
    causes = {(f.file, f.cause) for f in facts.check()}
    assert causes == {
        ("data/wages/2025.toml", "locator: it is missing"),
        ("data/wages/2025.toml", "locater: there is no such key"),
    }


@pytest.mark.parametrize(
    "words", ['source = "pages"\nlocator', 'certainty = "exact"\nsource = "pages"']
)
def test_a_source_of_taxes_that_does_not_exist_is_found(facts: Facts, words: str) -> None:
    facts.change(TAX, words, words.replace("pages", "hearsay"))
    assert facts.check() == [facts.finding(TAX, "hearsay", "there is no source hearsay", SOURCE)]


def test_taxes_of_a_province_that_does_not_exist_are_found_at_their_line(facts: Facts) -> None:
    facts.change(TAX, "[provinces.quebec]", "[provinces.atlantis]")
    assert facts.check() == [facts.finding(TAX, "atlantis", "there is no atlantis", ENTRY)]


@pytest.mark.parametrize("name", ["wages/2025.toml", TAX])
def test_an_edition_whose_id_is_not_the_name_of_its_file_is_found(facts: Facts, name: str) -> None:
    ident = name.partition("/")[2].removesuffix(".toml")
    facts.change(name, f'id = "{ident}"', 'id = "1999"')
    cause = f"the id 1999 is not the file's name {ident}"
    assert facts.check() == [facts.finding(name, "id =", cause, "Make id and name one.")]


def without_rows(facts: Facts) -> None:
    (facts.data / WAGES).unlink()


def not_utf_8(facts: Facts) -> None:
    (facts.data / WAGES).write_bytes(facts.read(WAGES).encode() + "é\n".encode("latin-1"))


@pytest.mark.parametrize("spoil", [without_rows, not_utf_8])
def test_rows_that_cannot_be_read_are_found(facts: Facts, spoil: Callable[[Facts], None]) -> None:
    spoil(facts)
    [found] = facts.check()
    assert found.file == f"data/{WAGES}"


def test_rows_without_a_header_file_are_found(facts: Facts) -> None:
    facts.write("wages/2026.csv", facts.read(WAGES))
    [found] = facts.check()
    assert (found.file, found.cause) == ("data/wages/2026.csv", "the table 2026.csv has no header")


def test_a_role_in_a_unit_group_that_does_not_exist_is_found(facts: Facts) -> None:
    facts.change("roles/web-developer.toml", 'code = "21234"', 'code = "99999"')
    place = facts.finding("roles/web-developer.toml", "99999", "there is no 99999", ENTRY)
    assert facts.check() == [place]
