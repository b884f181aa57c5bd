"""Results of the CRA's payroll calculator (../shared/data/pdoc_vectors.csv), to two cents a pay."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.pay.editions import TABLES
from voyageur.domain.tax import TaxTable
from voyageur.pay.amounts import Pay
from voyageur.pay.contributions import Contributions
from voyageur.pay.regions import REGIONS
from voyageur.pay.withhold import pay_of, taxed

Row = dict[str, str]

TOLERANCE = 2
CORE = ("tier1_province_coverage", "tier2_income_levels", "tier3_cpp_ei_boundary")

NOT_MODELLED = {
    ("2026-jan", "CPP_EXEMPT"): "an employee exempt from CPP",
    ("2026-jan", "EI_EXEMPT"): "an employee exempt from EI",
    ("2026-jan", "YTD_NEAR_CPP_MAX"): "the calculator credits the contributions actually paid",
    ("2025-jul", "ON_80K_YTD_CPP_NEAR_MAX"): "10 pensionable months: the maximum is prorated",
}
"""Vectors of tiers 1 to 3 that the README of ../shared/data explains."""

FURTHER = (
    "WEEKLY_PAY", "SEMI_MONTHLY_PAY", "MONTHLY_PAY", "AB_HIGH_EXEMPTION_K5P",
    "ON_60K_JAN", "AB_60K_JAN", "BC_60K_JAN",
)  # fmt: skip
"""Vectors of tiers 4 and 5 with nothing that isn't covered."""


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[Row]:
    with (shared / "data" / "pdoc_vectors.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cents(words: str) -> int:
    return int(Decimal(words or 0) * 100)


def table_of(row: Row) -> TaxTable:
    """The edition's table with the claims that were typed into the calculator.

    A typed claim doesn't fall with income, as the basic amount does where none is typed.
    """
    table = TABLES["2026-01" if row["edition"] == "2026-jan" else "2025"]
    assert table.federal
    region = REGIONS[row["in_province"]]
    federal = replace(table.federal, basic_personal_amount=Decimal(row["in_federal_claim"]))
    claim = Decimal(row["in_provincial_claim"])
    provincial = replace(table.provinces[region], basic_personal_amount=claim)
    return replace(table, federal=federal, provinces={**table.provinces, region: provincial})


def computed(row: Row) -> Pay:
    paid = Pay(
        gross=cents(row["in_ytd_pensionable_earnings"]),
        pension_base=cents(row["in_ytd_cpp_base"]),
        pension_second_additional=cents(row["in_ytd_cpp_additional"]),
        ei=cents(row["in_ytd_ei"]),
    )
    region, periods = REGIONS[row["in_province"]], int(row["in_pay_periods"])
    return pay_of(cents(row["in_gross_pay"]), table_of(row), region, periods, paid)


def contributions_off(row: Row, pay: Pay) -> int:
    return max(
        abs(pay.pension - cents(row["exp_cpp_total"])),
        abs(pay.pension_second_additional - cents(row["exp_cpp2"])),
        abs(pay.ei - cents(row["exp_ei"])),
    )


def all_off(row: Row, pay: Pay) -> int:
    return max(
        contributions_off(row, pay),
        abs(pay.federal_tax - cents(row["exp_federal_tax"])),
        abs(pay.provincial_tax - cents(row["exp_provincial_tax"])),
        abs(pay.net - cents(row["exp_net_pay"])),
    )


def of_core(rows: list[Row], year: str) -> Iterator[Row]:
    return (r for r in rows if r["edition"].startswith(year) and r["tier_file"] in CORE)


def test_the_vectors_of_january_2026_are_met(rows: list[Row]) -> None:
    off = {r["id"]: all_off(r, computed(r)) for r in of_core(rows, "2026")}
    missed = {("2026-jan", ident) for ident, by in off.items() if by > TOLERANCE}
    assert len(off) == 32
    assert missed == {key for key in NOT_MODELLED if key[0] == "2026-jan"}


def test_cpp_and_ei_of_2025_are_met(rows: list[Row]) -> None:
    keyed = {(r["edition"], r["id"]): r for r in of_core(rows, "2025")}
    missed = {k for k, r in keyed.items() if contributions_off(r, computed(r)) > TOLERANCE}
    assert len(keyed) == 63
    assert missed == {key for key in NOT_MODELLED if key[0].startswith("2025")}


def test_other_pays_a_year_and_typed_claims_are_met(rows: list[Row]) -> None:
    wanted = [r for r in rows if r["edition"] == "2026-jan" and r["id"] in FURTHER]
    assert len(wanted) == len(FURTHER)
    assert all(all_off(row, computed(row)) <= TOLERANCE for row in wanted)


@pytest.mark.parametrize(
    ("ident", "due"),
    [
        ("CPP_EXEMPT", Contributions(ei=Decimal("37.62"), credited=26 * Decimal("37.62"))),
        (
            "EI_EXEMPT",
            Contributions(
                pension=Decimal("129.30"),
                base=Decimal("129.30") * 495 / 595,
                credited=26 * Decimal("129.30") * 495 / 595,
                deducted=Decimal("129.30") * 100 / 595,
            ),
        ),
    ],
)
def test_the_tax_of_exempt_employees_is_met_once_their_contributions_are_given(
    rows: list[Row], ident: str, due: Contributions
) -> None:
    [row] = [r for r in rows if r["edition"] == "2026-jan" and r["id"] == ident]
    pay = taxed(cents(row["in_gross_pay"]), due, table_of(row), REGIONS[row["in_province"]], 26)
    assert all_off(row, pay) <= TOLERANCE
