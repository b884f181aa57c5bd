"""Postings out of whatever files somebody has: tables, pages, documents, a market folder."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.market import IngestedFile
from voyageur.domain.ranking import Unread
from voyageur.market.engines.duck import Duck
from voyageur.market.folder import MarketFolder
from voyageur.market.formats.refusals import unknown
from voyageur.market.ingest import Refused
from voyageur.market.postings import FILE_DIGITS, POSTINGS
from voyageur.market.sources.model import SourceMap
from voyageur.services.extract import make_extract
from voyageur.services.market import ingest
from voyageur.services.market_files import files_of
from voyageur.services.read_posting import posting_document

Row = Mapping[str, Any]
"""A row of ``market.postings.POSTINGS``, with its ``origin``: the file, and the row in it."""

_MUCH = 50_000_000
"""Bytes of files from which further processes, which take seconds to start, are quicker."""
_DOCUMENTS = SourceMap(
    id="documents",
    name="Documents",
    origin="the person",
    licence="the person's",
    recognise=("voyageur_file", "voyageur_text"),
    only=True,
    fields={"identifier": "voyageur_file", "description": "voyageur_text"},
)
_PARTS = SourceMap(
    id="market",
    name="Parts of a market folder",
    origin="the person",
    licence="the person's",
    recognise=tuple(POSTINGS.names),
    fields={
        "title": "title",
        "description": "text",
        "identifier": "identifier",
        "hiring_organization": "hiring_organization",
        "job_location": "job_location",
        "country": "country",
        "base_salary": "base_salary",
        "employment_type": "employment_type",
        "in_language": "in_language",
        "date_posted": "date_posted",
        "valid_through": "valid_through",
        "url": "url",
    },
)
_SHOWN = ("doc_id", "title", "text", "identifier", "hiring_organization", "job_location",
          "country", "base_salary", "in_language", "date_posted", "url")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathered:
    """Each job once, in the order in which it was read, and what became of the other rows.

    Of a job advertised several times it is the newest; ``copies`` counts the others by ``doc_id``.
    ``same_files`` have the content of another, and weren't read again.
    """

    rows: Sequence[Row]
    copies: Mapping[str, int]
    rejected: int
    same_files: int
    unread: tuple[Unread, ...]


def postings_in(paths: Sequence[str]) -> list[Path]:
    """All files that postings are looked for in; of a market folder its parts.

    Raises:
        InputError: there is no such file, or a folder or market holds none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        market = MarketFolder(Path(path))
        if parts := [market.part(file.part) for file in market.ledger().files]:
            found |= dict.fromkeys(parts)
        else:
            found |= dict.fromkeys(files_of([path]))
    return list(found)


def gather(
    files: Sequence[Path],
    maps: Sequence[SourceMap],
    today: date,
    *,
    max_bytes: int,
    progress: Callable[[int], None],
) -> Gathered:
    """Read files as a market does, and what is no table as documents, each one posting.

    Everything is read into a temporary market folder, so that tables, rejections and duplicates
    are what ``voyageur market ingest`` makes of them. ``progress`` is told of bytes.

    Raises:
        InputError: the temporary folder can't be written.
    """
    with _scratch() as (folder, engine):
        every = [*maps, _DOCUMENTS, _PARTS]
        size = sum(file.stat().st_size for file in files)
        report = ingest(
            files,
            folder,
            engine,
            maps=every,
            today=today,
            progress=progress,
            processes=None if size > _MUCH else 1,
        )
        others = [one for one in report.refused if one.why == unknown(one.path).what]
        tables = [one for one in report.refused if one not in others]
        texts, unread = _documents([one.path for one in others], max_bytes)
        if texts:
            given = folder.path / "documents.jsonl"
            given.write_text("".join(texts), encoding="utf-8")
            ingest([given], folder, engine, maps=every, today=today)
        return _gathered(folder, report.known, [*map(_unread, tables), *unread])


@contextmanager
def _scratch() -> Iterator[tuple[MarketFolder, Duck]]:
    engine = Duck(make_extract)
    try:
        with TemporaryDirectory(prefix="voyageur-") as scratch:
            yield MarketFolder(Path(scratch)), engine
    finally:
        engine.close()


def _documents(paths: Sequence[Path], max_bytes: int) -> tuple[list[str], list[Unread]]:
    """The texts of documents as lines of JSON, and those that can't be read."""
    texts: list[str] = []
    unread: list[Unread] = []
    for path in paths:
        try:
            text = posting_document(path, max_bytes=max_bytes).text
        except InputError as error:
            unread.append(Unread(file=str(path), why=error.what, remedy=error.remedy))
            continue
        texts.append(json.dumps({"voyageur_file": str(path), "voyageur_text": text}) + "\n")
    return texts, unread


def _unread(refused: Refused) -> Unread:
    return Unread(file=str(refused.path), why=refused.why, remedy=refused.remedy)


def _gathered(folder: MarketFolder, known: int, unread: Sequence[Unread]) -> Gathered:
    ledger = folder.ledger()
    files = {file.id: file for file in ledger.files}
    rows = {
        row["doc_id"]: {**row, "origin": _origin(row, files[row["doc_id"][:FILE_DIGITS]])}
        for part in sorted({file.part for file in ledger.files})
        for row in pq.read_table(folder.part(part), columns=list(_SHOWN)).to_pylist()
    }
    jobs: dict[str, list[str]] = {}
    kept = _kept(folder) if files else {}
    for ident in rows:
        first = ident
        while first in kept:
            first = kept[first]
        jobs.setdefault(first, []).append(ident)
    newest = {max(ids, key=lambda i: _age(rows[i])): len(ids) - 1 for ids in jobs.values()}
    return Gathered(
        rows=[row for ident, row in rows.items() if ident in newest],
        copies=newest,
        rejected=sum(file.rejected for file in ledger.files),
        same_files=known,
        unread=tuple(unread),
    )


def _kept(folder: MarketFolder) -> dict[str, str]:
    """The posting that each duplicate is another of, which may be a duplicate itself."""
    table = pq.read_table(folder.duplicates, columns=["doc_id", "kept"])
    return dict(zip(*(column.to_pylist() for column in table.columns), strict=True))


def _age(row: Row) -> tuple[int, int]:
    """The larger, the newer; of one day the first that was read."""
    day, ident = row["date_posted"], row["doc_id"]
    return (day.toordinal() if day else 0), -int(ident.replace(":", ""))


def _origin(row: Row, file: IngestedFile) -> str:
    """The file that a posting is from, and its row where there are several."""
    if file.source == _DOCUMENTS.id:
        return str(row["identifier"])
    return file.name if file.rows == 1 else f"{file.name}:{int(row['doc_id'][FILE_DIGITS + 1 :])}"
