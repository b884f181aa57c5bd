"""What postings say: read in this process where they are few, in several where they are many."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from voyageur.domain.posting_read import PostingRead
from voyageur.market.engines.processes import spawned
from voyageur.services.context import Context
from voyageur.services.jobs.gather import Row
from voyageur.services.read_batch import frozen_context
from voyageur.understanding.posting.read import Advert, PostingReader, as_posting

_MANY = 20_000
"""Postings from which further processes, which take seconds to load the facts, are quicker."""
_AT_ONCE = 64


def understand(
    context: Context,
    rows: Sequence[Row],
    *,
    progress: Callable[[int], None],
    processes: int | None = None,
) -> list[PostingRead]:
    """What each posting says, without its mentions; ``progress`` is told of postings."""
    adverts = [_advert(row) for row in rows]
    tasks = [adverts[at : at + _AT_ONCE] for at in range(0, len(adverts), _AT_ONCE)]
    wanted = processes or (os.cpu_count() or 1 if len(rows) >= _MANY else 1)
    found: list[PostingRead] = []
    for read in _here(context, tasks) if wanted == 1 else _in_processes(tasks, wanted):
        found += read
        progress(len(read))
    return found


def _here(context: Context, tasks: Sequence[Sequence[Advert]]) -> Iterator[list[PostingRead]]:
    for task in tasks:
        yield _read(task, context.reader)


def _in_processes(tasks: Sequence[Sequence[Advert]], processes: int) -> Iterator[list[PostingRead]]:
    with spawned(processes) as pool:
        yield from pool.map(_read_there, tasks)


def _read_there(adverts: Sequence[Advert]) -> list[PostingRead]:
    return _read(adverts, frozen_context().reader)


def _read(adverts: Sequence[Advert], reader: PostingReader) -> list[PostingRead]:
    return [replace(as_posting(fields), mentions=()) for fields in reader.fields(adverts)]


def _advert(row: Row) -> Advert:
    """Pay that the source states beside the text is read as the first line of it."""
    pay = f"Salary: {row['base_salary']}\n\n" if row["base_salary"] else ""
    return Advert(
        text=pay + row["text"],
        title=row["title"] or None,
        location=row["job_location"],
        lang=row["in_language"],
    )
