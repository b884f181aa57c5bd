"""The real sample of 2025 over our real edition of 2025."""

import csv
import io
from pathlib import Path

from tests.catalogue.official.conftest import Copy
from voyageur.catalogue.official.merge import Change
from voyageur.catalogue.tables.kinds import WAGES

SAMPLE = "jobbank_wages_2025_subset.csv"
NEW = {
    ("NOC_20012", "Low_Wage_Salaire_Minium"): "44.00",
    ("NOC_21210", "Median_Wage_Salaire_Median"): "52.25",
    ("NOC_21211", "High_Wage_Salaire_Maximal"): "1,070.50",
}


def with_new_figures(sample: Path) -> str:
    """The sample with three other figures for Canada."""
    rows = list(csv.DictReader(io.StringIO(sample.read_text(encoding="utf-8-sig"))))
    for row in rows:
        for (noc, column), figure in NEW.items():
            if row["NOC_CNP"] == noc and row["ER_Code_Code_RE"] == "ER00":
                row[column] = figure
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_the_real_sample_confirms_every_row_and_becomes_their_source(
    shared: Path, copy_of: Copy
) -> None:
    office = copy_of("wages", "noc")
    before = [row for _, row in office.tables.rows(WAGES, "2025")]
    changes = office.bring("wages", shared / "data" / SAMPLE)
    assert (changes.confirmed, changes.changed, changes.added, changes.kept) == (373, 0, 0, 0)
    assert changes.values == ()
    assert not changes.new_edition
    after = [row for _, row in office.tables.rows(WAGES, "2025")]
    assert len(after) == len(before)
    assert {row.source for row in after} == {"jobbank-wages"}


def test_the_same_file_again_confirms_all_and_changes_no_byte(shared: Path, copy_of: Copy) -> None:
    office = copy_of("wages", "noc")
    first = office.bring("wages", shared / "data" / SAMPLE)
    state = office.state()
    assert office.bring("wages", shared / "data" / SAMPLE) == first
    assert office.state() == state


def test_exactly_the_figures_that_differ_are_reported(shared: Path, copy_of: Copy) -> None:
    office = copy_of("wages", "noc")
    file = office.put("wage2025opendata.csv", with_new_figures(shared / "data" / SAMPLE))
    changes = office.bring("wages", file)
    assert changes.values == (
        Change(("20012", "canada"), "low", "43.75", "44.00"),
        Change(("21210", "canada"), "median", "51.00", "52.25"),
        Change(("21211", "canada"), "high", "69.74", "1070.50"),
    )
    assert (changes.changed, changes.confirmed) == (3, 370)
    assert office.bring("wages", file).confirmed == 373


def test_a_try_on_the_real_edition_writes_nothing(shared: Path, copy_of: Copy) -> None:
    office = copy_of("wages", "noc")
    state = office.state()
    file = office.put("wage2025opendata.csv", with_new_figures(shared / "data" / SAMPLE))
    assert office.bring("wages", file, write=False).changed == 3
    assert office.state() == state


def test_other_editions_are_left_alone(shared: Path, copy_of: Copy) -> None:
    office = copy_of("wages", "noc")
    before = {name: data for name, data in office.state().items() if "2025" not in name}
    office.bring("wages", shared / "data" / SAMPLE)
    after = {name: data for name, data in office.state().items() if "2025" not in name}
    assert after == before


def test_the_sample_of_2024_lacks_columns_and_is_refused(shared: Path, copy_of: Copy) -> None:
    office = copy_of("wages", "noc")
    error = office.refuse("wages", shared / "data" / "jobbank_wages_2024_subset.csv")
    assert "of 2024 or later" in str(error)
    assert "Columns are missing: " in str(error.remedy)
