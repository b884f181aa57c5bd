"""Costs in Canadian dollars, and those that aren't known."""

from dataclasses import replace

import pytest

from tests.planning.tiny import CERTIFICATIONS, TODAY, UNITS, certification
from voyageur.domain.certification import Certification
from voyageur.domain.money import Money
from voyageur.domain.plan import Exchange
from voyageur.planning.costs import cost_of, unknown_costs

RATE = Exchange(base="USD", to="CAD", rate="1.38", source="made-up", observed_on=TODAY)
BY_ID = {u.id: u for u in UNITS}
EXAM = BY_ID["exam-plain"]


def priced(price: Money | None) -> dict[str, Certification]:
    return {"plain": certification("plain", price)}


def test_a_price_in_us_dollars_is_counted_at_the_rate() -> None:
    assert cost_of(EXAM, priced(Money(16500, "USD")), RATE) == Money(22770, "CAD")


@pytest.mark.parametrize(
    ("cents", "rate", "to"), [(1, "1.5", 2), (1, "1.49", 1), (333, "1.38", 460)]
)
def test_half_a_cent_is_rounded_up(cents: int, rate: str, to: int) -> None:
    cost = cost_of(EXAM, priced(Money(cents, "USD")), replace(RATE, rate=rate))
    assert cost == Money(to, "CAD")


def test_a_price_in_canadian_dollars_stays() -> None:
    assert cost_of(EXAM, priced(Money(3000, "CAD")), RATE) == Money(3000, "CAD")


@pytest.mark.parametrize("price", [None, Money(100, "EUR")])
def test_an_unknown_price_is_unknown_and_not_zero(price: Money | None) -> None:
    assert cost_of(EXAM, priced(price), RATE) is None
    (unknown,) = unknown_costs([EXAM], priced(price), RATE)
    assert unknown.ref == "certification:plain"
    assert "unknown" in unknown.reason.text


def test_a_price_for_each_month_is_counted_once_and_said() -> None:
    monthly = priced(Money(5000, "USD", "month"))
    assert cost_of(EXAM, monthly, RATE) == Money(6900, "CAD", "month")
    (unknown,) = unknown_costs([EXAM], monthly, RATE)
    assert "one month is counted" in unknown.reason.text


def test_known_prices_are_not_among_the_unknown() -> None:
    assert unknown_costs([EXAM], priced(Money(1, "USD")), RATE) == ()


def test_what_no_issuer_sells_is_not_an_unknown_cost() -> None:
    study = BY_ID["study-code"]
    known = {c.id: c for c in CERTIFICATIONS}
    assert cost_of(study, known, RATE) is None
    assert unknown_costs([study], known, RATE) == ()


def test_a_unit_s_own_price_goes_before_that_of_its_certification() -> None:
    course = replace(EXAM, cost=Money(999, "CAD"))
    assert cost_of(course, priced(Money(16500, "USD")), RATE) == Money(999, "CAD")
