"""From counts to figures: quantiles and shares with their intervals, and trends.

Everything here is small and done in this process by the same code, whatever engine counted.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from voyageur.market.statistics.quantiles import nearest_rank, rank_interval
from voyageur.market.statistics.trend import Trend, trend
from voyageur.market.statistics.wilson import wilson
from voyageur.market.tables.rollup import DIMENSIONS

FEWEST = 10
"""Jobs below which a cell is shown as too small, without a figure."""
ASKED = ("skill", "certification", "language")
"""Kinds of things that a job asks for: their shares are of jobs with a whole text."""
PERCENTS = (10, 25, 50, 75, 90)
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


def quantiles(values: pa.Table) -> pa.Table:
    """Nearest-rank quantiles with order-statistic intervals, of cells with enough values.

    ``values`` are rows of ``DIMENSIONS``, ``measure``, ``value`` and ``n``, sorted by all of them.
    """
    made: list[dict[str, Any]] = []
    for key, counted in _groups(values, (*DIMENSIONS, "measure")):
        n = sum(count for _, count in counted)
        if n >= FEWEST:
            made.append(
                dict(zip((*DIMENSIONS, "measure"), key, strict=True)) | _figures(counted, n)
            )
    return pa.Table.from_pylist(made, schema=QUANTILES)


def _groups(
    values: pa.Table, by: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[tuple[int, int]]]]:
    columns = [values.column(name).to_pylist() for name in (*by, "value", "n")]
    current: tuple[str, ...] | None = None
    counted: list[tuple[int, int]] = []
    for *key, value, n in zip(*columns, strict=True):
        if current is not None and tuple(key) != current:
            yield current, counted
            counted = []
        current = tuple(key)
        counted.append((value, n))
    if current is not None:
        yield current, counted


def _figures(counted: Iterable[tuple[int, int]], n: int) -> dict[str, int | None]:
    wanted: dict[str, int] = {}
    for percent in PERCENTS:
        wanted[f"p{percent}"] = nearest_rank(n, percent)
        if interval := rank_interval(n, percent):
            wanted[f"p{percent}_low"], wanted[f"p{percent}_high"] = interval
    figures: dict[str, int | None] = {"n": n}
    left = sorted(wanted.items(), key=lambda pair: pair[1], reverse=True)
    seen = 0
    for value, count in counted:
        seen += count
        while left and left[-1][1] <= seen:
            figures[left.pop()[0]] = value
    return figures


def shares(counts: pa.Table) -> pa.Table:
    """Shares with Wilson's 95 % intervals; ``counts`` has ``k`` of ``n`` jobs of the cell."""
    seen: dict[tuple[int, int], tuple[float, float]] = {}
    for pair in zip(counts.column("k").to_pylist(), counts.column("n").to_pylist(), strict=True):
        if pair not in seen:
            low, high = wilson(*pair)
            seen[pair] = (round(low, 4), round(high, 4))
    pairs = zip(counts.column("k").to_pylist(), counts.column("n").to_pylist(), strict=True)
    ends = [seen[pair] for pair in pairs]
    ends_of = {"low": [low for low, _ in ends], "high": [high for _, high in ends]}
    return pa.Table.from_arrays(
        [
            pa.array(ends_of[field.name], field.type)
            if field.name in ends_of
            else counts.column(field.name).cast(field.type)
            for field in SHARES
        ],
        schema=SHARES,
    )


Series = Mapping[str, tuple[int, int]]
"""Of each month: how many of how many."""


def trends(cells: pa.Table, named: pa.Table) -> pa.Table:
    """Whether shares rise or fall from month to month at one source, by a test.

    ``cells`` and ``named`` are rows of single months at single sources, all rungs together; a
    thing that fewer than ten jobs name in all has no trend. A role's share is of all jobs of its
    source and region in the month; a skill's or certification's is of the role's.
    """
    totals: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    described: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    for row in cells.to_pylist():
        key_of = (row["source"], row["role"], row["region"])
        totals[key_of][row["month"]] = row["n"]
        described[key_of][row["month"]] = row["described"]
    made = []
    for (source, role, region), months in sorted(totals.items()):
        if role != "all":
            whole = totals[source, "all", region]
            series = {month: (months.get(month, 0), n) for month, n in whole.items()}
            made.append(_tested((source, role, region, "role", role), series))
    counted: dict[tuple[str, str, str, str, str], dict[str, int]] = defaultdict(dict)
    for row in named.to_pylist():
        key = (row["source"], row["role"], row["region"], row["kind"], row["value"])
        counted[key][row["month"]] = row["k"]
    for key, months in sorted(counted.items()):
        if sum(months.values()) < FEWEST:
            continue
        whole = described[key[0], key[1], key[2]]
        series = {month: (months.get(month, 0), n) for month, n in whole.items()}
        made.append(_tested(key, series))
    return pa.Table.from_pylist([row for row in made if row], schema=TRENDS)


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
