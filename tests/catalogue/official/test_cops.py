"""COPS: seven files of the publisher make two tables, value by value ours."""

from pathlib import Path

import pytest

from tests.catalogue.official.conftest import DATA, Office
from voyageur.catalogue.tables import Tables
from voyageur.catalogue.tables.kinds import COPS, COPS_YEARLY
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.outlook import Projection

SPAN = "2024-2033"
SUMMARY = (
    "Code,Occupation_Name,Nom_de_la_profession,Employment_emploi_2023,"
    "Employment_Growth_croissance_emploi,Retirements_retraites,"
    "Other_Replacement_autre_remplacement,Total_Job_Openings_Perspective_d'emploi,"
    "School_Leavers_Sortants_scolaires,Immigration,Other_Seekers_autres_chercheurs,"
    "Job_Seekers_Chercheurs_emploi,Recent_Labour_Market_Conditions,Recentes,"
    "Future_Labour_Market_Conditions,Futures\n"
)
GROUP = "21211,Data scientists,Scientifiques de données,"
FIGURES = '24700,"9,800",3000,900,13700,8000,4000,-500,"11,500",'
CONDITIONS = "Moderate signs of Shortage,Signes,Strong risk of Surplus,Risque\n"
YEARLY = "Code,Occupation Name,Nom de la profession,2023,2024,2025\n"


def summary(office: Office, rows: str) -> list[Projection]:
    office.bring("cops", office.put("summary.csv", SUMMARY + rows))
    return [found for _, found in office.tables.rows(COPS, SPAN)]


def test_a_row_of_the_summary_arrives_whole(office: Office) -> None:
    assert summary(office, GROUP + FIGURES + CONDITIONS) == [
        Projection(
            noc="21211",
            employment=24700,
            growth=9800,
            retirements=3000,
            replacement=900,
            openings=13700,
            school_leavers=8000,
            immigration=4000,
            other_seekers=-500,
            seekers=11500,
            recent="moderate-shortage",
            future="strong-surplus",
        )
    ]


def test_sums_over_many_groups_are_no_unit_groups_and_stand(office: Office) -> None:
    codes = ("00000", "TEER_0", "NOC1_2")
    found = summary(office, "".join(f"{c},a,b,{FIGURES}N/A,N/D,N/A,N/D\n" for c in codes))
    assert sorted(row.noc for row in found) == sorted(codes)
    assert {row.recent for row in found} == {None}


def test_what_is_not_available_is_unknown(office: Office) -> None:
    (found,) = summary(office, f"{GROUP}24700,N/A,N/A,N/A,N/A,,,,,N/A,N/D,Balance,À équilibre\n")
    assert found == Projection(noc="21211", employment=24700, future="balance")


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("employment_emploi_2024_2033_noc2021.csv", "employment"),
        ("employment_growth_croissance_emploi_2024_2033_noc2021.csv", "growth"),
        ("jo_pe_2024_2033_noc2021.csv", "openings"),
        ("job_seekers_chercheurs_emploi_2024_2033_noc2021.csv", "seekers"),
    ],
)
def test_a_yearly_file_says_by_its_name_what_it_counts(
    office: Office, name: str, series: str
) -> None:
    office.bring("cops", office.put(name, f'{YEARLY}{GROUP}N/A,"1,200",-300\n'))
    found = [row for _, row in office.tables.rows(COPS_YEARLY, "2024-2025")]
    assert [(row.series, row.year, row.people) for row in found] == [
        (series, 2024, 1200),
        (series, 2025, -300),
    ]


def test_a_yearly_file_of_another_name_is_refused_with_the_names_it_may_have(
    office: Office,
) -> None:
    error = office.refuse("cops", office.put("mine.csv", f"{YEARLY}{GROUP}1,2,3\n"))
    assert isinstance(error, UsageError)
    assert error.where == "mine.csv"
    assert "job_seekers" in str(error.remedy)


def test_conditions_without_a_year_in_the_name_need_one(office: Office) -> None:
    text = f"Code,Name,Future_Labour_Market_Conditions\n{'21211'},Data,Balance\n"
    error = office.refuse("cops", office.put("flmc.csv", text))
    assert isinstance(error, UsageError)
    assert "--year" in str(error.remedy)
    assert office.bring("cops", office.desk / "flmc.csv", year=2024).edition == SPAN


def test_conditions_leave_the_figures_of_the_summary_alone(office: Office) -> None:
    summary(office, GROUP + FIGURES + CONDITIONS)
    text = "Code,Name,Recent_Labour_Market_Conditions\n21211,Data,Balance\n"
    changes = office.bring("cops", office.put("rlmc_crmt_2021_2023.csv", text))
    assert [(c.field, c.before, c.after) for c in changes.values] == [
        ("recent", "moderate-shortage", "balance")
    ]
    ((_, found),) = office.tables.rows(COPS, SPAN)
    assert (found.openings, found.future) == (13700, "strong-surplus")


@pytest.mark.parametrize(
    "columns",
    ["Code,a,b\n", "Noc,Future_Labour_Market_Conditions,b\n", "a,2023,2024\n", "NOC_CNP,prov,c\n"],
)
def test_unknown_columns_are_refused(office: Office, columns: str) -> None:
    error = office.refuse("cops", office.put("employment_emploi.csv", columns + "21211,1,2\n"))
    assert isinstance(error, InputError)
    assert error.where == "employment_emploi.csv:1"
    assert str(error) == "this is no file of the COPS projections"
    assert "Columns are missing: " in str(error.remedy)


def test_a_summary_that_lost_a_column_is_refused(office: Office) -> None:
    text = SUMMARY.replace("Retirements_retraites", "Departs") + GROUP + FIGURES + CONDITIONS
    error = office.refuse("cops", office.put("summary.csv", text))
    assert "Columns are missing: Retirements_retraites." in str(error.remedy)


def test_a_summary_that_lost_its_employment_is_refused(office: Office) -> None:
    text = SUMMARY.replace("Employment_emploi_2023", "Emploi") + GROUP + FIGURES + CONDITIONS
    error = office.refuse("cops", office.put("summary.csv", text), year=2024)
    assert "Columns are missing: Employment_emploi_2023." in str(error.remedy)


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        (GROUP.replace("21211", "99999") + FIGURES + CONDITIONS, "there is no unit group 99999"),
        (GROUP.replace("21211", "21231") + FIGURES + CONDITIONS, "21231 stands twice"),
        (GROUP + FIGURES.replace("3000", "3o00") + CONDITIONS, "“3o00” is no number"),
        (GROUP + FIGURES.replace("3000", "3000.5") + CONDITIONS, "“3000.5” is no number"),
        (GROUP + FIGURES + CONDITIONS.replace("Strong", "Mild"), "“Mild risk of Surplus”"),
        (GROUP + FIGURES + "Balance\n", "cells instead of"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_imported(office: Office, row: str, cause: str) -> None:
    sound = f"21231,Software engineers,Ingénieurs,{FIGURES}{CONDITIONS}"
    error = office.refuse("cops", office.put("summary.csv", SUMMARY + sound + row))
    (found,) = error.findings
    assert found.place() == "summary.csv:3"
    assert cause in str(found.cause)


def _files(shared: Path) -> list[Path]:
    return sorted((shared / "data" / "cops").glob("*.csv"))


def _rows_of(tables: Tables) -> list[list[object]]:
    return [[row for _, row in tables.rows(kind, SPAN)] for kind in (COPS, COPS_YEARLY)]


@pytest.mark.parametrize("backwards", [False, True])
def test_the_seven_real_files_in_any_order_make_our_tables(
    shared: Path, bare: Office, backwards: bool
) -> None:
    files = _files(shared)
    assert len(files) == 7
    for file in reversed(files) if backwards else files:
        assert bare.bring("cops", file).kept >= 0
    assert _rows_of(bare.tables) == _rows_of(Tables((DATA,)))


def test_copies_in_windows_1252_make_the_same_tables(shared: Path, bare: Office) -> None:
    for file in _files(shared):
        text = file.read_text(encoding="utf-8-sig")
        bare.bring("cops", bare.put(file.name, text.encode("cp1252")))
    assert _rows_of(bare.tables) == _rows_of(Tables((DATA,)))


def test_the_seven_real_files_again_change_no_byte(shared: Path, bare: Office) -> None:
    for file in _files(shared):
        bare.bring("cops", file)
    state = bare.state()
    for file in _files(shared):
        changes = bare.bring("cops", file)
        assert (changes.changed, changes.added, changes.values) == (0, 0, ())
    assert bare.state() == state
