"""Postings into a market folder, and tables out of it."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.compute as pc
import pyarrow.parquet as pq

from voyageur.domain.errors import InputError
from voyageur.domain.market import Account, IngestedFile, Ledger
from voyageur.market.duplicates import KEYS, find_duplicates
from voyageur.market.engines.engine import Engine
from voyageur.market.engines.processes import spawned
from voyageur.market.folder import SCRATCH, MarketFolder, among, half
from voyageur.market.ingest import Given, Ingested, Refused, digest_of, ingest_files
from voyageur.market.postings import file_id
from voyageur.market.sources.model import SourceMap
from voyageur.services.output import refused
from voyageur.services.texts import texts

_BYTES_A_TASK = 8_000_000
_FILES_A_TASK = 200
"""Small files share a part: thousands of pages would else be thousands of parts."""

Progress = Callable[[int], None]
"""Told how many bytes were read since it was told last."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did: accounts of the new files, those known already, those refused."""

    accounts: tuple[Account, ...]
    known: int
    refused: tuple[Refused, ...]
    doubts: int


def ingest(
    files: Sequence[Path],
    folder: MarketFolder,
    engine: Engine,
    *,
    maps: Sequence[SourceMap],
    today: date,
    source: str | None = None,
    progress: Progress = lambda _: None,
    processes: int | None = None,
) -> IngestReport:
    """Read files that the folder doesn't hold yet, and find the duplicates of all.

    Files are read in the order of their names, in processes of their own; what was taken in stays
    when the rest is stopped.

    Raises:
        InputError: the folder is damaged or can't be written.
    """
    ledger = folder.ledger()
    try:
        folder.clean(ledger)
        bad: list[Refused] = []
        tasks, known = _tasks(files, ledger, bad)
        doubts = 0
        before = len(ledger.files)
        work = partial(_ingest, maps=maps, today=today, source=source)
        targets = [folder.part(task[0].id) for task in tasks]
        for task, done in zip(tasks, _run(work, tasks, targets, processes), strict=True):
            bad.extend(done.refused)
            doubts += done.doubts
            ledger = folder.add(ledger, done.files, done.rejected)
            progress(sum(given.path.stat().st_size for given in task))
        if ledger.files:
            _write_duplicates(folder, engine, ledger)
    except OSError as error:
        raise refused(error, folder.path, "--into") from None
    return IngestReport(_accounts(folder, ledger.files[before:]), known, tuple(bad), doubts)


def accounts(folder: MarketFolder) -> tuple[Account, ...]:
    """What became of the rows of every file of a market.

    Raises:
        InputError: there is none, or it is damaged.
    """
    return _accounts(folder, folder.need().files)


def _tasks(
    files: Sequence[Path], ledger: Ledger, bad: list[Refused]
) -> tuple[list[list[Given]], int]:
    """New files in tasks of a size, and how many are known already; ``bad`` gets the unreadable."""
    seen = {file.digest for file in ledger.files}
    number = max((int(file.id) for file in ledger.files), default=0)
    tasks: list[list[Given]] = []
    size = known = 0
    for path in files:
        try:
            digest = digest_of(path)
        except InputError as error:
            bad.append(Refused(path, error.what, error.remedy))
            continue
        if digest in seen:
            known += 1
            continue
        seen.add(digest)
        number += 1
        size += path.stat().st_size
        if not tasks or size > _BYTES_A_TASK or len(tasks[-1]) == _FILES_A_TASK:
            tasks.append([])
            size = path.stat().st_size
        tasks[-1].append(Given(file_id(number), path, str(path), digest))
    return tasks, known


def _run(
    work: Callable[[Sequence[Given], Path], Ingested],
    tasks: Sequence[Sequence[Given]],
    targets: Sequence[Path],
    processes: int | None,
) -> Iterator[Ingested]:
    wanted = min(processes or os.cpu_count() or 1, len(tasks))
    if wanted <= 1:
        yield from map(work, tasks, targets)
        return
    with spawned(wanted) as pool:
        yield from pool.map(work, tasks, targets)


def _ingest(
    files: Sequence[Given],
    target: Path,
    *,
    maps: Sequence[SourceMap],
    today: date,
    source: str | None,
) -> Ingested:
    return ingest_files(files, target, maps, texts(), today=today, source=source)


def _write_duplicates(folder: MarketFolder, engine: Engine, ledger: Ledger) -> None:
    postings = engine.scan(sorted(folder.postings.glob("*.parquet")))
    with TemporaryDirectory(dir=folder.path, prefix=SCRATCH) as scratch:
        found = find_duplicates(engine, postings.select(*KEYS), Path(scratch))
    with half(folder.duplicates) as unfinished:
        pq.write_table(found.replace_schema_metadata(among(ledger)), unfinished)


def _accounts(folder: MarketFolder, files: Sequence[IngestedFile]) -> tuple[Account, ...]:
    if not files:
        return ()
    table = pq.read_table(folder.duplicates, columns=["doc_id", "kind"])
    ids = pc.utf8_slice_codeunits(table.column("doc_id"), 0, len(file_id(0)))
    counted = table.append_column("id", ids).group_by(["id", "kind"]).aggregate([([], "count_all")])
    found = {(row["id"], row["kind"]): row["count_all"] for row in counted.to_pylist()}
    return tuple(_account(file, found) for file in files)


def _account(file: IngestedFile, found: dict[tuple[str, str], int]) -> Account:
    duplicates = sum(found.get((file.id, kind), 0) for kind in ("exact", "board", "near"))
    return Account(
        name=file.name,
        source=file.source,
        format=file.format,
        rows=file.rows,
        kept=file.rows - file.rejected - duplicates,
        duplicates=duplicates,
        reposts=found.get((file.id, "repost"), 0),
        rejected=file.rejected,
    )
