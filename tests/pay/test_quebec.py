"""Quebec by hand: no results of an official calculator are at hand, so the arithmetic is here."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.pay.editions import TABLES, dollars
from voyageur.pay.amounts import Pay
from voyageur.pay.contributions import Contributions
from voyageur.pay.net import net_pay
from voyageur.pay.quebec import quebec_tax
from voyageur.pay.withhold import pay_of

D = Decimal

JANUARY = TABLES["2026-01"]


def test_a_year_at_60000() -> None:
    pay = net_pay(dollars(60_000), TABLES["2026"], "QC").pay
    # QPP on 60,000 - 3,500 = 56,500: base 5.3%, first additional 1%; nothing above 74,600.
    assert (pay.pension_base, pay.pension_first_additional) == (2_994_50, 565_00)
    assert pay.pension_second_additional == 0
    # EI at Quebec's 1.3%, QPIP at 0.43%.
    assert (pay.ei, pay.qpip) == (780_00, 258_00)
    # Federal: 20.5% of 60,000 - 565 = 59,435, less K = 58,523 x 6.5%;
    # credits 14% of 16,452 + 1,501 + 2,994.50 + 780 + 258; then 16.5% off.
    bracket = D("0.205") * 59_435 - D("3803.995")
    credit = D("0.14") * D("21985.50")
    assert bracket == D("8380.18")
    assert credit == D("3077.97")
    assert D("0.835") * (bracket - credit) == D("4427.34535")
    assert pay.federal_tax == 4_427_35
    # Quebec: 60,000 - 1,450 for workers - 565 = 57,985; 19% less 54,345 x 5%; 14% of 18,952.
    assert D("0.19") * 57_985 - D("2717.25") - D("2653.28") == D("5646.62")
    assert pay.provincial_tax == 5_646_62
    assert pay.net == 60_000_00 - 3_559_50 - 780_00 - 258_00 - 4_427_35 - 5_646_62 == 45_328_53


def test_a_year_above_all_maximums() -> None:
    pay = net_pay(dollars(150_000), TABLES["2026"], "QC").pay
    assert (pay.pension, pay.pension_second_additional) == (4_479_30, 416_00)
    assert (pay.ei, pay.qpip) == (895_70, 442_90)
    # Federal: 26% of 150,000 - 711 - 416 = 148,873, less 58,523 x 6.5% + 117,045 x 5.5%;
    # credits 14% of 16,452 + 1,501 + 3,768.30 + 895.70 + 442.90; then 16.5% off.
    before = D("0.26") * 148_873 - D("3803.995") - D("6437.475") - D("0.14") * D("23059.90")
    assert pay.federal_tax == round(before * D("0.835") * 100) == 21_073_00
    # Quebec: 148,873 - 1,450 = 147,423; 25.75% less the constants; 14% of 18,952.
    constant = D("2717.25") + 108_680 * D("0.05") + 132_245 * D("0.0175")
    assert D("0.2575") * 147_423 - constant - D("2653.28") == D("24842.605")
    assert pay.provincial_tax == 24_842_61


def test_a_month_at_6000() -> None:
    pay = net_pay(dollars(6_000, "month"), JANUARY, "QC", periods=12).pay
    # The exemption of a month is 291.66 (no rounding up): 6.3% of 5,708.34 is 359.62542.
    assert pay.pension == 359_63
    # H = 1,450 / 12 = 120.83; CSA = 359.63 / 6.3 = 57.08; I = 12 x 5,822.09 = 69,865.08.
    # Y = 19% - 2,717 - 2,653.28 = 7,904.0852; A = Y / 12.
    assert (D("0.19") * D("69865.08") - 2717 - D("2653.28")) == D("7904.0852")
    assert pay.provincial_tax == 658_67


@pytest.mark.parametrize(
    ("before", "second_before", "earned", "pension", "second"),
    [
        (0, 0, 0, 243_52, 0),
        (4_383_36, 0, 72_000_00, 95_94, 56_00),
        (4_479_30, 56_00, 76_000_00, 0, 160_00),
        (4_479_30, 376_00, 84_000_00, 0, 40_00),
        (4_479_30, 416_00, 88_000_00, 0, 0),
    ],
)
def test_qpp_across_its_maximums_is_that_of_the_guide(
    before: int, second_before: int, earned: int, pension: int, second: int
) -> None:
    """TP-1015.F-V (2026-01), appendix 3: 4,000 every two weeks; pays 1, 19, 20, 22 and 23."""
    paid = Pay(gross=earned, pension_base=before, pension_second_additional=second_before)
    pay = pay_of(4_000_00, JANUARY, "quebec", 26, paid)
    assert (pay.pension, pay.pension_second_additional) == (pension, second)


@pytest.mark.parametrize(
    ("additional", "year", "pay"), [("40", "12525.70", "481.76"), ("0", "12723.30", "489.36")]
)
def test_income_tax_is_that_of_the_guide(additional: str, year: str, pay: str) -> None:
    """TP-1015.F-V (2026-01), appendix 1, pays 22 and 23 to 26.

    There, 4,000 less 200 for a pension plan, and 21,830 of credits.
    """
    own = replace(JANUARY.provinces["quebec"], basic_personal_amount=D(21_830))
    table = replace(JANUARY, provinces={"quebec": own})
    tax = quebec_tax(D(3_800), Contributions(deducted=D(additional)), table, 26)
    assert round(tax, 2) == D(year)
    assert round(tax / 26, 2) == D(pay)


def test_the_deduction_for_workers_is_a_share_of_low_pay() -> None:
    # H = 6% of 400; CSA = 20.96 / 6.3 = 3.33; I = 52 x 372.67; Y = 14% - 2,653.28 = 59.76.
    assert pay_of(400_00, JANUARY, "quebec", 52).provincial_tax == 1_15
