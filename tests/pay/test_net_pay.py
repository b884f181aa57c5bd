"""Net pay of a year and of a pay, what is said with it, and what is refused."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.pay.editions import PERIODS, TABLES, dollars
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.money import Money, Per
from voyageur.domain.tax import TaxTable
from voyageur.pay.net import net_pay
from voyageur.pay.regions import REGIONS

YEAR, JANUARY, JULY = TABLES["2026"], TABLES["2026-01"], TABLES["2026-07"]


def test_120000_in_each_province_and_territory() -> None:
    nets = {code: net_pay(dollars(120_000), YEAR, code).year.net // 100 for code in REGIONS}
    assert nets == {
        "AB": 88_257, "BC": 89_067, "MB": 83_816, "NB": 83_930, "NL": 83_242, "NS": 81_166,
        "NT": 88_820, "NU": 90_907, "ON": 87_342, "PE": 82_146, "QC": 81_829, "SK": 85_587,
        "YT": 88_962,
    }  # fmt: skip


def test_120000_in_ontario_by_hand() -> None:
    pay = net_pay(dollars(120_000), YEAR, "ON").pay
    # A = 120,000 - 711 - 416 = 118,873: the additional contributions are taken off.
    assert (pay.pension, pay.pension_first_additional) == (4_230_45, 711_00)
    assert (pay.pension_second_additional, pay.ei) == (416_00, 1_123_07)
    # 26% less 58,523 x 6.5% + 117,045 x 5.5%; 14% of 16,452 + 1,501 + 3,519.45 + 1,123.07.
    bracket = Decimal("0.26") * 118_873 - Decimal("3803.995") - Decimal("6437.475")
    assert bracket - Decimal("0.14") * Decimal("22595.52") == Decimal("17502.1372")
    assert pay.federal_tax == 17_502_14
    # 11.16% less 53,891 x 4.1% + 107,785 x 2.01%; 5.05% of 12,989 + 3,519.45 + 1,123.07.
    basic = Decimal("0.1116") * 118_873 - Decimal("2209.531") - Decimal("2166.4785")
    basic -= Decimal("0.0505") * Decimal("17631.52")
    # Two surtaxes, no reduction left, and 750 of health premium between 72,600 and 200,000.
    surtax = Decimal("0.2") * (basic - 5_818) + Decimal("0.36") * (basic - 7_446)
    assert pay.provincial_tax == round((basic + surtax + 750) * 100) == 9_385_57


def test_the_year_of_a_payroll_is_all_its_pays_with_maximums_reached() -> None:
    found = net_pay(dollars(120_000), JANUARY, "ON", periods=26)
    assert found.year.gross == 120_000_00
    assert found.year.pension == 4_230_45
    assert found.year.pension_second_additional == 416_00
    assert found.year.ei == 1_123_07
    assert found.pay.gross == 4_615_38
    assert found.pay.pension_second_additional == 0
    assert found.year.net > 26 * found.pay.net


@pytest.mark.parametrize("code", REGIONS)
def test_what_is_withheld_in_a_year_is_nearly_its_tax(code: str) -> None:
    """Below the maximums only roundings differ: exemptions, constants, cents."""
    taxed = net_pay(dollars(60_000), YEAR, code).year
    withheld = net_pay(dollars(60_000), YEAR, code, periods=12).year
    assert withheld.ei == taxed.ei
    assert 0 <= withheld.pension - taxed.pension <= 12
    assert abs(withheld.net - taxed.net) <= 1_00


@pytest.mark.parametrize("periods", PERIODS)
def test_the_amount_of_a_year_is_spread_without_a_cent_lost(periods: int) -> None:
    found = net_pay(Money(100_000_01, "CAD", "year"), JANUARY, "ON", periods)
    assert found.year.gross == 100_000_01
    assert abs(found.pay.gross * periods - 100_000_01) <= periods


def test_a_cent_a_year_is_a_pay() -> None:
    assert net_pay(Money(1, "CAD", "year"), JANUARY, "ON", periods=26).year.net == 1


@pytest.mark.parametrize(
    ("per", "periods"),
    [("once", 24), ("month", 12), ("fortnight", 26), ("week", 52), ("year", 1), ("once", 1)],
)
def test_one_pay_may_be_given_by_its_unit(per: Per, periods: int) -> None:
    found = net_pay(dollars(3_000, per), JANUARY, "ON", periods)
    assert found.pay.gross == 3_000_00
    assert found.year.gross == periods * 3_000_00


def test_it_says_what_it_was_computed_by() -> None:
    found = net_pay(dollars(60_000), YEAR, "QC")
    assert (found.edition, found.plan, found.region) == ("2026", "QPP", "quebec")
    assert str(found.basis) == "Estimate by the tax tables of the whole year 2026"
    payroll = net_pay(dollars(5_000, "month"), JULY, "BC", periods=12)
    assert str(payroll.basis) == (
        "Estimate by the payroll tables 2026-07, in force from 2026-07-01"
    )


@pytest.mark.parametrize(
    ("table", "code", "periods", "notes"),
    [
        (YEAR, "ON", 1, []),
        (JANUARY, "ON", 12, []),
        (
            YEAR, "QC", 1,
            ["region:quebec: some figures are approximate",
             "region:quebec: some figures are unverified"],
        ),
        (YEAR, "NL", 1, ["region:newfoundland-and-labrador: some figures are unverified"]),
        (JULY, "BC", 12, ["region:british-columbia: some figures are unverified"]),
        (YEAR, "ON", 12, ["The tables are of a whole year; what is withheld may differ."]),
        (JULY, "ON", 1, ["The tables are of payrolls; the tax of the whole year may differ."]),
    ],
)  # fmt: skip
def test_it_says_how_sure_it_is(table: TaxTable, code: str, periods: int, notes: list[str]) -> None:
    assert list(map(str, net_pay(dollars(5_000, "once"), table, code, periods).notes)) == notes


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("AB", []),
        ("ON", ["Ontario's credit for low incomes (LIFT)"]),
        ("QC", ["the premium of Quebec's public prescription drug insurance"]),
        ("NS", ["the low-income tax reduction of region:nova-scotia"]),
        ("NU", ["the northern residents deduction",
                "the payroll tax of 2% in region:nunavut (unverified)"]),
    ],
)  # fmt: skip
def test_it_says_what_is_left_out(code: str, own: list[str]) -> None:
    left_out = list(map(str, net_pay(dollars(60_000), YEAR, code).not_covered))
    assert left_out[0] == "RRSP and pension plan contributions, union dues"
    assert left_out[5:] == own


@pytest.mark.parametrize(
    ("gross", "code", "periods", "words"),
    [
        (dollars(0), "ON", 1, "zero or less"),
        (dollars(-1), "ON", 1, "zero or less"),
        (dollars(1e12), "ON", 1, "100 million"),
        (dollars(100_000_000.01), "ON", 1, "100 million"),
        (dollars(2_000_000, "week"), "ON", 52, "100 million"),
        (Money(60_000_00, "USD", "year"), "ON", 1, "not in USD"),
        (dollars(60_000), "XX", 1, "“XX”"),
        (dollars(60_000), "on", 1, "“on”"),
        (dollars(60_000), "ON", 13, "13 pays a year"),
        (dollars(60_000), "ON", 0, "0 pays a year"),
        (dollars(30, "hour"), "ON", 1, "another time"),
        (dollars(1_000, "week"), "ON", 12, "another time"),
    ],
)
def test_bad_input_is_refused(gross: Money, code: str, periods: int, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        net_pay(gross, JANUARY, code, periods)


def test_an_unknown_province_names_the_thirteen() -> None:
    with pytest.raises(UsageError) as caught:
        net_pay(dollars(60_000), YEAR, "Ontario")
    assert str(caught.value.remedy) == (
        "Use one of AB, BC, MB, NB, NL, NS, NT, NU, ON, PE, QC, SK, YT."
    )


def test_100_million_is_still_computed() -> None:
    assert net_pay(dollars(100_000_000), YEAR, "ON").year.net > 40_000_000_00


@pytest.mark.parametrize("name", ["federal", "cpp", "ei"])
def test_a_table_without_a_part_computes_nothing(name: str) -> None:
    with pytest.raises(InputError, match=f"the tax table 2026 has no {name}"):
        net_pay(dollars(60_000), replace(YEAR, **{name: None}), "ON")


@pytest.mark.parametrize("name", ["qpp", "qpip", "federal"])
def test_quebec_needs_its_own_parts(name: str) -> None:
    with pytest.raises(InputError, match=name) as caught:
        net_pay(dollars(60_000), replace(YEAR, **{name: None}), "QC")
    assert caught.value.where == "data/tax/2026.toml"


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("ON", "health_premium"),
        ("ON", "surtax"),
        ("BC", "reduction"),
        ("AB", "supplemental_credit"),
        ("YT", "canada_employment_amount"),
        ("QC", "workers_deduction"),
        ("MB", "basic_personal_amount"),
    ],
)
def test_a_province_without_what_is_its_own_computes_nothing(code: str, part: str) -> None:
    region = REGIONS[code]
    empty = () if part in ("health_premium", "surtax") else None
    tax = replace(YEAR.provinces[region], **{part: empty})
    table = replace(YEAR, provinces={**YEAR.provinces, region: tax})
    with pytest.raises(InputError, match=f"provinces.{region}.{part}"):
        net_pay(dollars(60_000), table, code)


def test_a_table_without_a_province_computes_nothing() -> None:
    with pytest.raises(InputError, match="the tax table 2026 has no provinces"):
        net_pay(dollars(60_000), replace(YEAR, provinces={}), "QC")
