"""T4127 of the Canada Revenue Agency: rates prove themselves by their constants."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.catalogue.official.conftest import DATA, Copy, Office
from voyageur.catalogue.official.merge import Change
from voyageur.catalogue.tables import Tables
from voyageur.catalogue.tables.kinds import TAX
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.tax import Bracket, ProvincialTax, Reduction, Surtax

LABELS = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "SK", "YT")
TITLE = '"Table 8.1 Rates (R, V), income thresholds (A), and constants (K, KP) effective {day}",,,,'
JANUARY, JULY = "January 1, 2031", "July 1, 2031"
SAME = 'A,0,"50,000 ","100,000*",\n,V,0.1,0.15,0.2,\n,KP,0,"2,500","7,500",\n'
FEDERAL = SAME.replace(",V", ",R").replace(",KP", ",K")
OTHER_TITLE = '"Table 8.2 Other rates and amounts effective {day}",,,,,,,,,,\n'
OTHER_COLUMNS = (
    ",Basic amount,Index rate,LCP rate,LCP amount,CEA,S2,T4 to V1,V1 rate,Abatement,Surtax\n"
)


def rates(day: str = JANUARY, **provinces: str) -> str:
    """Table 8.1; every province has the same three brackets unless another block is given."""
    blocks = "".join(f"{label},{provinces.get(label, SAME)}" for label in LABELS)
    return f"{TITLE.format(day=day)}\n,,1st,2nd,3rd,\nFederal,{FEDERAL}{blocks}"


def amounts(rows: str, day: str = JANUARY) -> str:
    """Table 8.2."""
    return OTHER_TITLE.format(day=day) + OTHER_COLUMNS + rows


def line_of(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


def refused(office: Office, text: str) -> list[str]:
    """The mistakes of a table with their lines."""
    error = office.refuse("tax", office.put("t.csv", text))
    assert isinstance(error, InputError)
    return [f"{found.line}: {found.cause}" for found in error.findings]


def test_a_new_edition_gets_a_file_of_its_own_with_gaps(office: Office) -> None:
    changes = office.bring("tax", office.put("t.csv", rates()))
    assert (changes.edition, changes.new_edition, changes.changed) == ("2031-01", True, 0)
    assert list(office.state()) == [str(Path("tax", "2031-01.toml"))]
    table = office.tables.tax("2031-01")
    assert (table.kind, table.valid_from) == ("payroll", date(2031, 1, 1))
    assert (table.source, table.locator) == ("cra-t4127", "t.csv")
    assert set(table.gaps) == {"provinces.quebec", "cpp, qpp, ei, qpip"}
    assert (table.cpp, table.qpp, table.ei, table.qpip) == (None, None, None, None)
    assert len(table.provinces) == 12
    assert "quebec" not in table.provinces
    assert table.provinces["ontario"] == ProvincialTax(
        brackets=(
            Bracket(from_=Decimal(0), rate=Decimal("0.1")),
            Bracket(from_=Decimal(50000), rate=Decimal("0.15")),
            Bracket(from_=Decimal(100000), rate=Decimal("0.2")),
        ),
        credit_rate=Decimal("0.1"),
        certainty="exact",
    )


@pytest.mark.parametrize(
    ("title", "edition", "kind", "start"),
    [
        (TITLE.format(day=JANUARY), "2031-01", "payroll", date(2031, 1, 1)),
        (TITLE.format(day=JULY), "2031-07", "payroll", date(2031, 7, 1)),
        (TITLE.format(day="May 1, 2026"), "2026-05", "payroll", date(2026, 5, 1)),
        ('"Table 8.1 Rates and constants for 2031",,,,', "2031-01", "payroll", date(2031, 1, 1)),
        ('"Table 8.22 Rates and constants for 2031",,,,', "2031", "year", date(2031, 1, 1)),
    ],
)
def test_the_title_says_which_edition_it_is(
    office: Office, title: str, edition: str, kind: str, start: date
) -> None:
    text = rates().replace(TITLE.format(day=JANUARY), title)
    assert office.bring("tax", office.put("t.csv", text)).edition == edition
    table = office.tables.tax(edition)
    assert (table.kind, table.valid_from) == (kind, start)


def test_the_same_table_again_changes_no_byte(office: Office) -> None:
    file = office.put("t.csv", rates())
    office.bring("tax", file)
    state = office.state()
    again = office.bring("tax", file)
    assert (again.changed, again.added, again.values, office.state()) == (0, 0, (), state)


def test_a_table_in_windows_1252_is_read(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates().replace("Rates", "Rates –").encode("cp1252")))
    assert list(office.tables.editions(TAX)) == ["2031-01"]


def test_a_star_or_a_blank_behind_a_number_says_nothing(office: Office) -> None:
    plain = rates().replace("*", "").replace("50,000 ", "50,000")
    office.bring("tax", office.put("t.csv", plain))
    assert office.bring("tax", office.put("t.csv", rates())).values == ()


def test_a_changed_rate_is_reported_with_its_bracket(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates()))
    other = 'A,0,"50,000","100,000",\n,V,0.1,0.15,0.25,\n,KP,0,"2,500","12,500",\n'
    changes = office.bring("tax", office.put("t.csv", rates(ON=other)))
    assert changes.values == (Change(("provinces.ontario.brackets.3",), "rate", "0.2", "0.25"),)
    assert office.tables.tax("2031-01").provinces["ontario"].brackets[2].rate == Decimal("0.25")


def test_a_changed_lowest_rate_is_that_of_the_credits_too(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates()))
    other = 'A,0,"50,000","100,000",\n,V,0.05,0.15,0.2,\n,KP,0,"5,000","10,000",\n'
    changes = office.bring("tax", office.put("t.csv", rates(ON=other)))
    assert {(c.field, c.before, c.after) for c in changes.values} == {
        ("rate", "0.1", "0.05"),
        ("credit_rate", "0.1", "0.05"),
    }


@pytest.mark.parametrize("constant", ["7,502", "7,498", "75,000"])
def test_a_constant_that_does_not_follow_from_the_rates_is_refused(
    office: Office, constant: str
) -> None:
    text = rates(ON=SAME.replace("7,500", constant))
    printed = constant.replace(",", "")
    (cause,) = refused(office, text)
    assert cause.startswith(f"{line_of(text, constant)}: ON: the constant {printed} doesn't follow")
    assert cause.endswith("(it is 7500)")


def test_a_mistyped_threshold_or_rate_is_found_by_the_constants(office: Office) -> None:
    for wrong in (SAME.replace("50,000", "55,000"), SAME.replace("0.15", "0.16")):
        found = refused(office, rates(ON=wrong))
        assert found
        assert all("ON: the constant" in cause for cause in found)


def test_a_constant_printed_in_whole_dollars_may_be_a_dollar_off(office: Office) -> None:
    assert office.bring("tax", office.put("t.csv", rates(ON=SAME.replace("7,500", "7,501"))))


@pytest.mark.parametrize(
    ("block", "words", "cause"),
    [
        (SAME.replace("0.15", "fifteen"), "fifteen", "“fifteen” is no number"),
        (SAME.replace("0.15", "-0.15"), "-0.15", "“-0.15” is no number"),
        (SAME.replace('"100,000*"', ""), 'ON,A,0,"50,000 ",,', "ON: thresholds, rates and"),
        ("A,,,,\n,V,,,,\n,KP,,,,\n", "ON,A", "ON: thresholds, rates and"),
        (SAME.replace("A,0,", "A,10,"), "ON,A", "ON: it doesn't begin at 0"),
    ],
)
def test_a_cell_that_is_no_number_is_named_with_its_line(
    office: Office, block: str, words: str, cause: str
) -> None:
    text = rates(ON=block)
    found = refused(office, text)
    assert found[0].startswith(f"{line_of(text, words)}: {cause}")


def test_a_province_that_is_missing_is_named(office: Office) -> None:
    text = rates().replace(f"SK,{SAME}", "")
    assert refused(office, text) == ["0: there are no rates of SK"]


def test_other_amounts_stand_beside_the_rates(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates()))
    rows = (
        'Federal,BPAF,0.02,0.15,750,"1,501 ",,,,,\n'
        'BC,"13,216*",0.02,,,,805,,,,\n'
        'ON,"12,989",0.02,,,,300,0,0,,\n'
        ',,,,,,,"5,818",0.2,,\n'
        ',,,,,,,"7,446",0.36,,\n'
        'YT,BPAYT,0.02,,,"1,501",,,,,\n'
    )
    changes = office.bring("tax", office.put("o.csv", amounts(rows)))
    assert changes.changed == 0
    table = office.tables.tax("2031-01")
    ontario, columbia = table.provinces["ontario"], table.provinces["british-columbia"]
    assert table.federal is not None
    assert table.federal.canada_employment_amount == 1501
    assert table.federal.basic_personal_amount is None  # a formula: it stays as it was known
    assert ontario.basic_personal_amount == 12989
    assert ontario.reduction == Reduction(basic=Decimal(300))
    assert ontario.surtax == (
        Surtax(over=Decimal(5818), rate=Decimal("0.2")),
        Surtax(over=Decimal(7446), rate=Decimal("0.36")),
    )
    assert columbia.basic_personal_amount == 13216
    assert columbia.reduction == Reduction(amount=Decimal(805))
    assert columbia.surtax == ()
    assert table.provinces["yukon"].canada_employment_amount == 1501
    assert len(ontario.brackets) == 3


def test_a_row_of_other_amounts_may_end_early_or_be_blank(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates()))
    office.bring("tax", office.put("o.csv", amounts('ON,"12,989"\n')))
    again = office.bring("tax", office.put("o.csv", amounts("ON,,0.02,,,,,,,,\n")))
    assert again.values == ()
    assert office.tables.tax("2031-01").provinces["ontario"].basic_personal_amount == 12989


def test_a_year_that_is_said_is_refused_because_the_title_says_it(office: Office) -> None:
    for kind in ("tax", "noc"):
        error = office.refuse(kind, office.put("t.csv", rates()), year=2031)
        assert isinstance(error, UsageError)
        assert error.where == "--year"


def test_other_amounts_of_an_edition_without_rates_are_refused(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates(JANUARY)))
    text = amounts('ON,"12,989",0.02,,,,300,0,0,,\n', JULY)
    error = office.refuse("tax", office.put("o.csv", text))
    assert isinstance(error, InputError)
    assert "the rates of 2031-07 are not known yet" in str(error)
    assert "8.1" in str(error.remedy)
    assert error.where == "o.csv"


def test_an_amount_that_is_no_number_is_named_with_its_line(office: Office) -> None:
    office.bring("tax", office.put("t.csv", rates()))
    assert refused(office, amounts("AB,much,0.02,,,,,,,,\n")) == ["3: “much” is no number"]


@pytest.mark.parametrize(
    "text",
    [
        "NOC_CNP,prov\n",
        "\n\n",
        '"Table 8.3 Claim codes for 2031"\n',
        rates().replace("2031", "next year"),
        "\x89PNG\0\0",
        rates(ON=SAME.replace("0.15", "1" * 200_000)),
    ],
    ids=["wages", "blank", "other-table", "no-year", "binary", "endless-cell"],
)
def test_what_is_neither_table_is_refused(office: Office, text: str) -> None:
    error = office.refuse("tax", office.put("t.csv", text))
    assert isinstance(error, InputError)
    assert error.where == "t.csv:1"


CRA = (
    ("t4127_2025_rates_thresholds_constants.csv", "2025"),
    ("t4127_2026_01_rates_thresholds_constants.csv", "2026-01"),
    ("t4127_2026_07_rates_thresholds_constants.csv", "2026-07"),
    ("t4127_2026_07_other_amounts.csv", "2026-07"),
)


@pytest.mark.parametrize(("name", "edition"), CRA)
def test_the_real_tables_confirm_ours_value_by_value(
    shared: Path, copy_of: Copy, name: str, edition: str
) -> None:
    office = copy_of("tax")
    changes = office.bring("tax", shared / "data" / "cra" / name)
    assert (changes.edition, changes.new_edition) == (edition, False)
    assert changes.values == ()
    assert changes.confirmed > 20
    assert changes.kept > 100
    ours, now = Tables((DATA,)).tax(edition), office.tables.tax(edition)
    assert (now.federal, now.provinces, now.cpp) == (ours.federal, ours.provinces, ours.cpp)


def test_the_real_tables_alone_give_the_same_brackets(shared: Path, bare: Office) -> None:
    for name, edition in CRA[:3]:
        bare.bring("tax", shared / "data" / "cra" / name)
        made, ours = bare.tables.tax(edition), Tables((DATA,)).tax(edition)
        assert made.federal is not None
        assert ours.federal is not None
        assert made.federal.brackets == ours.federal.brackets
        for region, tax in made.provinces.items():
            assert tax.brackets == ours.provinces[region].brackets, region


def test_a_changed_rate_of_the_real_table_is_reported(shared: Path, copy_of: Copy) -> None:
    office = copy_of("tax")
    text = (shared / "data" / "cra" / CRA[2][0]).read_text(encoding="utf-8")
    other = text.replace("0.108,0.1275,0.174,", "0.108,0.1275,0.184,").replace('"5,567"', '"6,567"')
    changes = office.bring("tax", office.put("t.csv", other.replace("6,567", "6,566.50")))
    assert changes.values == (Change(("provinces.manitoba.brackets.3",), "rate", "0.174", "0.184"),)
