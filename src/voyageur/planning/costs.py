"""What units cost in the person's currency, and what isn't known."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from voyageur.domain.certification import Certification
from voyageur.domain.message import N_, Message
from voyageur.domain.money import Money
from voyageur.domain.plan import Exchange, Unknown
from voyageur.domain.unit import Unit
from voyageur.planning.selection import Facts, Selection

CURRENCY = "CAD"


def price_of(unit: Unit, certifications: Mapping[str, Certification]) -> Money | None:
    """The price of a unit as its issuer states it; None where unknown, or nothing is to pay."""
    if unit.cost is not None:
        return unit.cost
    if unit.certification is None:
        return None
    prices = certifications[unit.certification].prices
    return prices[0].value if prices else None


def cost_of(
    unit: Unit, certifications: Mapping[str, Certification], exchange: Exchange
) -> Money | None:
    """The price in Canadian dollars; None where unknown, in a third currency, or free."""
    price = price_of(unit, certifications)
    if price is None or price.currency == CURRENCY:
        return price
    if price.currency != exchange.base:
        return None
    return price.converted(Fraction(exchange.rate), CURRENCY)


def unknown_costs(
    units: Iterable[Unit], certifications: Mapping[str, Certification], exchange: Exchange
) -> tuple[Unknown, ...]:
    """Exams with a cost that isn't known, or that is stated for each month and so has no total."""
    found = []
    for unit in units:
        if unit.certification is None:
            continue
        ref = f"certification:{unit.certification}"
        cost = cost_of(unit, certifications, exchange)
        if cost is None:
            found.append(Unknown(ref=ref, reason=Message(N_("price unknown, not counted"))))
        elif cost.per != "once":
            reason = Message(N_("paid for each month; one month is counted"))
            found.append(Unknown(ref=ref, reason=reason))
    return tuple(found)


def leave_out_unpriced(selection: Selection, facts: Facts, exchange: Exchange) -> None:
    """Offer only certifications of known price, because no other can be held to a budget.

    Where no price is known at all, all stay: the plan then lists what isn't counted.
    """
    exams = [p for p in selection.picked.values() if p.unit.certification]
    unpriced = {
        option
        for picked in exams
        for option in picked.options
        if cost_of(picked.unit, facts.certifications, exchange) is None
    }
    if unpriced.issuperset(selection.options):
        return
    reason = Message(N_("its price is unknown, so no budget can be promised"))
    for option in unpriced:
        selection.options.remove(option)
        selection.skip(f"certification:{option}", reason)
    for ident, picked in list(selection.picked.items()):
        if picked.options:
            picked.options = [option for option in picked.options if option not in unpriced]
            if not picked.options:
                del selection.picked[ident]
