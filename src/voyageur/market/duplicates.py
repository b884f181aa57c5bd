"""Which postings are others again, as one relational query that any engine answers.

Postings are one job where their words are the same, and their titles and places too as far as
they are stated: a chain that advertises the same words for two cities has two jobs. The one that
was read first is kept, so what is read later changes nothing of it. The same job at the same
source on another day is a repost, which stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import narwhals as nw
import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.market.engines.engine import Engine, Frame
from voyageur.market.postings import ID_LENGTH, numbered

LIKE = 10
"""Bands of ``sameness.BANDS`` from which texts are near-duplicates: about nine tenths of their
words are then the same."""
DUPLICATES = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("kept", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
    ]
)
KEYS = (
    "doc_id", "source", "posted_day", "text_key", "title_key", "employer_key", "place_key",
    "bands",
)  # fmt: skip
_WORDS = ("text_key", "title_key")
_OF_JOB = ("source", "title_key", "employer_key", "place_key")
_NO_DAY = -1
"""Stands for an unstated day where rows are matched: in SQL nothing equals nothing."""


class _Row(NamedTuple):
    doc: int
    doc_id: str
    source: str
    posted_day: int | None
    day: int | None
    first: int
    head: int


def find_duplicates(engine: Engine, postings: Frame, scratch: Path) -> pa.Table:
    """Every posting that is another again, with the ``DUPLICATES`` schema, in their order.

    ``postings`` have the columns ``KEYS``. What several steps need is written to ``scratch``, so
    that it is worked out once.
    """
    engine.write(same_words(postings), scratch / "words")
    words = engine.scan(sorted((scratch / "words").rglob("*.parquet")))
    found = engine.collect(near(words.filter(nw.col("doc") == nw.col("head"))))
    pq.write_table(found, scratch / "pairs.parquet")
    pairs = engine.scan([scratch / "pairs.parquet"])
    paired = nw.concat([pairs.select("doc"), pairs.select(doc="head")]).unique()
    several = words.group_by("head").agg(n=nw.len()).filter(nw.col("n") > 1).select("head")
    known = nw.concat(
        [
            words.join(several, on="head", how="semi").select(*_Row._fields),
            words.join(several, on="head", how="anti")
            .join(paired, on="doc", how="semi")
            .select(*_Row._fields),
        ]
    )
    return _resolve(engine.collect(known.sort("doc")), found)


def same_words(postings: Frame) -> Frame:
    """Each posting with ``first`` (of the same job, source and day) and ``head`` (of the same job).

    Postings are named by numbers, ``doc``, in the order of their ids. An unstated place or day is
    taken to be that of the first posting that states one.
    """
    named = postings.with_columns(doc=numbered("doc_id"))
    stated = _first_said(named, _WORDS, "place_key")
    placed = named.join(stated, on=list(_WORDS), how="left").with_columns(
        since=nw.col("said").str.slice(0, ID_LENGTH),
        place=nw.coalesce("place_key", nw.col("said").str.slice(ID_LENGTH), nw.lit("")),
    )
    jobs = placed.group_by(*_WORDS, "place").agg(head=nw.col("doc").min())
    headed = placed.drop("said").join(jobs, on=[*_WORDS, "place"])
    dated = headed.join(
        _first_said(headed, ("head", "source"), "posted_day"), on=["head", "source"], how="left"
    )
    said_day = nw.col("said").str.slice(ID_LENGTH).cast(nw.Int32)
    days = dated.with_columns(day=nw.coalesce("posted_day", said_day)).with_columns(
        on=nw.coalesce("day", nw.lit(_NO_DAY))
    )
    firsts = days.group_by("head", "source", "on").agg(first=nw.col("doc").min())
    return days.join(firsts, on=["head", "source", "on"]).drop("said", "on")


def _first_said(postings: Frame, by: Sequence[str], column: str) -> Frame:
    """Of each group ``said``: the id of the first posting that states something, and what."""
    stating = postings.filter(~nw.col(column).is_null())
    said = nw.concat_str("doc_id", nw.col(column).cast(nw.String))
    return stating.group_by(*by).agg(said=said.min())


def near(heads: Frame) -> Frame:
    """Pairs of postings with other words that are nearly the same: ``doc``, earlier ``head``.

    A text is compared with the first of each bucket of texts that share a band with it. At one
    source, another title is another job. The place that a text is taken to have counts only for
    those after the posting that states it (``since``), or later ones would change what was found.
    """
    banded = (
        heads.filter(~nw.col("bands").is_null())
        .select("doc", band="bands")
        .explode("band")
        .filter(~nw.col("band").is_null())
    )
    buckets = (
        banded.group_by("band").agg(head=nw.col("doc").min(), n=nw.len()).filter(nw.col("n") > 1)
    )
    pairs = (
        banded.join(buckets, on="band")
        .filter(nw.col("head") < nw.col("doc"))
        .group_by("doc", "head")
        .agg(shared=nw.len())
        .filter(nw.col("shared") >= LIKE)
    )
    other = heads.select("since", "place", head="doc", **{f"head_{name}": name for name in _OF_JOB})
    joined = pairs.join(heads.select("doc", "doc_id", *_OF_JOB), on="doc").join(other, on="head")
    known = nw.when(nw.col("since") < nw.col("doc_id")).then(nw.col("place"))
    head_place = nw.coalesce("head_place_key", known)
    same_place = (
        nw.col("place_key").is_null() | head_place.is_null() | (nw.col("place_key") == head_place)
    )
    same_employer = nw.coalesce("employer_key", nw.lit("")) == nw.coalesce(
        "head_employer_key", nw.lit("?")
    )
    same_job = (nw.col("title_key") == nw.col("head_title_key")) | (
        same_employer & (nw.col("source") != nw.col("head_source"))
    )
    return joined.filter(same_place & same_job).select("doc", "head", "shared")


def _resolve(known: pa.Table, pairs: pa.Table) -> pa.Table:
    """Follow chains to a posting that is like none before it."""
    likest: dict[int, tuple[int, int]] = {}
    for doc, head, shared in _tuples(pairs, ("doc", "head", "shared")):
        like = (-shared, head)
        likest[doc] = min(like, likest.get(doc, like))
    heads = {doc: head for doc, (_, head) in likest.items()}
    rows = {values[0]: _Row(*values) for values in _tuples(known, _Row._fields)}
    found = [judged for row in rows.values() if (judged := _judged(row, rows, heads))]
    columns = zip(*found, strict=True) if found else ((),) * len(DUPLICATES)
    return pa.Table.from_arrays([pa.array(c, pa.string()) for c in columns], schema=DUPLICATES)


def _tuples(table: pa.Table, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _judged(
    row: _Row, rows: Mapping[int, _Row], heads: Mapping[int, int]
) -> tuple[str, str, str] | None:
    top = rows[_top(row.head, heads)]
    if row.first != row.doc:
        first = rows[row.first]
        kept = first if _stays(first, top) else top
        return row.doc_id, kept.doc_id, "exact"
    if row.doc == top.doc:
        return None
    if _stays(row, top):
        return row.doc_id, top.doc_id, "repost"
    return row.doc_id, top.doc_id, "board" if row.head == top.doc else "near"


def _top(doc: int, heads: Mapping[int, int]) -> int:
    while doc in heads:
        doc = heads[doc]
    return doc


def _stays(row: _Row, top: _Row) -> bool:
    """Whether a posting is the first of its job, or the same source's on another day.

    Of postings with other words, only days that they state themselves are compared (see ``near``).
    """
    if row.doc == top.doc:
        return True
    same = row.head == top.doc
    days = {row.day, top.day} if same else {row.posted_day, top.posted_day}
    return row.source == top.source and len(days) > 1 and None not in days
