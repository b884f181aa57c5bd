"""What a role pays, three ways: as the guide states, as a unit group earns, as it is posted."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from voyageur.domain.market_figures import Spread
from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetAt, PayRow, RolePay
from voyageur.domain.posted_pay import times_a_year
from voyageur.domain.role import Role
from voyageur.pay.net import net_pay
from voyageur.publishing.pay_lines import OfficialPay, official_pay
from voyageur.services.context import Context
from voyageur.services.market_report import find_cell
from voyageur.services.pay import newest_year


def role_pay(
    context: Context, role: Role, regions: Sequence[str], day: date, market: Path | None
) -> RolePay:
    """The rows of a role in some regions, and the net of the official median in provinces.

    Raises:
        InputError: the market asked for can't be read.
    """
    rows = [*_stated(role), *_earned(context, role, regions)]
    if market is not None:
        rows += _posted(context, role, regions, market)
    nets = (net_at(context, rows, region, day) for region in regions)
    return RolePay(
        role=role.id,
        regions=tuple(regions),
        rows=tuple(rows),
        nets=tuple(net for net in nets if net),
    )


def _stated(role: Role) -> Iterator[PayRow]:
    for fact in role.pay:
        low, high = fact.value.low, fact.value.high
        yield PayRow(kind="guide", region="canada", low=a_year(low), high=a_year(high))


def _earned(context: Context, role: Role, regions: Sequence[str]) -> Iterator[PayRow]:
    wages = context.tables.wages(frozenset(group.code for group in role.noc()))
    seen: set[tuple[str, str]] = set()
    for region in regions:
        for pay in official_pay(role, region, context.catalogue, wages):
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


def _posted(context: Context, role: Role, regions: Sequence[str], market: Path) -> Iterator[PayRow]:
    for region in regions:
        cell = find_cell(context, market, role=role.id, region=region)
        for spread in cell.spreads:
            if spread.measure == "pay":
                yield posted_row(spread, region)


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


def net_at(context: Context, rows: Sequence[PayRow], region: str, day: date) -> NetAt | None:
    """What is left of the official median in a province; None where one of the two isn't there."""
    province = context.lookup.province_of(region)
    found = next(
        (
            r
            for r in rows
            if r.kind == "official" and r.relation == "primary" and _for(context, r, region)
        ),
        None,
    )
    if province is None or found is None or found.middle is None:
        return None
    table = newest_year(context, day)
    code = context.catalogue.regions[province].code or ""
    net = net_pay(Money(found.middle, "CAD", "year"), table, code)
    return NetAt(
        region=province,
        noc=found.noc or "",
        of=found.region,
        gross=found.middle,
        net=net.year.net,
        edition=table.id,
    )


def _for(context: Context, row: PayRow, region: str) -> bool:
    """Whether a row speaks for a region: it is its own, or that of a wider one."""
    at: str | None = region
    while at is not None:
        if at == row.region:
            return True
        at = context.catalogue.regions[at].within
    return False
