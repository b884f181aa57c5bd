"""Build all tables of a market folder: count by the engine, sum up and judge here."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import narwhals as nw
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from voyageur.market.engines.engine import Engine, Frame
from voyageur.market.folder import SCRATCH, MarketFolder, half
from voyageur.market.tables import counts, finish
from voyageur.market.tables.facts import LEAF, facts
from voyageur.market.tables.indexed import SORTED_BY, write_indexed
from voyageur.market.tables.rollup import ALL, Subset
from voyageur.market.tables.summing import Counted, Summing

LEAST, RAREST = 3, 50
"""A thing is listed where at least 3 jobs of a cell name it, and one in 50: fewer say nothing of
the market, and much of one employer."""


def count(engine: Engine, folder: MarketFolder) -> Iterator[str]:
    """Count everything with the engine, into ``counts/`` of the folder; yields what is counted."""
    postings = engine.scan(sorted(folder.postings.glob("*.parquet")))
    understood = engine.scan(sorted(folder.understood.rglob("*.parquet")))
    whole = facts(postings, engine.scan([folder.duplicates]), understood)
    engine.write(whole, folder.counts / "facts")
    yield "facts"
    known = _scan(engine, folder.counts / "facts")
    leaves = engine.collect(counts.cells(known).sort(*LEAF))
    numbers = pa.array(range(leaves.num_rows), pa.int64())
    with half(folder.counts / "leaves" / "part.parquet") as unfinished:
        pq.write_table(leaves.append_column("leaf", numbers), unfinished)
    yield "leaves"
    names = _scan(engine, folder.counts / "leaves").select(*LEAF, "leaf")
    placed = known.join(names, on=list(LEAF))
    for name, frame in (
        ("values", counts.values(placed)),
        ("shares", counts.shares(placed, understood)),
        ("employers", _employers(postings)),
    ):
        engine.write(frame, folder.counts / name)
        yield name


def build(engine: Engine, folder: MarketFolder) -> Iterator[str]:
    """Sum up what was counted into the tables; yields the name of each that is written."""
    with TemporaryDirectory(dir=folder.path, prefix=SCRATCH) as scratch:
        summing = Summing(engine, folder, Path(scratch))
        yield _write(folder, "cells", summing.named(summing.cells))
        values = summing.counted("values", ("measure", "value"), ("n",))
        large = summing.known.filter(nw.col("n") >= finish.FEWEST).select("cell")
        counted = engine.collect(
            summing.rolled(values, ("n",)).join(large, on="cell").sort("cell", "item")
        )
        quantiles = finish.quantiles(counted, values.items)
        yield _write(folder, "quantiles", summing.named(quantiles), finish.QUANTILES)
        things = summing.counted("shares", ("kind", "value"), ("n", "must"))
        named = engine.collect(_named_often(summing, things))
        shares = finish.shares(finish.largest(named), things.items)
        yield _write(folder, "shares", summing.named(shares), finish.SHARES)
        yield _write(folder, "trends", _trends(engine, summing, things), finish.TRENDS)
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


def _named_often(summing: Summing, things: Counted) -> Frame:
    """Things in the order of the table, with ``n``, the jobs of their cell that could name them."""
    jobs = summing.known.select("cell", "described", jobs="n")
    asked = nw.when(nw.col("kind").is_in(list(finish.ASKED))).then(nw.col("described"))
    rolled = summing.rolled(things, ("n", "must"), least=LEAST).rename({"n": "k"})
    named = rolled.join(jobs, on="cell")
    joined = named.join(things.named.select("item", "kind"), on="item").with_columns(
        n=asked.otherwise(nw.col("jobs")), order=-nw.col("k")
    )
    employer = nw.col("kind") == nw.lit("employer")
    often = employer | (nw.col("k") * RAREST >= nw.col("n"))
    kept = joined.filter((nw.col("n") >= finish.FEWEST) & often)
    return kept.sort("cell", "kind", "order", "item").select(
        "cell", "kind", "item", "k", "must", "n"
    )


def _trends(engine: Engine, summing: Summing, things: Counted) -> pa.Table:
    """Of whole counts: a month in which one job names a thing isn't one in which none does."""
    monthly = [
        Subset(source=True, role=True, region=region, month=True, seniority=False)
        for region in ("", "country")
    ]
    series = (
        summing.rolled(things, ("n",), over=monthly)
        .join(things.named, on="item")
        .with_columns(series=summing.numbering.series(nw.col("cell")))
    )
    asked = series.filter(nw.col("kind").is_in(["skill", "certification"]))
    often = asked.group_by("series", "item").agg(k=nw.col("n").sum())
    large = often.filter(nw.col("k") >= finish.FEWEST).select("series", "item")
    counted = engine.collect(asked.join(large, on=["series", "item"]).sort("cell", "item"))
    named = summing.named(counted)
    told = pc.is_in(named.column("region"), pa.array([ALL, "canada"]))
    return finish.trends(summing.named(summing.cells), named.filter(told))


def _scan(engine: Engine, folder: Path) -> Frame:
    return engine.scan(sorted(folder.rglob("*.parquet")))


def _write(
    folder: MarketFolder, name: str, table: pa.Table, schema: pa.Schema | None = None
) -> str:
    whole = table if schema is None else table.select(schema.names).cast(schema)
    with half(folder.table(name)) as unfinished:
        write_indexed(whole, SORTED_BY[name], unfinished)
    return name
