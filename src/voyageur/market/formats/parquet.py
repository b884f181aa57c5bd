"""Parquet: batches of a row group, so that a damaged group costs no other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.market.formats.row import Row, Unread

AT_ONCE = 2_048


def open_parquet(file: BinaryIO, path: Path) -> pq.ParquetFile:
    """A file whose footer can be read.

    Raises:
        InputError: it can't.
    """
    try:
        return pq.ParquetFile(file)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise InputError(
            N_("the Parquet file is damaged or was not written to its end"),
            remedy=N_("Check that it was saved or downloaded completely."),
            where=str(path),
        ) from error


def parquet_rows(file: pq.ParquetFile, columns: tuple[str, ...]) -> Iterator[Row | Unread]:
    """Rows as values of Python; the rest of a damaged row group is one that couldn't be read."""
    before = 0
    for group in range(file.num_row_groups):
        number = before
        try:
            for batch in file.iter_batches(AT_ONCE, row_groups=[group]):
                for values in zip(*map(_values, batch.columns), strict=True):
                    number += 1
                    yield Row(number, dict(zip(columns, values, strict=True)))
        except (pa.ArrowException, OSError, ValueError, OverflowError):
            yield Unread(
                number + 1,
                Message(
                    N_("part {n} of the Parquet file is damaged from this row on"),
                    {"n": group + 1},
                ),
            )
        before += file.metadata.row_group(group).num_rows


def _values(column: pa.Array) -> list[Any]:
    """Values that need no library: times to the microsecond, text that was stored as bytes."""
    kind = column.type
    if pa.types.is_timestamp(kind):
        column = column.cast(pa.timestamp("us", kind.tz), safe=False)
    elif pa.types.is_time64(kind):
        column = column.cast(pa.time64("us"), safe=False)
    elif pa.types.is_duration(kind):
        column = column.cast(pa.duration("us"), safe=False)
    values: list[Any] = column.to_pylist()
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return [value and value.decode("utf-8", "replace") for value in values]
    return values
