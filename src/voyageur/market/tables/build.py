"""Build all tables of a market folder: count by the engine, sum up and judge here."""

from collections.abc import Iterator
from pathlib import Path

import narwhals as nw
import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.market.engines.engine import Engine, Frame
from voyageur.market.folder import MarketFolder, half
from voyageur.market.tables import counts, finish
from voyageur.market.tables.facts import facts
from voyageur.market.tables.rollup import ALL, DIMENSIONS, roll_up

TABLES = ("cells", "quantiles", "shares", "trends", "employers")
_CELLS = ("n", "described", "reposts", "paid", "cad", "estimated", "base", "dated")
LEAST, RAREST = 3, 50
"""A thing is listed where at least 3 jobs of a cell name it, and one in 50: fewer say nothing of
the market, and much of one employer."""
_MOST_EMPLOYERS = 50
"""Employers of a cell that are listed; the rest are in its count."""


def count(engine: Engine, folder: MarketFolder) -> Iterator[str]:
    """Count everything with the engine, into ``counts/`` of the folder; yields what is counted."""
    postings = engine.scan(sorted(folder.postings.glob("*.parquet")))
    understood = engine.scan(sorted(folder.understood.rglob("*.parquet")))
    whole = facts(postings, engine.scan([folder.duplicates]), understood)
    engine.write(whole, folder.counts / "facts")
    yield "facts"
    known = _scan(engine, folder.counts / "facts")
    for name, frame in (
        ("cells", counts.cells(known)),
        ("values", counts.values(known)),
        ("shares", counts.shares(known)),
        ("employers", _employers(postings)),
    ):
        engine.write(frame, folder.counts / name)
        yield name


def build(engine: Engine, folder: MarketFolder) -> Iterator[str]:
    """Sum up what was counted into the tables; yields the name of each that is written."""
    cells = _scan(engine, folder.counts / "cells")
    rolled = roll_up(cells, (), _CELLS).sort(*DIMENSIONS)
    yield _write(folder, "cells", engine.collect(rolled))
    whole = engine.scan([folder.table("cells")])
    values = roll_up(_scan(engine, folder.counts / "values"), ("measure", "value"), ("n",))
    many = _of_large(values, whole).sort(*DIMENSIONS, "measure", "value")
    yield _write(folder, "quantiles", finish.quantiles(engine.collect(many)))
    named = roll_up(_scan(engine, folder.counts / "shares"), ("kind", "value"), ("n", "must"))
    often = named.rename({"n": "k"}).filter(nw.col("k") >= LEAST)
    shares = _most_named(_with_jobs(often, whole))
    yield _write(folder, "shares", finish.shares(engine.collect(shares)))
    yield _write(folder, "trends", _trends(engine, folder))
    employers = engine.collect(_scan(engine, folder.counts / "employers").sort("employer"))
    yield _write(folder, "employers", employers)


def _employers(postings: Frame) -> Frame:
    """A name to show for each employer's key."""
    return (
        postings.filter(~nw.col("employer_key").is_null())
        .group_by("employer_key")
        .agg(name=nw.col("hiring_organization").min())
        .select("name", employer="employer_key")
    )


def _of_large(frame: Frame, cells: Frame) -> Frame:
    """The rows of cells with enough jobs."""
    large = cells.filter(nw.col("n") >= finish.FEWEST).select(*DIMENSIONS)
    return frame.join(large, on=list(DIMENSIONS))


def _with_jobs(named: Frame, cells: Frame) -> Frame:
    """Each thing with ``n``, the jobs of its cell that could name it, where these are enough."""
    jobs = cells.select(*DIMENSIONS, "described", jobs="n")
    n = nw.when(nw.col("kind").is_in(list(finish.ASKED))).then(nw.col("described"))
    joined = named.join(jobs, on=list(DIMENSIONS)).with_columns(n=n.otherwise(nw.col("jobs")))
    return joined.filter(nw.col("n") >= finish.FEWEST)


def _most_named(shares: Frame) -> Frame:
    rank = nw.col("one").cum_sum().over(*DIMENSIONS, "kind", order_by=["order", "value"])
    ordered = shares.with_columns(order=-nw.col("k"), one=nw.lit(1))
    ranked = ordered.with_columns(rank=rank)
    employer = nw.col("kind") == nw.lit("employer")
    often = nw.col("k") * RAREST >= nw.col("n")
    kept = ranked.filter((employer & (nw.col("rank") <= _MOST_EMPLOYERS)) | (~employer & often))
    return kept.sort(*DIMENSIONS, "kind", "order", "value")


def _trends(engine: Engine, folder: MarketFolder) -> pa.Table:
    """Of whole counts: a month in which one job names a thing isn't one in which none does."""
    cells = engine.scan([folder.table("cells")])
    monthly = cells.filter((nw.col("month") != nw.lit(ALL)) & (nw.col("seniority") == nw.lit(ALL)))
    asked = _scan(engine, folder.counts / "shares").filter(
        nw.col("kind").is_in(["skill", "certification"])
    )
    canada = asked.filter(nw.col("country") == nw.lit("canada"))
    by = ("source", "role", "month", "kind", "value")
    named = nw.concat(
        [
            frame.group_by(*by)
            .agg(k=nw.col("n").sum().cast(nw.Int64))
            .with_columns(region=nw.lit(region))
            for region, frame in ((ALL, asked), ("canada", canada))
        ]
    )
    return finish.trends(engine.collect(monthly), engine.collect(named))


def _scan(engine: Engine, folder: Path) -> Frame:
    return engine.scan(sorted(folder.rglob("*.parquet")))


def _write(folder: MarketFolder, name: str, table: pa.Table) -> str:
    with half(folder.table(name)) as unfinished:
        pq.write_table(table, unfinished, compression="zstd", row_group_size=20_000)
    return name
