"""From counts to figures: quantiles and shares with their intervals, and trends.

Everything here is small and done in this process by the same code, whatever engine counted.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from voyageur.market.statistics.quantiles import nearest_rank, rank_interval
from voyageur.market.statistics.trend import Trend, trend
from voyageur.market.statistics.wilson import wilson_all
from voyageur.market.tables.rollup import ALL, DIMENSIONS

if TYPE_CHECKING:
    from voyageur.market.statistics.wilson import Numbers

FEWEST = 10
"""Jobs below which a cell is shown as too small, without a figure."""
ASKED = ("skill", "certification", "language")
"""Kinds of things that a job asks for: their shares are of jobs with a whole text."""
PERCENTS = (10, 25, 50, 75, 90)
_MOST_EMPLOYERS = 50
"""Employers of a cell that are listed; the rest are in its count."""
_OF_TREND = ("source", "role", "region")
_DIMS = [pa.field(name, pa.string(), nullable=False) for name in DIMENSIONS]
QUANTILES = pa.schema(
    [
        *_DIMS,
        pa.field("measure", pa.string(), nullable=False),
        pa.field("n", pa.int64(), nullable=False),
        *(
            pa.field(f"p{percent}{end}", pa.int64())
            for percent in PERCENTS
            for end in ("", "_low", "_high")
        ),
    ]
)
SHARES = pa.schema(
    [
        *_DIMS,
        pa.field("kind", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        pa.field("k", pa.int64(), nullable=False),
        pa.field("must", pa.int64(), nullable=False),
        pa.field("n", pa.int64(), nullable=False),
        pa.field("low", pa.float64(), nullable=False),
        pa.field("high", pa.float64(), nullable=False),
    ]
)
TRENDS = pa.schema(
    [
        pa.field("source", pa.string(), nullable=False),
        pa.field("role", pa.string(), nullable=False),
        pa.field("region", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        pa.field("months", pa.int64(), nullable=False),
        pa.field("direction", pa.string(), nullable=False),
        pa.field("z", pa.float64(), nullable=False),
        pa.field("p", pa.float64(), nullable=False),
    ]
)


def quantiles(values: pa.Table, items: pa.Table) -> pa.Table:
    """Nearest-rank quantiles with order-statistic intervals, of cells with enough values.

    ``values`` are rows of ``cell``, ``item`` and ``n``, sorted by both; an item is a row of
    ``items``: a ``measure`` and a ``value``, sorted too. The answer has ``cell`` and ``measure``.
    """
    item = values.column("item").to_numpy()
    measures = items.column("measure").combine_chunks().dictionary_encode()
    measure = measures.indices.to_numpy()[item]
    cell = values.column("cell").to_numpy()
    before = np.concatenate(([0], np.cumsum(values.column("n").to_numpy())))
    starts = _starts(cell, measure)
    sizes = np.diff(before[starts], append=before[-1])
    enough = sizes >= FEWEST
    starts, sizes = starts[enough], sizes[enough]
    value = items.column("value").to_numpy()[item]

    def at(ranks: Sequence[int | None]) -> pa.Array:
        """Of each cell the value that has this rank in it."""
        known = np.array([rank is not None for rank in ranks], bool)
        wanted = before[starts] + np.array([rank or 1 for rank in ranks], np.int64)
        found = value[np.searchsorted(before, wanted) - 1] if len(wanted) else wanted
        return pa.array(found, pa.int64(), mask=~known)

    figures = {}
    for percent in PERCENTS:
        intervals = [rank_interval(n, percent) or (None, None) for n in sizes.tolist()]
        figures[f"p{percent}"] = at([nearest_rank(n, percent) for n in sizes.tolist()])
        figures[f"p{percent}_low"] = at([low for low, _ in intervals])
        figures[f"p{percent}_high"] = at([high for _, high in intervals])
    names = measures.dictionary.take(pa.array(measure[starts]))
    return pa.table(
        {"cell": pa.array(cell[starts]), "measure": names, "n": pa.array(sizes), **figures}
    )


def _starts(*sorted_by: "Numbers") -> "Numbers":
    """Where each group of equal rows starts."""
    first = np.ones(len(sorted_by[0]), bool)
    first[1:] = False
    for column in sorted_by:
        first[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(first)


def largest(counts: pa.Table) -> pa.Table:
    """The things of each cell without employers beyond the largest; ``counts`` in their order."""
    kind = counts.column("kind").combine_chunks().dictionary_encode().indices.to_numpy()
    cell = counts.column("cell").to_numpy()
    starts = _starts(cell, kind)
    sizes = np.diff(starts, append=len(cell))
    rank = np.arange(len(cell)) - np.repeat(starts, sizes)
    few = pc.not_equal(counts.column("kind"), "employer")
    return counts.filter(pc.or_(few, pa.array(rank < _MOST_EMPLOYERS)))


def shares(counts: pa.Table, items: pa.Table) -> pa.Table:
    """Shares with Wilson's 95 % intervals; ``counts`` has ``k`` of ``n`` jobs of the cell.

    An item is a row of ``items``: its ``kind`` and ``value``.
    """
    low, high = wilson_all(*(counts.column(name).to_numpy() for name in ("k", "n")))
    intervals = {"low": pa.array(np.round(low, 4)), "high": pa.array(np.round(high, 4))}
    named = {name: items.column(name).take(counts.column("item")) for name in ("kind", "value")}
    whole = {name: counts.column(name) for name in ("cell", "k", "must", "n")}
    return pa.table(whole | named | intervals)


Series = Mapping[str, tuple[int, int]]
"""Of each month: how many of how many."""


def trends(cells: pa.Table, named: pa.Table) -> pa.Table:
    """Whether shares rise or fall from month to month at one source, by a test.

    ``cells`` are all cells; ``named`` are rows of single months at single sources, all rungs
    together, with ``n`` jobs that name a thing. A role's share is of all jobs of its source and
    region in the month; a skill's or certification's is of the role's.
    """
    monthly = cells.filter((pc.field("month") != ALL) & (pc.field("seniority") == ALL))
    totals: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    described: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    columns = (*_OF_TREND, "month", "n", "described")
    for source, role, region, month, n, n_described in _rows(monthly, columns):
        totals[source, role, region][month] = n
        described[source, role, region][month] = n_described
    made = []
    for (source, role, region), months in sorted(totals.items()):
        if role != ALL:
            whole = totals[source, ALL, region]
            series = {month: (months.get(month, 0), n) for month, n in whole.items()}
            made.append(_tested((source, role, region, "role", role), series))
    counted: dict[tuple[str, str, str, str, str], dict[str, int]] = defaultdict(dict)
    of_thing = (*_OF_TREND, "kind", "value", "month", "n")
    for source, role, region, kind, value, month, n in _rows(named, of_thing):
        counted[source, role, region, kind, value][month] = n
    for (source, role, region, kind, value), months in sorted(counted.items()):
        whole = described[source, role, region]
        series = {month: (months.get(month, 0), n) for month, n in whole.items()}
        made.append(_tested((source, role, region, kind, value), series))
    known = pa.Table.from_pylist([row for row in made if row], schema=TRENDS)
    order = ("role", "region", "source", "kind", "value")
    return known.sort_by([(name, "ascending") for name in order])


def _rows(table: pa.Table, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _tested(key: tuple[str, str, str, str, str], series: Series) -> dict[str, Any] | None:
    known = [series[month] for month in sorted(series) if month != "unknown"]
    found: Trend | None = trend(known)
    if found is None:
        return None
    names = ("source", "role", "region", "kind", "value")
    return dict(zip(names, key, strict=True)) | {
        "months": found.months,
        "direction": found.direction,
        "z": round(found.z, 4),
        "p": round(found.p, 6),
    }
