"""Questions to finished tables: all figures of one cell."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.market import MarketTables
from voyageur.domain.market_figures import (
    ALL,
    Cell,
    CellCounts,
    MarketCell,
    Measure,
    Quantile,
    Share,
    ShareTrend,
    Spread,
)
from voyageur.domain.message import N_
from voyageur.market.folder import MarketFolder
from voyageur.market.tables.finish import FEWEST, PERCENTS
from voyageur.market.tables.indexed import SORTED_BY, read_indexed
from voyageur.market.tables.rollup import DIMENSIONS
from voyageur.shapes import ShapeError, parse


def ask(folder: MarketFolder, cell: Cell) -> MarketCell:
    """All figures of a cell; none but zeros where no posting is in it.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    at = [getattr(cell, name) for name in DIMENSIONS]
    (counted,) = _rows(folder, "cells", at) or [{}]
    names = CellCounts.__slots__
    counts = CellCounts(**{name: counted[name] for name in names if name in counted})
    if counts.n < FEWEST:
        return MarketCell(cell=cell, counts=counts, enough=False)
    return MarketCell(
        cell=cell,
        counts=counts,
        enough=True,
        spreads=tuple(map(_spread, _rows(folder, "quantiles", at))),
        shares=tuple(map(_share, _rows(folder, "shares", at))),
        trends=_trends(folder, cell),
    )


def about(folder: MarketFolder) -> MarketTables:
    """What the tables were made of.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    try:
        return parse(MarketTables, folder.about.read_bytes())
    except FileNotFoundError:
        raise _missing(folder) from None
    except ShapeError as error:
        raise _broken(folder, folder.about, error) from None


def employers(folder: MarketFolder) -> dict[str, str]:
    """A name to show for each employer's key."""
    return {row["employer"]: row["name"] for row in _rows(folder, "employers")}


def _rows(
    folder: MarketFolder, name: str, values: Sequence[str] | None = None
) -> list[dict[str, Any]]:
    """The rows of a table: all, or those with these values in what it is sorted by."""
    path = folder.table(name)
    try:
        if values is None:
            table = pq.read_table(path)
        else:
            table = read_indexed(path, SORTED_BY[name], values)
    except FileNotFoundError:
        raise _missing(folder) from None
    except (OSError, ValueError) as error:
        raise _broken(folder, path, error) from None
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def _missing(folder: MarketFolder) -> InputError:
    return InputError(
        N_("the tables of this market aren't built yet"),
        remedy=N_("Build them: voyageur market build --market {folder}"),
        where=str(folder.path),
        folder=str(folder.path),
    )


def _broken(folder: MarketFolder, path: Path, error: Exception) -> InputError:
    return InputError(
        N_("the table can't be read: {why}"),
        remedy=N_("Build it again: voyageur market build --market {folder}"),
        where=str(path),
        why=str(error).splitlines()[0],
        folder=str(folder.path),
    )


def _spread(row: dict[str, Any]) -> Spread:
    figures = {
        f"p{p}": Quantile(row[f"p{p}"], row[f"p{p}_low"], row[f"p{p}_high"]) for p in PERCENTS
    }
    return Spread(measure=cast("Measure", row["measure"]), n=row["n"], **figures)


def _share(row: dict[str, Any]) -> Share:
    return Share(**{name: row[name] for name in Share.__slots__})


def _trends(folder: MarketFolder, cell: Cell) -> tuple[ShareTrend, ...]:
    if cell.month != ALL or cell.seniority != ALL:
        return ()
    return tuple(
        ShareTrend(**{name: row[name] for name in ShareTrend.__slots__})
        for row in _rows(folder, "trends", (cell.role, cell.region))
        if cell.source in (ALL, row["source"])
    )
