"""Apache Spark, or Sail that serves the same protocol without Java: the engine of a cluster."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import narwhals as nw
import pyarrow as pa

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.market.engines.engine import Done, Frame, MakeExtract
from voyageur.market.postings import READ_OF
from voyageur.market.understood import UNDERSTOOD

_PARTS_A_JOB = 64
"""What is done stays when a run is stopped, so not all at once; enough to keep a cluster busy."""


class Spark:
    """A session of Spark; ``master`` is ``local[N]``, ``spark://…``, or ``sc://…`` of a server."""

    def __init__(self, make: MakeExtract, master: str) -> None:
        self._make = make
        self._session = _session(master)

    def scan(self, files: Sequence[Path]) -> Frame:
        """The rows of Parquet files with one schema."""
        read = self._session.read.parquet(*map(_place, files))
        frame: Frame = nw.from_native(read)
        return frame

    def collect(self, frame: Frame) -> pa.Table:
        """The answer of a query as Arrow."""
        return frame.to_native().toArrow()

    def write(self, frame: Frame, folder: Path) -> None:
        """Write the answer of a query as Parquet files, by whoever computed them."""
        self._write(frame.to_native(), folder)

    def understand(self, parts: Sequence[Path], dropped: Path, folder: Path) -> Iterator[Done]:
        """Read postings inside the executors; see ``Engine``."""
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415

        make = self._make  # the session itself can't be sent to where this runs

        def extract(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            return make()(batches)

        schema = from_arrow_schema(UNDERSTOOD)
        again = self._session.read.parquet(_place(dropped)).select("doc_id")
        for at in range(0, len(parts), _PARTS_A_JOB):
            together = parts[at : at + _PARTS_A_JOB]
            postings = self._session.read.parquet(*map(_place, together)).select(*READ_OF)
            kept = postings.join(again, on="doc_id", how="left_anti")
            target = folder / together[0].stem
            self._write(kept.mapInArrow(extract, schema), target)
            read = self._session.read.parquet(_place(target)).count()
            yield Done(together[0].stem, read, whole=True)
            yield from (Done(part.stem, 0, whole=True) for part in together[1:])

    def _write(self, frame: Any, folder: Path) -> None:
        frame.write.mode("overwrite").option("compression", "zstd").parquet(_place(folder))

    def close(self) -> None:
        """Stop the session."""
        self._session.stop()


def _place(path: Path) -> str:
    return str(path.absolute())


def _session(master: str) -> Any:
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError:
        raise InputError(
            N_("Spark isn't installed"),
            remedy=N_("Install it: pip install 'voyageur[spark]'"),
            where="--engine",
        ) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master.startswith("sc://"):
        return SparkSession.builder.remote(master).getOrCreate()
    builder = SparkSession.builder.master(master).appName("voyageur")
    for key, value in _SETTINGS.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "8",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.adaptive.autoBroadcastJoinThreshold": "-1",
    "spark.driver.memory": "2g",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "1024",
    "spark.ui.showConsoleProgress": "false",
}
