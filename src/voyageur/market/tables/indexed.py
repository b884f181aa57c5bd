"""Sorted tables whose files say where each row group begins, so that few rows need be read."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from voyageur.market.tables.rollup import DIMENSIONS

SORTED_BY: Mapping[str, Sequence[str]] = {
    "cells": DIMENSIONS,
    "quantiles": DIMENSIONS,
    "shares": DIMENSIONS,
    "trends": ("role", "region"),
    "employers": ("employer",),
}
TABLES = tuple(SORTED_BY)
"""All tables of a market, and the columns by which their rows are found."""
_FEWEST, _GROUPS = 1_024, 200
"""Small row groups are quickly read, and few quickly found."""
_BEGINS = b"begins"


def write_indexed(table: pa.Table, by: Sequence[str], path: Path) -> None:
    """Write a table that is sorted by the columns ``by``."""
    size = max(_FEWEST, table.num_rows // _GROUPS)
    first = table.select(by).take(pa.array(range(0, table.num_rows, size), pa.int64()))
    said = json.dumps([list(row.values()) for row in first.to_pylist()])
    known = {**(table.schema.metadata or {}), _BEGINS: said.encode()}
    whole = table.replace_schema_metadata(known)
    pq.write_table(whole, path, compression="zstd", row_group_size=size)


def read_indexed(path: Path, by: Sequence[str], values: Sequence[str]) -> pa.Table:
    """The rows that have these values in the columns ``by``, those the table is sorted by.

    Raises:
        OSError: there is no such file, or it can't be read.
        ValueError: it was written without its index, or is no Parquet.
    """
    with pq.ParquetFile(path) as file:
        begins = json.loads((file.schema_arrow.metadata or {}).get(_BEGINS, b""))
        low = max(bisect_left(begins, list(values)) - 1, 0)
        groups = range(low, bisect_right(begins, list(values)))
        rows = file.read_row_groups([*groups], use_threads=False)
    equal = [pc.equal(rows.column(name), value) for name, value in zip(by, values, strict=True)]
    return rows.filter(reduce(pc.and_, equal))
