"""Counts of finest cells summed up by numbers, in files that nobody needs afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import narwhals as nw
import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.market.engines.engine import Engine, Frame
from voyageur.market.folder import MarketFolder
from voyageur.market.tables.facts import LEAF
from voyageur.market.tables.rollup import Numbering, Subset, roll_up, subsets

_OF_CELL = ("n", "described", "reposts", "paid", "cad", "estimated", "base", "dated")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted in finest cells, by numbers: ``placed``, with the number of each ``item``.

    ``items`` are these in their order, with their names; the frame ``named`` has their numbers too.
    """

    placed: Frame
    items: pa.Table
    named: Frame


class Summing:
    """The cells of a market, and sums over what is counted in ``counts/``."""

    def __init__(self, engine: Engine, folder: MarketFolder, scratch: Path) -> None:
        self._engine = engine
        self._counts = folder.counts
        self._scratch = scratch
        leaves = engine.collect(self._scan("leaves").sort("leaf"))
        self.numbering = Numbering.of(leaves)
        numbers = pa.table({"leaf": leaves.column("leaf"), **self.numbering.numbers(leaves)})
        self._leaves = self._kept("leaves", numbers)
        counted = self._kept("jobs", leaves.drop(LEAF)).join(self._leaves, on="leaf")
        rolled = roll_up(
            counted.with_columns(item=nw.lit(0)), self.numbering, 1, _OF_CELL, subsets()
        )
        self.cells = engine.collect(rolled.drop("item").sort("cell"))
        """All cells in their order, by number, with what is counted of their jobs."""
        self.known = self._kept("cells", self.cells)
        """The same as a frame."""

    def counted(self, name: str, by: tuple[str, ...], sums: tuple[str, ...]) -> Counted:
        """What is counted as ``name``: ``sums`` of each of the things that ``by`` tells apart."""
        counted = self._scan(name)
        items = self._engine.collect(counted.select(*by).unique().sort(*by))
        numbers = pa.array(range(items.num_rows), pa.int64())
        named = self._kept(f"{name}-items", items.append_column("item", numbers))
        small = counted.with_columns(*(nw.col(each).cast(nw.Int32) for each in sums))
        placed = small.join(named, on=list(by)).join(self._leaves, on="leaf")
        target = self._scratch / name
        self._engine.write(placed.drop("leaf", *by), target)
        return Counted(self._read(target), items, named)

    def rolled(
        self,
        counted: Counted,
        sums: tuple[str, ...],
        *,
        over: Iterable[Subset] | None = None,
        least: int = 1,
    ) -> Frame:
        """Sums by ``cell`` and ``item`` over subsets, all unless said; see ``roll_up``."""
        items = max(counted.items.num_rows, 1)
        wanted = subsets() if over is None else over
        return roll_up(counted.placed, self.numbering, items, sums, wanted, least=least)

    def named(self, table: pa.Table) -> pa.Table:
        """A table with the names of its cells instead of their number."""
        names = self.numbering.columns(table.column("cell").to_numpy())
        rest = {name: table.column(name) for name in table.column_names if name != "cell"}
        return pa.table(names | rest)

    def _read(self, folder: Path) -> Frame:
        return self._engine.scan(sorted(folder.rglob("*.parquet")))

    def _scan(self, name: str) -> Frame:
        return self._read(self._counts / name)

    def _kept(self, name: str, table: pa.Table) -> Frame:
        path = self._scratch / f"{name}.parquet"
        pq.write_table(table, path)
        return self._engine.scan([path])
