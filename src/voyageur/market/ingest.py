"""Files of postings into one part of a market folder: every row is kept or rejected."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.market import IngestedFile
from voyageur.domain.message import N_, Message
from voyageur.domain.posting import Posting
from voyageur.market.folder import half
from voyageur.market.formats.read import read_rows
from voyageur.market.formats.refusals import checked_size
from voyageur.market.formats.row import Row, Rows, Unread
from voyageur.market.postings import POSTINGS, as_batch
from voyageur.market.sources.load import recognise
from voyageur.market.sources.model import SourceMap
from voyageur.market.sources.normalise import Rejected, normalise

_AT_ONCE = 2_048


@dataclass(frozen=True, slots=True)
class Texts:
    """How bytes and pages become text, which another room knows."""

    encoding_of: Callable[[bytes], tuple[str, str]]
    text_of_page: Callable[[str], tuple[str, str]]
    text_of_html: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Given:
    """A file to be ingested: its place in the ledger, and the SHA-256 of its bytes."""

    id: str
    path: Path
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that holds no postings, or none that can be read: why, and what to do."""

    path: Path
    why: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of some files: entries for the ledger, rejected rows as lines of JSON."""

    files: tuple[IngestedFile, ...]
    rejected: tuple[bytes, ...]
    refused: tuple[Refused, ...]
    doubts: int


@dataclass(slots=True)
class _Task:
    maps: Sequence[SourceMap]
    texts: Texts
    today: date
    source: str | None
    files: list[IngestedFile] = field(default_factory=list)
    rejected: list[bytes] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    doubts: int = 0

    def read(self, given: Given, part: str, writer: pq.ParquetWriter) -> None:
        """Read a file into the part; what can't be read is said of the row."""
        try:
            rows = read_rows(
                given.path,
                encoding_of=self.texts.encoding_of,
                text_of_page=self.texts.text_of_page,
            )
            source = self._source(rows, given.path)
        except InputError as error:
            self.refused.append(Refused(given.path, error.what, error.remedy))
            self.rejected.append(_line(given, None, error.what))
            return
        count = bad = 0
        waiting: list[Posting] = []
        for row in rows.rows:
            count += 1
            read = self._normalised(row, source)
            if isinstance(read, Posting):
                waiting.append(read)
            else:
                bad += 1
                self.rejected.append(_line(given, row.number, read))
            if len(waiting) == _AT_ONCE:
                writer.write_batch(as_batch(given.id, waiting))
                waiting.clear()
        if waiting:
            writer.write_batch(as_batch(given.id, waiting))
        self.files.append(
            IngestedFile(
                id=given.id,
                part=part,
                name=given.name,
                digest=given.digest,
                source=source.id,
                format=rows.format,
                rows=count,
                rejected=bad,
            )
        )

    def _source(self, rows: Rows, path: Path) -> SourceMap:
        if not rows.columns:
            raise _no_row(rows, path)
        found = recognise(rows.columns, self.maps)
        if found is None:
            raise InputError(
                N_("no source is known that has these columns: {columns}"),
                remedy=N_("Say what they are: voyageur market map {file} proposes a map."),
                where=str(path),
                columns=", ".join(rows.columns[:12]),
                file=str(path),
            )
        return replace(found, id=self.source or found.id)

    def _normalised(self, row: Row | Unread, source: SourceMap) -> Posting | Message:
        if isinstance(row, Unread):
            return row.why
        read = normalise(row, source, text_of_html=self.texts.text_of_html, today=self.today)
        if isinstance(read, Rejected):
            return read.why
        self.doubts += len(read.doubts)
        return read.posting


def ingest_files(
    files: Sequence[Given],
    target: Path,
    maps: Sequence[SourceMap],
    texts: Texts,
    *,
    today: date,
    source: str | None = None,
) -> Ingested:
    """Read files into one part, written whole or not at all; ``source`` names them all.

    Raises:
        OSError: the part can't be written.
    """
    task = _Task(maps, texts, today, source)
    with (
        half(target) as unfinished,
        pq.ParquetWriter(unfinished, POSTINGS, compression="zstd") as writer,
    ):
        for given in files:
            task.read(given, target.stem, writer)
    return Ingested(tuple(task.files), tuple(task.rejected), tuple(task.refused), task.doubts)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes.

    Raises:
        InputError: the file can't be opened.
    """
    checked_size(path)
    whole = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            whole.update(block)
    return whole.hexdigest()


def _no_row(rows: Rows, path: Path) -> InputError:
    """What is said of a file in which no row can be read: what is amiss with its first."""
    first = next(iter(rows.rows), None)
    why = first.why if isinstance(first, Unread) else Message(N_("the file holds no rows"))
    return InputError(
        why.text,
        remedy=N_("Check that it was saved or downloaded completely."),
        where=str(path),
        findings=(),
        **why.values,
    )


def _line(given: Given, number: int | None, why: Message) -> bytes:
    said = {"id": given.id, "file": given.name, "row": number, "reason": str(why)}
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
