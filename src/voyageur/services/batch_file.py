"""Write the rows of a batch into one file, whole or not at all."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services.output import refused
from voyageur.understanding.batch import OUTPUT

Write = Callable[[pa.RecordBatch], None]


@contextmanager
def batch_file(path: Path) -> Iterator[Write]:
    """A function that adds rows; the file appears under its name when all are written.

    Raises:
        UsageError: the name says no known kind of file.
        InputError: it can't be written there.
    """
    kind = path.suffix.lower()
    if kind not in (".jsonl", ".parquet"):
        raise UsageError(
            N_("“{name}” says no known kind of file"),
            remedy=N_("End it in .jsonl or .parquet."),
            where="--out",
            name=path.name,
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as error:
        raise refused(error, path.parent, "--out") from None
    try:
        with (_parquet if kind == ".parquet" else _lines)(Path(temporary)) as write:
            yield write
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        raise refused(error, path.parent, "--out") from None
    finally:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()


@contextmanager
def _parquet(path: Path) -> Iterator[Write]:
    with pq.ParquetWriter(path, OUTPUT, compression="zstd") as writer:
        yield writer.write_batch


@contextmanager
def _lines(path: Path) -> Iterator[Write]:
    with path.open("w", encoding="utf-8") as lines:

        def write(batch: pa.RecordBatch) -> None:
            for row in batch.to_pylist():
                lines.write(json.dumps(_known(row), ensure_ascii=False) + "\n")

        yield write


def _known(value: Any) -> Any:
    """A row without what is unknown."""
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items() if inner is not None}
    return [_known(inner) for inner in value] if isinstance(value, list) else value
