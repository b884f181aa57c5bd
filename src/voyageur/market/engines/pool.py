"""The reader of postings in processes of this machine, a file of answers for some row groups."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, as_completed
from functools import cache, lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from voyageur.market.engines.engine import Done, Extract, MakeExtract
from voyageur.market.engines.processes import spawned
from voyageur.market.folder import half
from voyageur.market.postings import READ_OF
from voyageur.market.understood import UNDERSTOOD

_GROUPS_A_TASK = 2


def understand(
    parts: Sequence[Path], dropped: Path, folder: Path, make: MakeExtract, processes: int
) -> Iterator[Done]:
    """Read parts; see ``Engine.understand``."""
    tasks = [
        (part, range(at, min(at + _GROUPS_A_TASK, groups)))
        for part in parts
        for groups in [pq.ParquetFile(part).num_row_groups]
        for at in range(0, max(groups, 1), _GROUPS_A_TASK)
    ]
    left = {part.stem: sum(task[0] == part for task in tasks) for part in parts}
    if min(processes, len(tasks)) <= 1:
        for part, groups in tasks:
            left[part.stem] -= 1
            n = _read(part, groups, dropped, folder, make)
            yield Done(part.stem, n, whole=not left[part.stem])
        return
    with spawned(processes) as pool:
        waiting: dict[Future[int], str] = {
            pool.submit(_read, part, groups, dropped, folder, make): part.stem
            for part, groups in tasks
        }
        for done in as_completed(waiting):
            part_name = waiting[done]
            left[part_name] -= 1
            yield Done(part_name, done.result(), whole=not left[part_name])


def _read(part: Path, groups: range, dropped: Path, folder: Path, make: MakeExtract) -> int:
    table = pq.ParquetFile(part).read_row_groups(list(groups), columns=list(READ_OF))
    ids = _ids(dropped, dropped.stat().st_mtime_ns)
    kept = table.filter(pc.invert(pc.is_in(table.column("doc_id"), ids)))
    answers = pa.Table.from_batches(list(_extract(make)(kept.to_batches())), UNDERSTOOD)
    with half(folder / f"{part.stem}.{groups.start:06}.parquet") as unfinished:
        pq.write_table(answers, unfinished, compression="zstd")
    return int(kept.num_rows)


@lru_cache(maxsize=1)
def _ids(path: Path, written: int) -> pa.Array:  # noqa: ARG001 - another file is another answer
    return pq.read_table(path, columns=["doc_id"]).column("doc_id").combine_chunks()


@cache
def _extract(make: MakeExtract) -> Extract:
    return make()
