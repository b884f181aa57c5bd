"""The constants K and KP that the CRA and Revenu Québec print follow from the brackets."""

import csv
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from tests.pay.editions import TABLES
from voyageur.domain.tax import Bracket
from voyageur.pay.brackets import bracket_tax
from voyageur.pay.regions import REGIONS


def constants(brackets: tuple[Bracket, ...], rounding: str) -> list[Decimal]:
    found = []
    for bracket in brackets:
        income = bracket.from_ + Decimal("0.01")
        found.append(bracket.rate * income - bracket_tax(income, brackets, rounding))
    return found


@pytest.mark.parametrize(
    ("name", "edition"), [("2025", "2025"), ("2026_01", "2026-01"), ("2026_07", "2026-07")]
)
def test_all_constants_of_the_cra_follow(shared: Path, name: str, edition: str) -> None:
    path = shared / "data" / "cra" / f"t4127_{name}_rates_thresholds_constants.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    table = TABLES[edition]
    assert table.federal
    printed = {
        line[0]: [Decimal(cell.replace(",", "")) for cell in lines[number + 2][2:] if cell]
        for number, line in enumerate(lines)
        if line[1] == "A"
    }
    assert printed.pop("Federal") == constants(table.federal.brackets, ROUND_HALF_UP)
    assert len(printed) == 12
    for code, wanted in printed.items():
        assert constants(table.provinces[REGIONS[code]].brackets, ROUND_HALF_UP) == wanted, code


@pytest.mark.parametrize(
    ("edition", "printed"),
    [("2025", [0, 2662]), ("2026-01", [0, 2717, 8151, 10465])],
)
def test_quebec_drops_the_cents_of_its_constants(edition: str, printed: list[int]) -> None:
    """TP-1015.F-V 2025-01 and 2026-01, variable K."""
    brackets = TABLES[edition].provinces["quebec"].brackets
    assert constants(brackets, ROUND_DOWN)[: len(printed)] == printed
