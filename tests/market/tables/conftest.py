"""Tables made of invented understood postings."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.market import tiny
from voyageur.domain.posting import Posting
from voyageur.market.duplicates import DUPLICATES
from voyageur.market.engines.duck import Duck
from voyageur.market.folder import MarketFolder
from voyageur.market.tables.build import build, count
from voyageur.market.understood import UNDERSTOOD

Read = dict[str, Any]
"""A posting and what was understood of it; absent fields are null."""


class Made:
    """A market of rows, and its tables."""

    def __init__(
        self, path: Path, engine: Duck, rows: Sequence[tuple[Posting, Read]], again: dict[int, int]
    ) -> None:
        folder = MarketFolder(path)
        for each in (folder.postings, folder.understood):
            each.mkdir(parents=True)
        part = tiny.write_part(folder.postings, [posting for posting, _ in rows])
        self.postings = pq.read_table(part).to_pylist()
        ids = [posting["doc_id"] for posting in self.postings]
        self.duplicates = [
            {"doc_id": ids[doc], "kept": ids[kept], "kind": "repost"} for doc, kept in again.items()
        ]
        pq.write_table(pa.Table.from_pylist(self.duplicates, DUPLICATES), folder.duplicates)
        empty = dict.fromkeys(UNDERSTOOD.names) | {"pay_estimate": False}
        self.understood = [
            empty | read | {"doc_id": ids[n]} for n, (_, read) in enumerate(rows) if n not in again
        ]
        # Two files, as several parts have.
        for name, half in (("00001.0", self.understood[::2]), ("00001.1", self.understood[1::2])):
            table = pa.Table.from_pylist(half, UNDERSTOOD)
            pq.write_table(table, folder.understood / f"{name}.parquet")
        self.counted = list(count(engine, folder))
        self.built = list(build(engine, folder))
        self._folder = folder

    def table(self, name: str) -> list[dict[str, Any]]:
        return pq.read_table(self._folder.table(name)).to_pylist()

    def cell(self, name: str, **told: str) -> list[dict[str, Any]]:
        """The rows of one cell, by the dimensions that are told apart."""
        wanted = dict.fromkeys(("source", "role", "region", "month", "seniority"), "all") | told
        return [row for row in self.table(name) if wanted.items() <= row.items()]


Make = Callable[..., Made]


@pytest.fixture
def make(tmp_path: Path, duck: Duck) -> Make:
    def made(rows: Sequence[tuple[Posting, Read]], again: dict[int, int] | None = None) -> Made:
        return Made(tmp_path / "market", duck, rows, again or {})

    return made
