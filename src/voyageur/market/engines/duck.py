"""DuckDB and a pool of processes: the engine of one machine."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import narwhals as nw
import pyarrow as pa

from voyageur.market.engines import pool
from voyageur.market.engines.engine import Done, Frame, MakeExtract
from voyageur.market.folder import half


class Duck:
    """A DuckDB of its own, in memory; what doesn't fit goes to a temporary folder."""

    def __init__(
        self, make: MakeExtract, *, memory: str = "1500MB", processes: int | None = None
    ) -> None:
        self._make = make
        self._processes = processes or os.cpu_count() or 1
        self._base = duckdb.connect(
            config={
                "memory_limit": memory,
                "preserve_insertion_order": False,
                "threads": self._processes,
            }
        )

    def scan(self, files: Sequence[Path]) -> Frame:
        """The rows of Parquet files with one schema."""
        return nw.from_native(self._base.read_parquet([str(file) for file in files]))

    def collect(self, frame: Frame) -> pa.Table:
        """The answer of a query as Arrow."""
        return frame.to_native().to_arrow_table()

    def write(self, frame: Frame, folder: Path) -> None:
        """Write the answer of a query as one Parquet file, instead of what another engine wrote."""
        shutil.rmtree(folder, ignore_errors=True)
        with half(folder / "part.parquet") as unfinished:
            frame.to_native().write_parquet(str(unfinished), compression="zstd")

    def understand(self, parts: Sequence[Path], dropped: Path, folder: Path) -> Iterator[Done]:
        """Read postings in processes; see ``Engine``."""
        return pool.understand(parts, dropped, folder, self._make, self._processes)

    def close(self) -> None:
        """Close the base."""
        self._base.close()
