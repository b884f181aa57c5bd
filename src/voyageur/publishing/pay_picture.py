"""Rows of pay as a picture."""

from collections.abc import Iterable

from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.domain.net_pay import PayRow
from voyageur.locale.translate import Translator


def pay_picture(rows: Iterable[PayRow], t: Translator) -> PayRanges:
    """The ranges of one role on one scale, in whole hundreds of dollars."""
    return PayRanges(title=t("Pay, CAD a year"), rows=tuple(pay_range(row, t) for row in rows))


def pay_range(row: PayRow, t: Translator, group: str = "") -> PayRange:
    """A row; with others of its ``group`` under one heading."""
    return PayRange(
        label=label(row, t),
        kind=row.kind,
        low=_hundreds(row.low),
        high=_hundreds(row.high),
        middle=None if row.middle is None else _hundreds(row.middle),
        group=group,
    )


def _hundreds(cents: int) -> int:
    return round(cents / 10_000) * 100


def label(row: PayRow, t: Translator) -> str:
    """What a row is, in a few words."""
    region = t.name(f"region:{row.region}")
    match row.kind:
        case "guide":
            return t("the guide")
        case "official":
            return t("NOC {code}, {region}", code=row.noc or "", region=region)
        case "posted":
            return t("posted, {region} (n = {n})", region=region, n=row.n or 0)
