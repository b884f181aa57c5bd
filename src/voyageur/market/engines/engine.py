"""What a market asks of whatever runs its queries and its reader of postings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import narwhals as nw
import pyarrow as pa

Frame = nw.LazyFrame[Any]
Extract = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]
"""Batches of postings in, batches of what they say out, in whatever process it runs."""
MakeExtract = Callable[[], Extract]
"""Called once in each process; to be found by its name there."""


@dataclass(frozen=True, slots=True)
class Done:
    """So many postings of a part were read; ``whole`` when it was the last of them."""

    part: str
    postings: int
    whole: bool


class Engine(Protocol):
    """Relational queries are Narwhals expressions; only these operations differ."""

    def scan(self, files: Sequence[Path]) -> Frame:
        """The rows of Parquet files with one schema."""
        ...

    def collect(self, frame: Frame) -> pa.Table:
        """The answer of a query that is small enough for this process."""
        ...

    def write(self, frame: Frame, folder: Path) -> None:
        """Write the answer of a query as Parquet files into a folder."""
        ...

    def understand(self, parts: Sequence[Path], dropped: Path, folder: Path) -> Iterator[Done]:
        """Read the postings of parts, but those of ``dropped``, into ``folder``.

        Of each part files ``<part>.*.parquet`` are made.
        """
        ...

    def close(self) -> None:
        """Let go of what the engine holds."""
        ...
