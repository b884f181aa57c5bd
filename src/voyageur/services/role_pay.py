"""What a role pays, three ways: as the guide states, as a unit group earns, as it is posted."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetAt, PayRow, RolePay
from voyageur.domain.role import Role
from voyageur.pay.net import net_pay
from voyageur.publishing.pay_rows import earned_rows, posted_row, stated_rows
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
    wages = context.tables.wages(frozenset(group.code for group in role.noc()))
    rows = [*stated_rows(role), *earned_rows(role, regions, context.catalogue, wages)]
    if market is not None:
        rows += _posted(context, role, regions, market)
    nets = (net_at(context, rows, region, day) for region in regions)
    return RolePay(
        role=role.id,
        regions=tuple(regions),
        rows=tuple(rows),
        nets=tuple(net for net in nets if net),
    )


def _posted(context: Context, role: Role, regions: Sequence[str], market: Path) -> Iterator[PayRow]:
    for region in regions:
        cell = find_cell(context, market, role=role.id, region=region)
        for spread in cell.spreads:
            if spread.measure == "pay":
                yield posted_row(spread, region)


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
