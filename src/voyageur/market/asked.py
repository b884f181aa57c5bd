"""What the jobs of a market ask for, as requirement sets: without text, employer or address."""

from collections import Counter
from collections.abc import Collection

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from voyageur.domain.requirement import RequirementSet
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about
from voyageur.market.reduce import Kind, as_sets

_FACTS = ("doc", "source", "role", "country", "province", "month")


def requirement_sets(folder: MarketFolder, roles: Collection[str]) -> tuple[RequirementSet, ...]:
    """Jobs of these roles (ids) with a whole text, counted by what they ask for.

    The country is CA, ``abroad`` or ``unknown``.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    about(folder)
    ours = pc.field("role").isin(list(roles))
    facts = ds.dataset(folder.counts / "facts", format="parquet").to_table(
        columns=list(_FACTS), filter=ours & pc.field("described")
    )
    parts = ds.dataset(sorted(map(str, folder.understood.rglob("*.parquet"))), format="parquet")
    read = parts.to_table(columns=["doc_id", "groups"], filter=pc.field("role").isin(list(roles)))
    at = pc.index_in(_numbers(read.column("doc_id")), facts.column("doc"))
    read, at = read.filter(at.is_valid()), at.filter(at.is_valid())
    named = facts.take(at).select(_FACTS[1:]).to_pylist()
    counts: Counter[Kind] = Counter()
    for job, groups in zip(named, read.column("groups").to_pylist(), strict=True):
        must, nice = (
            tuple(sorted(tuple(sorted(g["any_of"])) for g in groups if g["must"] is wanted))
            for wanted in (True, False)
        )
        if must or nice:
            year = None if job["month"] == "unknown" else int(job["month"][:4])
            country = "CA" if job["country"] == "canada" else job["country"]
            province = job["province"] or None
            counts[job["role"], country, province, year, job["source"], must, nice] += 1
    return as_sets(counts)


def _numbers(ids: pa.ChunkedArray) -> pa.ChunkedArray:
    """Ids as ``postings.numbered`` numbers them."""
    return pc.cast(pc.replace_substring(ids, ":", ""), pa.int64())
