"""Read many files at once on all cores, each file a row of Arrow; one that fails stops none."""

import gc
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pyarrow as pa

from voyageur.domain.errors import InputError, VoyageurError
from voyageur.domain.message import N_, Message
from voyageur.market.engines.processes import spawned
from voyageur.services.context import Context
from voyageur.understanding.batch import INPUT, OUTPUT, failed, understand
from voyageur.understanding.documents import read_document

_FILES_A_TASK = 8
"""Few enough that progress is seen to move, enough that a task costs more than its errand."""

Kind = Literal["resume", "posting"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that couldn't be read, and why."""

    file: Path
    why: Message


@dataclass(frozen=True, slots=True)
class Read:
    """Some files, in the order they were given, as a batch of ``OUTPUT``."""

    files: int
    batch: pa.RecordBatch
    failures: tuple[Failure, ...]


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files given, and those of the folders given, hidden ones left out, in order.

    Raises:
        InputError: there is no such file, or a folder holds none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(_within(path)) if path.is_dir() else [path]
        if not inside or not path.exists():
            raise InputError(
                N_("there is no such file") if inside else N_("the folder holds no file"),
                remedy=N_("Check the path."),
                where=str(path),
            )
        found.update(dict.fromkeys(inside))
    return list(found)


def _within(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def read_batch(
    files: Sequence[Path], kind: Kind, *, max_bytes: int, processes: int | None = None
) -> Iterator[Read]:
    """Read files in processes of their own; the answers come in the order of the files.

    ``doc_id`` is the path as given. A file that can't be read is a row with ``error``.
    """
    tasks = [files[at : at + _FILES_A_TASK] for at in range(0, len(files), _FILES_A_TASK)]
    wanted = min(processes or os.cpu_count() or 1, len(tasks))
    if wanted <= 1:
        for task in tasks:
            yield _read(task, kind, max_bytes)
        return
    with spawned(wanted) as pool:
        for answer in [pool.submit(_read, task, kind, max_bytes) for task in tasks]:
            yield answer.result()


def _read(files: Sequence[Path], kind: Kind, max_bytes: int) -> Read:
    rows = []
    failures = []
    for file in files:
        try:
            document = read_document(file, max_bytes=max_bytes)
        except VoyageurError as error:
            failures.append(Failure(file, error.what))
            continue
        rows.append({"doc_id": str(file), "text": document.text, "kind": kind})
    batch = pa.RecordBatch.from_pylist(rows, schema=INPUT)
    (understood,) = understand([batch], frozen_context().reader)
    broken = failed([(str(failure.file), failure.why.text) for failure in failures])
    table = pa.Table.from_batches([understood, broken], OUTPUT).combine_chunks()
    order = {str(file): place for place, file in enumerate(files)}
    places = [order[name] for name in table.column("doc_id").to_pylist()]
    ranked = sorted(range(len(places)), key=places.__getitem__)
    (whole,) = table.take(ranked).to_batches() or [understood]
    return Read(len(files), whole, tuple(failures))


@cache
def frozen_context() -> Context:
    """The facts of a process that reads much, kept out of the garbage collector's way."""
    context = Context()
    context.reader  # noqa: B018 - loaded now, so that it can be frozen
    gc.collect()
    gc.freeze()
    return context
