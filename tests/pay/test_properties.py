"""What holds of any gross, in every province, by every table."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pay.editions import PERIODS, TABLES
from voyageur.domain.errors import UsageError
from voyageur.domain.money import Money
from voyageur.domain.tax import TaxTable
from voyageur.pay.federal import federal_tax
from voyageur.pay.net import net_pay
from voyageur.pay.provincial import provincial_tax
from voyageur.pay.regions import QUEBEC, REGIONS
from voyageur.pay.reverse import gross_for
from voyageur.pay.withhold import pay_of

CENT = Decimal("0.01")

tables = st.sampled_from(list(TABLES.values()))
codes = st.sampled_from(list(REGIONS))
regions = st.sampled_from(list(REGIONS.values()))
counts = st.sampled_from(PERIODS)
years = st.one_of(st.integers(1, 300_000_00), st.integers(1, 100_000_000_00))


@given(tables, codes, counts, years)
def test_net_is_above_zero_and_never_above_gross(
    table: TaxTable, code: str, periods: int, gross: int
) -> None:
    found = net_pay(Money(gross, "CAD", "year"), table, code, periods)
    for pay in (found.pay, found.year):
        assert 0 < pay.net <= pay.gross
        assert min(pay.federal_tax, pay.provincial_tax, pay.pension_base, pay.ei, pay.qpip) >= 0
        assert pay.gross == pay.net + pay.deductions


@given(tables, regions, counts, years, st.integers(100, 10_000_00))
def test_net_rises_with_gross(
    table: TaxTable, region: str, periods: int, year: int, more: int
) -> None:
    gross = max(1, year // periods)
    low, high = (pay_of(cents, table, region, periods) for cents in (gross, gross + more))
    assert low.net < high.net <= low.net + more + 6


@given(tables, regions, counts, years)
def test_a_cent_more_moves_each_deduction_by_a_cent_at_most(
    table: TaxTable, region: str, periods: int, year: int
) -> None:
    """Beside the jump of half a dollar a year that printed constants allow."""
    gross = max(1, year // periods)
    jump = 1 if periods == 1 else 1 + -(-100 // periods)
    low, high = (pay_of(cents, table, region, periods) for cents in (gross, gross + 1))
    assert abs(high.federal_tax - low.federal_tax) <= jump
    assert abs(high.provincial_tax - low.provincial_tax) <= jump
    for name in ("pension", "pension_second_additional", "ei", "qpip"):
        assert 0 <= getattr(high, name) - getattr(low, name) <= 1


def corners(table: TaxTable, region: str) -> list[Decimal]:
    """Incomes at which some rule of a tax begins or ends."""
    assert table.federal
    tax = table.provinces[region]
    found = [bracket.from_ for bracket in (*table.federal.brackets, *tax.brackets)]
    for amount in (table.federal.basic_personal_amount, tax.basic_personal_amount):
        if not isinstance(amount, Decimal | str | None):
            found += [amount.phase_start, amount.phase_end]
    found += [premium.over for premium in tax.health_premium]
    if tax.reduction and tax.reduction.full_up_to:
        found.append(tax.reduction.full_up_to)
    return sorted({*found, *(one + CENT for one in found)})


@pytest.mark.parametrize("edition", TABLES)
def test_a_years_taxes_are_continuous_at_every_bracket(edition: str) -> None:
    table = TABLES[edition]
    for region in REGIONS.values():
        for income in corners(table, region):
            for tax in (federal_tax, provincial_tax):
                if tax is provincial_tax and region == QUEBEC:
                    continue
                low, high = (
                    tax(one, Decimal(4000), table, region, None)
                    for one in (max(Decimal(0), income - CENT), income)
                )
                assert 0 <= high - low < CENT, (region, income)


@given(tables, codes, counts, st.integers(1, 400_000_00))
def test_the_reverse_of_net_is_the_smallest_gross_that_leaves_it(
    table: TaxTable, code: str, periods: int, year: int
) -> None:
    region, gross = REGIONS[code], max(1, year // periods)
    net = pay_of(gross, table, region, periods).net
    found = gross_for(Money(net, "CAD"), table, code, periods)
    assert found.cents <= gross <= found.cents + 100
    assert (found.currency, found.per) == ("CAD", "once")
    assert pay_of(found.cents, table, region, periods).net >= net
    below = range(max(1, found.cents - 200), found.cents)
    assert all(pay_of(cents, table, region, periods).net < net for cents in below)


@given(tables, codes, st.integers(100, 200_000_00))
def test_any_net_of_a_year_is_met_to_a_few_cents(table: TaxTable, code: str, net: int) -> None:
    gross = gross_for(Money(net, "CAD", "year"), table, code)
    assert gross.per == "year"
    assert 0 <= net_pay(gross, table, code).year.net - net <= 6


@pytest.mark.parametrize(
    ("net", "periods", "words"),
    [
        (Money(0, "CAD"), 1, "zero or less"),
        (Money(-1, "CAD"), 1, "zero or less"),
        (Money(10**14, "CAD"), 1, "100 million"),
        (Money(99_000_000_00, "CAD"), 1, "no pay up to 100 million"),
        (Money(60_000_00, "EUR"), 1, "not in EUR"),
        (Money(60_000_00, "CAD", "year"), 26, "one pay, or of a year"),
        (Money(60_000_00, "CAD"), 7, "7 pays a year"),
    ],
)
def test_a_net_that_no_gross_leaves_is_refused(net: Money, periods: int, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        gross_for(net, TABLES["2026"], "ON", periods)
