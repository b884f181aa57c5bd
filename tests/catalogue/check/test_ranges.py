"""What has an order keeps it: pay, wages, projections and tax brackets."""

import pytest

from tests.catalogue.conftest import Facts

ROLE, WAGES = "roles/web-developer.toml", "wages/2025.csv"
COPS, TAX = "cops/2024-2033.csv", "tax/2026.toml"
REMEDY = "Compare it with the source."
FALLS = "low, median and high are not in ascending order"
SUM = "openings or seekers are not the sum of their three parts"
BRACKETS = "brackets are not ascending from 0, with rates below 1"


def test_figures_in_their_order_are_sound(facts: Facts) -> None:
    assert facts.check() == []


def test_pay_with_its_low_above_its_high_is_found(facts: Facts) -> None:
    facts.change(ROLE, "cents = 7000000", "cents = 9000001")
    assert facts.check() == [facts.finding(ROLE, "[pay.value]", "low above high", REMEDY)]


def test_pay_with_one_figure_for_low_and_high_is_sound(facts: Facts) -> None:
    facts.change(ROLE, "cents = 7000000", "cents = 9000000")
    assert facts.check() == []


@pytest.mark.parametrize(
    ("row", "spoiled"),
    [
        ("20,25.5,36.06,38,45,60.10", "37,25.5,36.06,38,45,60.10"),
        ("20,25.5,36.06,38,45,60.10", "20,25.5,36.06,38,45,36.05"),
        ("20,25.5,36.06,38,45,60.10", "20,36.07,36.06,38,45,60.10"),
        ("20,25.5,36.06,38,45,60.10", "20,25.5,36.06,38,36.05,60.10"),
        ("20,25.5,36.06,38,45,60.10", "61,,,38,,60.10"),
    ],
)
def test_wages_that_do_not_ascend_are_found_at_their_row(
    facts: Facts, row: str, spoiled: str
) -> None:
    facts.change(WAGES, row, spoiled)
    assert facts.check() == [facts.finding(WAGES, spoiled, FALLS, REMEDY)]


@pytest.mark.parametrize("figures", [",,,,,", "20,,,,,", "20,20,20,38,20,20", "20,25.5,,1,45,60"])
def test_wages_that_are_absent_or_equal_are_sound_and_an_average_has_no_place_among_them(
    facts: Facts, figures: str
) -> None:
    facts.change(WAGES, "20,25.5,36.06,38,45,60.10", figures)
    assert facts.check() == []


@pytest.mark.parametrize("openings", [8799, 9201, -9000])
def test_openings_that_are_not_the_sum_of_their_parts_are_found(
    facts: Facts, openings: int
) -> None:
    facts.change(COPS, "5000,3000,1000,9100", f"5000,3000,1000,{openings}")
    assert facts.check() == [facts.finding(COPS, "21234", SUM, REMEDY)]


def test_seekers_that_are_not_the_sum_of_their_parts_are_found(facts: Facts) -> None:
    facts.change(COPS, "6000,4000,-900,9100", "6000,4000,-900,9301")
    assert facts.check() == [facts.finding(COPS, "21234", SUM, REMEDY)]


@pytest.mark.parametrize("openings", [8800, 9000, 9200])
def test_openings_may_differ_from_their_sum_by_what_was_rounded(
    facts: Facts, openings: int
) -> None:
    facts.change(COPS, "5000,3000,1000,9100", f"5000,3000,1000,{openings}")
    assert facts.check() == []


@pytest.mark.parametrize("parts", ["5000,,1000,9100", "5000,3000,1000,", ",,,9100"])
def test_what_is_not_published_has_no_sum(facts: Facts, parts: str) -> None:
    facts.change(COPS, "5000,3000,1000,9100", parts)
    assert facts.check() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{ from = 0, rate = 0.14 }", "{ from = 1, rate = 0.14 }"),
        (
            "{ from = 0, rate = 0.14 }, ",
            "{ from = 0, rate = 0.14 }, { from = 60000, rate = 0.1 }, ",
        ),
        ("from = 58523", "from = 0"),
        ("rate = 0.205", "rate = 20.5"),
        ("rate = 0.205", "rate = 1"),
        ("rate = 0.205", "rate = 0"),
        ("[{ from = 0, rate = 0.14 }, { from = 58523, rate = 0.205 }]", "[]"),
    ],
)
def test_federal_brackets_that_do_not_ascend_from_nothing_are_found(
    facts: Facts, old: str, new: str
) -> None:
    facts.change(TAX, old, new)
    assert facts.check() == [facts.finding(TAX, "brackets", BRACKETS, REMEDY)]


def test_brackets_of_a_province_are_found_at_their_own_line(facts: Facts) -> None:
    facts.change(TAX, "from = 54345", "from = -1")
    assert facts.check() == [facts.finding(TAX, "from = -1", BRACKETS, REMEDY)]


def test_a_table_of_taxes_without_a_federal_part_is_sound(facts: Facts) -> None:
    text = facts.read(TAX)
    facts.write(TAX, text[: text.index("[federal]")] + text[text.index("[provinces") :])
    assert facts.check() == []
