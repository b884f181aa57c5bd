"""Files of postings, read, ranked and understood in the process in which uploaded files are read.

It loads the engines of tables, which reserve more memory than what else is done there.
"""

import os
import tarfile
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.posting_read import PostingRead
from voyageur.market.sources.load import shipped_maps
from voyageur.services.context import Context
from voyageur.services.jobs.gather import Gathered, Row, gather
from voyageur.services.jobs.rank import RankQuestion, rank
from voyageur.services.jobs.understand import understand
from voyageur.shapes import parse
from voyageur.understanding.posting.read import Advert
from voyageur.understanding.tagging.unlinked import find_unlinked
from voyageur.web.reading.postings import FILES, QUESTION, Postings

MOST_POSTINGS = 500
"""Postings that a page waits for: some seconds. The command line takes any number."""


def ranked(context: Context, path: Path, as_of: date, most: int) -> Postings:
    """The answer to what ``postings.together`` made; ``most`` bytes may a document have.

    What is written meanwhile lies beside that file, and is deleted with it whatever happens.

    Raises:
        InputError: there are more postings than a page waits for.
    """
    tempfile.tempdir = str(Path.cwd())
    with tarfile.open(path) as archive:
        archive.extractall(path.parent, filter="data")
    question = parse(RankQuestion, (path.parent / QUESTION).read_bytes())
    os.chdir(path.parent / FILES)  # so that postings are called by the names of their files
    files = sorted(Path().iterdir())
    gathered = _gathered(files, as_of, most)
    _refuse_many(gathered)
    ranking = rank(context, gathered, question)
    rows = {row["origin"]: row for row in gathered.rows}
    shown = [posting.id for posting in ranking.postings]
    reads = _reads(context, [rows[ident] for ident in shown])
    return Postings(ranking, dict(zip(shown, reads, strict=True)))


def _gathered(files: Sequence[Path], as_of: date, most: int) -> Gathered:
    try:
        return gather(files, shipped_maps(), as_of, max_bytes=most, progress=lambda _: None)
    except duckdb.Error as error:  # where memory is short it says so in many ways
        raise MemoryError from error


def _refuse_many(gathered: Gathered) -> None:
    if len(gathered.rows) > MOST_POSTINGS:
        raise InputError(
            N_("these are {n} postings, and a page ranks {most} at once"),
            remedy=N_("Give fewer; on the command line, voyageur jobs rank takes any number."),
            n=len(gathered.rows),
            most=MOST_POSTINGS,
        )


def _reads(context: Context, rows: Sequence[Row]) -> list[PostingRead]:
    """What postings say, with the words that may be technologies the catalogue doesn't have."""
    read = understand(context, rows, progress=lambda _: None)
    fields = context.reader.fields([Advert(text=row["text"]) for row in rows])
    unlinked = [find_unlinked(one.reading, one.named, context.skill_kinds) for one in fields]
    return [replace(one, unlinked=words) for one, words in zip(read, unlinked, strict=True)]
