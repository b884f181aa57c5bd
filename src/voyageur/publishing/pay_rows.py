"""Pay of a role as rows of one unit, CAD cents a year: as the guide states it, as it is earned."""

from collections.abc import Iterator, Sequence

from voyageur.catalogue.model import Catalogue
from voyageur.domain.market_figures import Spread
from voyageur.domain.money import Money
from voyageur.domain.net_pay import PayRow
from voyageur.domain.posted_pay import times_a_year
from voyageur.domain.role import Role
from voyageur.publishing.pay_lines import OfficialPay, Wages, official_pay


def stated_rows(role: Role) -> Iterator[PayRow]:
    """What the guide states for the role."""
    for fact in role.pay:
        low, high = fact.value.low, fact.value.high
        yield PayRow(kind="guide", region="canada", low=a_year(low), high=a_year(high))


def earned_rows(
    role: Role, regions: Sequence[str], facts: Catalogue, wages: Wages
) -> Iterator[PayRow]:
    """What the unit groups of the role earn in some regions, each figure once.

    ``wages`` hold those of its groups at least.
    """
    seen: set[tuple[str, str]] = set()
    for region in regions:
        for pay in official_pay(role, region, facts, wages):
            row = _official(pay)
            if row is not None and (pay.noc, row.region) not in seen:
                seen.add((pay.noc, row.region))
                yield row


def _official(pay: OfficialPay) -> PayRow | None:
    low, middle, high = (pay.wage.money(f) for f in ("low", "median", "high"))
    if low is None or middle is None or high is None:
        return None
    return PayRow(
        kind="official",
        region=pay.wage.region,
        low=a_year(low),
        middle=a_year(middle),
        high=a_year(high),
        noc=pay.noc,
        relation=pay.relation,
    )


def posted_row(spread: Spread, region: str) -> PayRow:
    """Posted pay of a region as a row."""
    middle = spread.p50
    known = middle.low is not None and middle.high is not None
    return PayRow(
        kind="posted",
        region=region,
        low=spread.p10.value,
        middle=middle.value,
        high=spread.p90.value,
        n=spread.n,
        interval=(middle.low or 0, middle.high or 0) if known else None,
    )


def a_year(amount: Money) -> int:
    """Cents a year of an amount, an hour's at the stated convention of 37.5 hours a week."""
    return round(amount.cents * times_a_year(amount.per))
