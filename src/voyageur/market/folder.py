"""A market folder: where its parts are, and the ledger that says which of them are whole.

``market.json`` (the ledger) is written last, so what it doesn't name is a half file of a run that
was stopped, and is taken away by the next.
"""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.market import IngestedFile, Ledger
from voyageur.domain.message import N_
from voyageur.shapes import ShapeError, parse, to_json

_LEDGER = "market.json"
_REJECTED = "rejected.jsonl"
_HALF = ".half"
SCRATCH = ".scratch-"
"""How folders begin whose content nobody needs once the run is over."""


class MarketFolder:
    """The files of a market; nothing is read or written before it is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.postings = path / "postings"
        self.understood = path / "understood"
        self.counts = path / "counts"
        self.tables = path / "tables"
        self.duplicates = path / "duplicates.parquet"
        self.rejected = path / _REJECTED
        self.readings = path / "readings.json"
        self.about = self.tables / "tables.json"

    def part(self, name: str) -> Path:
        """Where the postings of a part are."""
        return self.postings / f"{name}.parquet"

    def table(self, name: str) -> Path:
        """Where a finished table is."""
        return self.tables / f"{name}.parquet"

    def ledger(self) -> Ledger:
        """What the folder holds; nothing, where there is none yet.

        Raises:
            InputError: the ledger is damaged, or a part that it names is missing.
        """
        path = self.path / _LEDGER
        if not path.exists():
            return Ledger()
        try:
            ledger = parse(Ledger, path.read_bytes())
        except (ShapeError, OSError) as error:
            raise InputError(
                N_("the ledger of the market folder can't be read: {why}"),
                remedy=N_("Take the folder away and ingest its files again."),
                where=str(path),
                why=str(error).splitlines()[0],
            ) from None
        for file in ledger.files:
            if not self.part(file.part).exists():
                raise InputError(
                    N_("the market folder lacks a part: the postings of {name}"),
                    remedy=N_("Take the folder away and ingest its files again."),
                    where=str(self.part(file.part)),
                    name=file.name,
                )
        return ledger

    def need(self) -> Ledger:
        """The ledger of a folder that must hold something.

        Raises:
            InputError: no file was ingested into it yet, an ingest was stopped before duplicates
                were found, or it is damaged.
        """
        ledger = self.ledger()
        if not ledger.files:
            raise InputError(
                N_("there is no market in this folder yet"),
                remedy=N_("Bring postings in: voyageur market ingest FILE --into {folder}"),
                where=str(self.path),
                folder=str(self.path),
            )
        if not self._has_duplicates(ledger):
            raise InputError(
                N_("the last ingest into this folder was stopped before its end"),
                remedy=N_("Run it again: voyageur market ingest FILE --into {folder}"),
                where=str(self.path),
                folder=str(self.path),
            )
        return ledger

    def _has_duplicates(self, ledger: Ledger) -> bool:
        try:
            said = pq.read_schema(self.duplicates).metadata or {}
        except (OSError, pa.ArrowInvalid):
            return False
        return all(said.get(name) == value for name, value in among(ledger).items())

    def add(
        self, ledger: Ledger, files: Sequence[IngestedFile], rejected: Sequence[bytes]
    ) -> Ledger:
        """Take a whole part in: its rejected rows (lines of JSON) first, the ledger last."""
        with half(self.rejected) as out, out.open("wb") as lines:
            if self.rejected.exists():
                lines.write(self.rejected.read_bytes())
            lines.writelines(rejected)
        return self._write(replace(ledger, files=(*ledger.files, *files)))

    def _write(self, ledger: Ledger) -> Ledger:
        with half(self.path / _LEDGER) as out:
            out.write_text(to_json(ledger), encoding="utf-8")
        return ledger

    def clean(self, ledger: Ledger) -> None:
        """Take away what a stopped run left: half files, parts and rejections without an entry."""
        known = {file.part for file in ledger.files}
        ids = {file.id for file in ledger.files}
        for folder in (self.path, self.postings, self.understood, self.counts, self.tables):
            for path in folder.glob(f"*{_HALF}"):
                path.unlink()
        for scratch in self.path.glob(f"{SCRATCH}*"):
            shutil.rmtree(scratch)
        for path in self.postings.glob("*.parquet"):
            if path.stem not in known:
                path.unlink()
        if self.rejected.exists():
            lines = self.rejected.read_bytes().splitlines(keepends=True)
            kept = [line for line in lines if _id(line) in ids]
            if len(kept) < len(lines):
                with half(self.rejected) as out:
                    out.write_bytes(b"".join(kept))


def among(ledger: Ledger) -> dict[bytes, bytes]:
    """What the file of duplicates says of the files among which they were found."""
    return {b"files": str(len(ledger.files)).encode()}


def _id(line: bytes) -> str | None:
    """The file that a rejected row is of; a line cut short by a full disk is of none."""
    try:
        return str(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return None


@contextmanager
def half(path: Path) -> Iterator[Path]:
    """A name to write under; the file gets its own name when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}{_HALF}")
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
