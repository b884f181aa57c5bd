"""Job Bank's three-year outlook: the English workbook, and nothing that looks like one."""

import io
import zipfile
from collections.abc import Sequence

import pytest

from tests.catalogue.official.conftest import Office
from tests.catalogue.official.workbook import Cell, workbook
from voyageur.catalogue.tables.kinds import OUTLOOK
from voyageur.domain.errors import InputError, UsageError

NAME = "20252027_outlook_n21_en_251208.xlsx"
COLUMNS = (
    "NOC_Code",
    "NOC Title",
    "Outlook",
    "Employment Trends",
    "Release Date",
    "Province",
    "Economic Region Code",
    "Economic Region Name",
    "LANG",
)
TRENDS = "<p>The outlook will be <b>very good</b> for <i>Data scientists</i>&nbsp;in&hellip;</p>"
RELEASED = 45999
"""2025-12-08 in the days of Excel."""


def row(
    noc: Cell = "NOC_21211", rating: str = "good", region: Cell = "3500", lang: str = "EN"
) -> Sequence[Cell]:
    return (noc, "Data scientists", rating, TRENDS, RELEASED, "Ontario", region, "Place", lang)


def ratings(office: Office, *rows: Sequence[Cell]) -> list[tuple[str, str, str]]:
    office.bring("outlook", office.put(NAME, workbook(COLUMNS, *rows)))
    found = office.tables.rows(OUTLOOK, "2025-2027")
    return [(one.noc, one.region, one.rating) for _, one in found]


def test_the_name_gives_the_three_years(office: Office) -> None:
    changes = office.bring("outlook", office.put(NAME, workbook(COLUMNS, row())))
    assert (changes.edition, changes.new_edition, changes.added) == ("2025-2027", True, 1)
    edition = office.tables.edition(OUTLOOK, "2025-2027")
    assert (edition.source, edition.locator) == ("jobbank-outlook", NAME)


@pytest.mark.parametrize(
    ("code", "region"),
    [
        ("3500", "ontario"),
        (3500, "ontario"),
        (3500.0, "ontario"),
        ("3530", "toronto-region"),
        (3530, "toronto-region"),
        ("1110", "prince-edward-island"),
        ("1100", "prince-edward-island"),
        ("6010", "yukon"),
        ("0000", "canada"),
        ("00", "canada"),
    ],
)
def test_a_code_is_a_whole_province_or_a_region_of_one(
    office: Office, code: Cell, region: str
) -> None:
    assert ratings(office, row(region=code)) == [("21211", region, "good")]


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("Very Good", "very-good"),
        ("very good", "very-good"),
        ("GOOD", "good"),
        ("Moderate", "moderate"),
        ("limited", "limited"),
        ("Very limited", "very-limited"),
        ("Undetermined", "undetermined"),
        (" good ", "good"),
    ],
)
def test_the_case_of_a_rating_makes_no_difference(office: Office, said: str, rating: str) -> None:
    assert ratings(office, row(rating=said)) == [("21211", "ontario", rating)]


def test_leading_zeros_of_a_unit_group_are_kept_even_where_excel_lost_them(office: Office) -> None:
    assert ratings(office, row(noc="NOC_00010")) == [("00010", "ontario", "good")]
    assert ratings(office, row(noc=10)) == [("00010", "ontario", "good")]


def test_the_publishers_words_about_trends_are_not_kept(office: Office) -> None:
    ratings(office, row())
    assert b"<p>" not in b"".join(office.state().values())


def test_the_same_workbook_again_changes_no_byte(office: Office) -> None:
    file = office.put(NAME, workbook(COLUMNS, row(), row(region="3530", rating="limited")))
    office.bring("outlook", file)
    state = office.state()
    again = office.bring("outlook", file)
    assert (again.confirmed, again.values, office.state()) == (2, (), state)


def test_a_rating_that_changed_is_reported(office: Office) -> None:
    ratings(office, row(), row(region="3530"))
    changes = office.bring(
        "outlook", office.put(NAME, workbook(COLUMNS, row(), row(region="3530", rating="limited")))
    )
    (change,) = changes.values
    assert (change.key, change.before, change.after) == (
        ("21211", "toronto-region"),
        "good",
        "limited",
    )


def test_a_name_without_years_needs_the_first_of_them(office: Office) -> None:
    file = office.put("outlook.xlsx", workbook(COLUMNS, row()))
    error = office.refuse("outlook", file)
    assert isinstance(error, UsageError)
    assert error.where == "outlook.xlsx"
    assert office.bring("outlook", file, year=2026).edition == "2026-2028"


@pytest.mark.parametrize("lang", ["FR", "fr", "Français"])
def test_the_french_workbook_is_refused(office: Office, lang: str) -> None:
    french = workbook(COLUMNS, row(rating="très bonnes", lang=lang))
    error = office.refuse("outlook", office.put("20252027_outlook_n21_fr.xlsx", french))
    assert isinstance(error, InputError)
    assert str(error).startswith("this is the French workbook")
    assert "_en_" in str(error.remedy)


def _zip_of_something_else() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<w/>")
    return out.getvalue()


WHOLE = workbook(COLUMNS, row())


@pytest.mark.parametrize(
    "data",
    [
        b"NOC_Code,Outlook\n",
        b"%PDF-1.7\n",
        WHOLE[: len(WHOLE) // 2],
        WHOLE[:-20],
        _zip_of_something_else(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
    ids=["csv", "pdf", "half", "end-lost", "document", "old-office"],
)
def test_what_is_no_workbook_is_refused(office: Office, data: bytes) -> None:
    error = office.refuse("outlook", office.put(NAME, data))
    assert isinstance(error, InputError)
    assert (str(error), error.where) == ("this is no Excel workbook", NAME)


@pytest.mark.parametrize("rows", [(COLUMNS[:2] + COLUMNS[3:], row()), (("a", "b"), (1, 2))])
def test_a_workbook_of_something_else_is_refused(
    office: Office, rows: tuple[Sequence[Cell], ...]
) -> None:
    error = office.refuse("outlook", office.put(NAME, workbook(*rows)))
    assert isinstance(error, InputError)
    assert error.where == f"{NAME}:1"
    assert str(error) == "this is not Job Bank's three-year outlook in English"
    assert "Outlook" in str(error.remedy)


def test_a_workbook_of_nothing_but_columns_is_refused(office: Office) -> None:
    error = office.refuse("outlook", office.put(NAME, workbook(COLUMNS)))
    assert str(error) == "the table has no rows"


@pytest.mark.parametrize(
    ("wrong", "cause"),
    [
        (row(rating="splendid"), "there is no outlook “splendid”"),
        (row(rating=""), "there is no outlook “”"),
        (row(region="9900"), "there is no region 9900"),
        (row(region="3530", rating="limited"), "21211 toronto-region stands twice"),
        (row(noc="NOC_99999"), "there is no unit group 99999 in NOC 2021"),
    ],
)
def test_a_wrong_cell_is_named_with_its_row(
    office: Office, wrong: Sequence[Cell], cause: str
) -> None:
    file = office.put(NAME, workbook(COLUMNS, row(region="3530"), wrong))
    error = office.refuse("outlook", file)
    (found,) = error.findings
    assert (found.place(), str(found.cause)) == (f"{NAME}:3", cause)
