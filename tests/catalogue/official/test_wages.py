"""Job Bank's wages: what its file says arrives, and a file with a mistake leaves no trace."""

from datetime import date
from pathlib import Path

import pytest

from tests.catalogue.official import wage_file as wages
from tests.catalogue.official.conftest import Office
from tests.catalogue.official.wage_file import NAME, content, row
from voyageur.catalogue.official.merge import Change
from voyageur.catalogue.tables.kinds import WAGES
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.wage import Wage

OTHER_KIND = "this is no file of Job Bank's wages of 2024 or later"
EMPTY = "the table has no rows"


def imported(office: Office, *rows: str, name: str = NAME) -> list[Wage]:
    office.bring("wages", office.put(name, content(*rows)))
    (edition,) = office.tables.editions("wages")
    return [found for _, found in office.tables.rows(WAGES, edition)]


def causes(error: Exception) -> list[str]:
    """What is wrong with a file, each cause behind its line."""
    assert isinstance(error, InputError | UsageError)
    return [f"{found.line}: {found.cause}" for found in error.findings]


def test_a_row_arrives_with_every_figure_its_method_and_its_period(office: Office) -> None:
    assert imported(office, row(rest="48.93,38.5,57.69")) == [
        Wage(
            noc="21211",
            region="canada",
            low=3000,
            q1=3850,
            median=4615,
            average=4893,
            q3=5769,
            high=6974,
            per="hour",
            method="labour-force-survey",
            period="2023-2024",
            benefits="94.2",
            source="jobbank-wages",
            certainty="exact",
        )
    ]


def test_the_files_name_gives_the_edition_and_the_day_of_publication(office: Office) -> None:
    imported(office, row())
    edition = office.tables.edition(WAGES, "2025")
    assert edition.published_on == date(2025, 11, 19)
    assert edition.observed_on == date(2026, 11, 23)
    assert edition.source == "jobbank-wages"
    assert edition.locator == NAME


def test_a_day_in_the_name_that_no_month_has_is_no_day_of_publication(office: Office) -> None:
    imported(office, row(), name="wage2025opendata-31feb2025.csv")
    assert office.tables.edition(WAGES, "2025").published_on is None


def test_a_period_that_only_looks_like_a_year_says_nothing_of_the_edition(office: Office) -> None:
    (found,) = imported(office, row(period="²²²²"))
    assert found.period == "²²²²"


def test_a_name_without_a_year_needs_one(office: Office) -> None:
    file = office.put("wages.csv", content(row()))
    error = office.refuse("wages", file)
    assert isinstance(error, UsageError)
    assert error.where == "wages.csv"
    assert "--year" in str(error.remedy)
    assert office.bring("wages", file, year=2025).edition == "2025"
    assert office.tables.edition(WAGES, "2025").published_on is None


def test_the_year_that_is_said_stands_above_that_of_the_name(office: Office) -> None:
    file = office.put("wages-2024-again.csv", content(row()))
    assert office.bring("wages", file, year=2025).edition == "2025"


def test_leading_zeros_of_a_unit_group_are_kept(office: Office) -> None:
    (found,) = imported(office, row(noc="NOC_00010"))
    assert found.noc == "00010"
    assert "00010,canada," in (office.facts / "wages" / "2025.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "region"),
    [
        ("ER00", "canada"),
        ("ER35", "ontario"),
        ("ER3530", "toronto-region"),
        ("3530", "toronto-region"),
        ("ER1110", "prince-edward-island"),
        ("ER6010", "yukon"),
    ],
)
def test_a_region_is_found_by_its_code(office: Office, code: str, region: str) -> None:
    (found,) = imported(office, row(region=code))
    assert found.region == region


def test_figures_of_a_year_are_told_from_those_of_an_hour(office: Office) -> None:
    group = row("NOC_31102", wages='"104,519.50","253,316","494,063.00"', rest=",,", annual="1")
    (found,) = imported(office, group)
    assert (found.per, found.low, found.median, found.high) == (
        "year",
        10451950,
        25331600,
        49406300,
    )


def test_a_withheld_row_is_kept_without_figures(office: Office) -> None:
    (found,) = imported(office, wages.WITHHELD)
    assert found == Wage(noc="21211", region="canada", source="jobbank-wages", certainty="exact")


def test_figures_that_are_not_available_are_unknown(office: Office) -> None:
    (found,) = imported(office, row(rest="NA,NA,NA", benefits="NA"))
    assert (found.q1, found.average, found.q3, found.benefits) == (None, None, None, None)


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Labour Force Survey", "labour-force-survey"),
        ("Small Area Estimation", "small-area-estimation"),
        ("Census", "census"),
        ("Employment Insurance Survey Data", "employment-insurance"),
        ("NA", None),
    ],
)
def test_a_method_has_one_name(office: Office, said: str, method: str | None) -> None:
    (found,) = imported(office, row(method=said))
    assert found.method == method


def test_a_region_that_repeats_its_province_is_marked(office: Office) -> None:
    found = imported(
        office,
        row(),
        row(region="ER35"),
        row(region="ER3530"),
        row(region="ER3510", wages="30,46.16,69.74"),
    )
    assert {wage.region: wage.repeats for wage in found} == {
        "canada": None,
        "ontario": None,  # a province that equals Canada has its own figures
        "toronto-region": "ontario",
        "ottawa-region": None,
    }


def test_a_region_that_is_imported_by_itself_is_held_against_its_province(office: Office) -> None:
    imported(office, row(region="ER35"), row(region="ER3530"))
    state = office.state()
    changes = office.bring("wages", office.put(NAME, content(row(region="ER3530"))))
    assert (changes.confirmed, changes.kept, changes.values) == (1, 1, ())
    assert office.state() == state


def test_a_province_that_changes_is_repeated_no_more(office: Office) -> None:
    imported(office, row(region="ER35"), row(region="ER3530"))
    changed = content(row(region="ER35", wages="30,47,69.74"))
    changes = office.bring("wages", office.put(NAME, changed))
    assert Change(("21211", "toronto-region"), "repeats", "ontario", "") in changes.values


def test_a_withheld_region_repeats_nothing(office: Office) -> None:
    withheld = {"wages": ",,", "rest": ",,", "method": "NA", "period": "NA"}
    found = imported(office, row(region="ER35", **withheld), row(region="ER3530", **withheld))
    assert [wage.repeats for wage in found] == [None, None]


def test_a_region_measured_another_way_repeats_nothing(office: Office) -> None:
    found = imported(office, row(region="ER35"), row(region="ER3530", method="Census"))
    assert [wage.repeats for wage in found] == [None, None]


def test_a_file_in_windows_1252_is_read(office: Office) -> None:
    file = office.put(NAME, wages.text(row(title="Scientifiques – données")).encode("cp1252"))
    assert office.bring("wages", file).added == 1


def test_line_ends_and_the_mark_of_utf_8_make_no_difference(office: Office) -> None:
    office.bring("wages", office.put(NAME, content(row(), row("NOC_21231"))))
    plain = wages.text(row(), row("NOC_21231")).replace("\r\n", "\n")
    again = office.bring("wages", office.put(NAME, plain))
    assert (again.confirmed, again.changed, again.added) == (2, 0, 0)


def test_columns_that_nobody_asked_for_are_passed_over(office: Office) -> None:
    more = content(f"{row()},yes", columns=(*wages.COLUMNS, "Source2025_NHQ"))
    assert office.bring("wages", office.put(NAME, more)).added == 1


def test_the_layout_of_2024_is_read_as_2024(office: Office) -> None:
    file = office.put("wage2024opendata.csv", content(row(), columns=wages.OF_2024))
    assert office.bring("wages", file).edition == "2024"


def test_the_layout_of_2024_is_not_taken_for_2025(office: Office) -> None:
    file = office.put("wages.csv", content(row(), columns=wages.OF_2024))
    error = office.refuse("wages", file, year=2025)
    assert isinstance(error, InputError)
    assert (str(error), error.where) == (
        "its columns are those of 2024, not of 2025",
        "wages.csv:1",
    )


def test_the_layout_of_2025_is_not_taken_for_2024(office: Office) -> None:
    error = office.refuse("wages", office.put("wages.csv", content(row())), year=2024)
    assert str(error) == "its columns are those of 2025, not of 2024"


def test_figures_up_to_2024_are_not_those_of_2027(office: Office) -> None:
    error = office.refuse("wages", office.put(NAME, content(row())), year=2027)
    assert isinstance(error, InputError)
    assert str(error) == "its figures go up to 2024, so it can't be the edition of 2027"
    assert "--year" in str(error.remedy)


def test_codes_of_the_classification_before_are_refused(office: Office) -> None:
    old = "NOC_CNP,NOC_Title,Titre_CNP,PROV,ER_Code_Code_RE,Low_Wage_Salaire_Minium\r\n"
    file = office.put("wage2020.csv", old + "2172,Database analysts,Analystes,ON,ER35,30\r\n")
    error = office.refuse("wages", file)
    assert isinstance(error, InputError)
    assert "NOC 2016" in str(error)
    assert error.where == "wage2020.csv:2"


@pytest.mark.parametrize("missing", [wages.COLUMNS[7], wages.COLUMNS[0], wages.COLUMNS[-1]])
def test_a_missing_column_is_named(office: Office, missing: str) -> None:
    columns = tuple("Other" if name == missing else name for name in wages.COLUMNS)
    error = office.refuse("wages", office.put(NAME, content(row(), columns=columns)))
    assert isinstance(error, InputError)
    assert error.where == f"{NAME}:1"
    assert str(error) == OTHER_KIND
    assert f"Columns are missing: {missing}." in str(error.remedy)


@pytest.mark.parametrize(
    ("wrong", "cause"),
    [
        (row("NOC_99999"), "there is no unit group 99999 in NOC 2021"),
        (row("NOC_212"), "there is no unit group 212 in NOC 2021"),
        (row("NOC_10"), "there is no unit group 10 in NOC 2021"),
        (row(region="ER9999"), "there is no region ER9999"),
        (row(wages="50,46.15,69.74"), "low, median and high are not in ascending order"),
        (row(wages="30,46.15,40"), "low, median and high are not in ascending order"),
        (row(rest="48.93,46.16,"), "low, median and high are not in ascending order"),
        (row(wages="-30,46.15,69.74"), "Low_Wage_Salaire_Minium: “-30” is no amount"),
        (row(wages="30,$46,69.74"), "Median_Wage_Salaire_Median: “$46” is no amount"),
        (row(wages="30,inf,69.74"), "Median_Wage_Salaire_Median: “inf” is no amount"),
        (row(wages="30,NaN,69.74"), "Median_Wage_Salaire_Median: “NaN” is no amount"),
        (row(wages="30,1e999999,69.74"), "Median_Wage_Salaire_Median: “1e999999” is no amount"),
        (row(wages="30,1_000,"), "Median_Wage_Salaire_Median: “1_000” is no amount"),
        (row(wages='30,"1,0,00",'), "Median_Wage_Salaire_Median: “1,0,00” is no amount"),
        (row(benefits="abc"), "“abc” is no number"),
        (row(method="A guess"), "there is no data source “A guess”"),
        (row(annual="2"), "the annual flag is “2”"),
        ("NOC_21211,Data scientists", "2 cells instead of 21"),
        (f"{row()},1", "22 cells instead of 21"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_imported(
    office: Office, wrong: str, cause: str
) -> None:
    error = office.refuse("wages", office.put(NAME, content(row("NOC_21231"), wrong)))
    assert isinstance(error, InputError)
    assert causes(error) == [f"3: {cause}"]
    assert error.findings[0].place() == f"{NAME}:3"
    assert str(error).startswith("nothing was imported")


def test_all_mistakes_are_named_at_once(office: Office) -> None:
    bad = content(row("NOC_99999"), row(region="ER9999"), row("NOC_21231", annual="y"))
    error = office.refuse("wages", office.put(NAME, bad))
    assert causes(error) == [
        "2: there is no unit group 99999 in NOC 2021",
        "3: there is no region ER9999",
        "4: the annual flag is “y”",
    ]


def test_a_file_that_is_all_wrong_names_twenty_mistakes_and_counts_them_all(
    bare: Office,
) -> None:
    rows = [row(f"NOC_{code}", "ER77") for code in range(21000, 21050)]
    error = bare.refuse("wages", bare.put(NAME, content(*rows)))
    assert len(error.findings) == 20
    assert str(error).splitlines()[0] == "nothing was imported: mistakes in the file: 50"


def test_the_same_row_twice_is_refused(office: Office) -> None:
    twice = content(row(), row("NOC_21231"), row(wages="31,47,70"))
    error = office.refuse("wages", office.put(NAME, twice))
    assert isinstance(error, InputError)
    assert causes(error) == ["4: 21211 canada stands twice"]


def test_a_column_that_stands_twice_is_refused(office: Office) -> None:
    columns = tuple("High_Wage_Salaire_Maximal" if c == "prov" else c for c in wages.COLUMNS)
    error = office.refuse("wages", office.put(NAME, content(row(), columns=columns)))
    assert "1: the column High_Wage_Salaire_Maximal stands twice" in causes(error)


@pytest.mark.parametrize("last", [row(title='"Data scientists'), row(benefits='"94.2')])
def test_a_quote_that_is_never_closed_is_refused(office: Office, last: str) -> None:
    unclosed = content(row("NOC_21231"), last)
    error = office.refuse("wages", office.put(NAME, unclosed))
    assert isinstance(error, InputError)
    assert error.findings[0].file == NAME


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is no CSV file"),
        (content(row()).decode("utf-8-sig").encode("utf-16"), "this is no CSV file"),
        (b"\xef\xbb\xbf", EMPTY),
        (b"\r\n\r\n", EMPTY),
        (content(), EMPTY),
        (b"a" * 200_000, "not readable as CSV"),
        (b"<html>\n<body>Not found</body></html>", OTHER_KIND),
    ],
    ids=[
        "empty",
        "image",
        "utf-16",
        "mark-alone",
        "blank-lines",
        "header-alone",
        "endless-cell",
        "page",
    ],
)
def test_what_is_no_table_is_refused(office: Office, data: bytes, cause: str) -> None:
    error = office.refuse("wages", office.put(NAME, data))
    assert isinstance(error, InputError)
    assert cause in str(error)
    assert NAME in error.where


def test_a_folder_is_refused(office: Office) -> None:
    error = office.refuse("wages", office.desk)
    assert isinstance(error, InputError)
    assert str(error) == "this is a folder, not a file"
    assert error.where == str(office.desk)


def test_a_file_that_is_not_there_is_refused(office: Office) -> None:
    error = office.refuse("wages", office.desk / "nope.csv")
    assert isinstance(error, InputError)
    assert str(error) == "there is no such file"


def test_a_mistake_leaves_an_edition_as_it_was(office: Office) -> None:
    office.bring("wages", office.put(NAME, content(row())))
    bad = content(row(wages="31,47,70"), row("NOC_99999"))
    office.refuse("wages", office.put(NAME, bad))
    (found,) = (wage for _, wage in office.tables.rows(WAGES, "2025"))
    assert found.median == 4615


def test_rows_that_the_file_lacks_stay(office: Office) -> None:
    office.bring("wages", office.put(NAME, content(row(), row("NOC_21231"))))
    changes = office.bring("wages", office.put(NAME, content(row(wages="30,47,69.74"))))
    assert (changes.changed, changes.confirmed, changes.kept) == (1, 0, 1)
    assert [wage.noc for _, wage in office.tables.rows(WAGES, "2025")] == ["21211", "21231"]


def test_an_edition_that_is_confirmed_keeps_its_day_of_publication_and_note(office: Office) -> None:
    office.bring("wages", office.put(NAME, content(row())))
    header = office.facts / "wages" / "2025.toml"
    note = 'note = { en = "Mine.", fr = "À moi." }\n'
    header.write_text(header.read_text(encoding="utf-8") + note, encoding="utf-8")
    office.bring("wages", office.put("wages.csv", content(row())), year=2025)
    edition = office.tables.edition(WAGES, "2025")
    assert edition.published_on == date(2025, 11, 19)
    assert edition.note == {"en": "Mine.", "fr": "À moi."}


def test_a_file_of_facts_where_the_folder_should_be_is_refused(office: Office) -> None:
    office.facts.write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="a file is where the folder should be"):
        office.bring("wages", office.put(NAME, content(row())))
    assert office.facts.read_text(encoding="utf-8") == "mine"


def test_a_try_says_what_an_import_would_and_writes_nothing(office: Office) -> None:
    file = office.put(NAME, content(row()))
    tried = office.bring("wages", file, write=False)
    assert not office.facts.exists()
    assert tried == office.bring("wages", file)
    assert (tried.new_edition, tried.added) == (True, 1)


def test_the_day_of_an_import_is_the_one_passed_in(office: Office) -> None:
    file = office.put(NAME, content(row()))
    office.bring("wages", file, at=date(2027, 1, 2))
    assert office.tables.edition(WAGES, "2025").observed_on == date(2027, 1, 2)


def test_no_temporary_file_is_left(office: Office) -> None:
    office.bring("wages", office.put(NAME, content(row())))
    assert sorted(office.state()) == [
        str(Path("wages", "2025.csv")),
        str(Path("wages", "2025.toml")),
    ]
