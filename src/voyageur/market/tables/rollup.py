"""Finest cells summed up to every subset of source, role, region, month and rung."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import narwhals as nw

from voyageur.market.engines.engine import Frame

ALL = "all"
DIMENSIONS = ("source", "role", "region", "month", "seniority")
_REGIONS = ("", "country", "province", "economic_region")


class Subset(NamedTuple):
    """The dimensions that are told apart; ``region`` names the column of its level, or nothing."""

    source: bool
    role: bool
    region: str
    month: bool
    seniority: bool


def subsets() -> Iterator[Subset]:
    """All of role, region, month and rung; months at one source only, for others can't be compared.

    Without months, a source is told apart for roles in Canada and everywhere.
    """
    flags = (False, True)
    for role, region, month, seniority in product(flags, _REGIONS, flags, flags):
        yield Subset(source=month, role=role, region=region, month=month, seniority=seniority)
        if region in ("", "country") and not month and not seniority:
            yield Subset(source=True, role=role, region=region, month=False, seniority=False)


def roll_up(counts: Frame, by: Sequence[str], sums: Sequence[str]) -> Frame:
    """Counts of every subset, with ``DIMENSIONS``; ``all`` where one isn't told apart."""
    return nw.concat([_of(counts, subset, by, sums) for subset in subsets()])


def _of(counts: Frame, subset: Subset, by: Sequence[str], sums: Sequence[str]) -> Frame:
    region = nw.col(subset.region) if subset.region else nw.lit(ALL)
    told = {
        "source": nw.col("source") if subset.source else nw.lit(ALL),
        "role": nw.col("role") if subset.role else nw.lit(ALL),
        "region": region,
        "month": nw.col("month") if subset.month else nw.lit(ALL),
        "seniority": nw.col("seniority") if subset.seniority else nw.lit(ALL),
    }
    placed = counts.select(*by, *sums, **told).filter(nw.col("region") != nw.lit(""))
    return placed.group_by(*DIMENSIONS, *by).agg(
        *(nw.col(name).sum().cast(nw.Int64) for name in sums)
    )
