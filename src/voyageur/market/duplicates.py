"""Which postings are others again, as one relational query that any engine answers.

Postings are one job where their words are the same, and their titles and places too as far as
they are stated: a chain that advertises the same words for two cities has two jobs. The one that
was read first is kept, so what is read later changes nothing of it. The same job at the same
source on another day is a repost, which stays.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import narwhals as nw
import pyarrow as pa

from voyageur.market.engines.engine import Engine, Frame
from voyageur.market.postings import ID_LENGTH

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
_JOB = ("text_key", "title_key", "place")
_OF_JOB = ("source", "title_key", "employer_key", "place_key")


def find_duplicates(engine: Engine, postings: Frame, scratch: Path) -> pa.Table:
    """Every posting that is another again, with the ``DUPLICATES`` schema, in their order.

    ``postings`` have the columns ``KEYS``. What all steps need is written to ``scratch``, so that
    it is worked out once.
    """
    engine.write(same_words(postings), scratch)
    words = engine.scan(sorted(scratch.rglob("*.parquet")))
    heads = words.filter(nw.col("doc_id") == nw.col("head"))
    pairs = engine.collect(near(heads))
    several = words.with_columns(n=nw.len().over(*_JOB)).filter(nw.col("n") > 1)
    columns = ("doc_id", "source", "posted_day", "day", "first", "head")
    rows = {row["doc_id"]: row for row in engine.collect(several.select(*columns)).to_pylist()}
    paired = {*pairs.column("doc_id").to_pylist(), *pairs.column("head").to_pylist()} - {*rows}
    if paired:
        lone = words.filter(nw.col("doc_id").is_in(sorted(paired))).select(*columns)
        rows.update((row["doc_id"], row) for row in engine.collect(lone).to_pylist())
    return _resolve(rows, pairs)


def same_words(postings: Frame) -> Frame:
    """Each posting with ``first`` (of the same job, source and day) and ``head`` (of the same job).

    An unstated place or day is taken to be that of the first posting that states one.
    """
    stated = nw.concat_str("doc_id", "place_key").min().over("text_key", "title_key")
    place = nw.coalesce("place_key", stated.str.slice(ID_LENGTH), nw.lit(""))
    filled = postings.with_columns(place=place, since=stated.str.slice(0, ID_LENGTH))
    written = nw.concat_str("doc_id", nw.col("posted_day").cast(nw.String))
    first_day = written.min().over(*_JOB, "source").str.slice(ID_LENGTH).cast(nw.Int32)
    dated = filled.with_columns(day=nw.coalesce("posted_day", first_day))
    return dated.with_columns(
        first=nw.col("doc_id").min().over(*_JOB, "source", "day"),
        head=nw.col("doc_id").min().over(*_JOB),
    )


def near(heads: Frame) -> Frame:
    """Pairs of postings with other words that are nearly the same: ``doc_id``, earlier ``head``.

    A text is compared with the first of each bucket of texts that share a band with it. At one
    source, another title is another job. The place that a text is taken to have counts only for
    those after the posting that states it (``since``), or later ones would change what was found.
    """
    banded = (
        heads.filter(~nw.col("bands").is_null())
        .with_columns(band=nw.col("bands"))
        .select("doc_id", "band", *_OF_JOB)
        .explode("band")
        .filter(~nw.col("band").is_null())
    )
    bucketed = banded.with_columns(head=nw.col("doc_id").min().over("band"))
    pairs = (
        bucketed.filter(nw.col("head") < nw.col("doc_id"))
        .group_by("doc_id", "head", *_OF_JOB)
        .agg(shared=nw.len())
        .filter(nw.col("shared") >= LIKE)
    )
    other = heads.select(
        "since", "place", head="doc_id", **{f"head_{name}": name for name in _OF_JOB}
    )
    joined = pairs.join(other, on="head")
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
    return joined.filter(same_place & same_job).select("doc_id", "head", "shared")


def _resolve(rows: Mapping[str, Mapping[str, Any]], pairs: pa.Table) -> pa.Table:
    """Follow chains to a posting that is like none before it."""
    likest: dict[str, tuple[int, str]] = {}
    for pair in pairs.to_pylist():
        like = (-pair["shared"], pair["head"])
        likest[pair["doc_id"]] = min(like, likest.get(pair["doc_id"], like))
    heads = {doc: head for doc, (_, head) in likest.items()}
    judged = (_judged(rows[doc], rows, heads) for doc in sorted(rows))
    return pa.Table.from_pylist([row for row in judged if row is not None], schema=DUPLICATES)


def _judged(
    row: Mapping[str, Any], rows: Mapping[str, Mapping[str, Any]], heads: Mapping[str, str]
) -> dict[str, str] | None:
    doc = row["doc_id"]
    top = _top(row["head"], heads)
    if row["first"] != doc:
        first = rows[row["first"]]
        kept = first["doc_id"] if _stays(first, rows[top]) else top
        return {"doc_id": doc, "kept": kept, "kind": "exact"}
    if doc == top:
        return None
    if _stays(row, rows[top]):
        return {"doc_id": doc, "kept": top, "kind": "repost"}
    return {"doc_id": doc, "kept": top, "kind": "board" if row["head"] == top else "near"}


def _top(doc: str, heads: Mapping[str, str]) -> str:
    while doc in heads:
        doc = heads[doc]
    return doc


def _stays(row: Mapping[str, Any], top: Mapping[str, Any]) -> bool:
    """Whether a posting is the first of its job, or the same source's on another day.

    Of postings with other words, only days that they state themselves are compared (see ``near``).
    """
    if row["doc_id"] == top["doc_id"]:
        return True
    day = "day" if row["head"] == top["doc_id"] else "posted_day"
    days = {row[day], top[day]}
    return row["source"] == top["source"] and len(days) > 1 and None not in days
