"""What the engine counts: whole numbers for each finest cell, so that engines can't differ."""

from collections.abc import Iterable

import narwhals as nw

from voyageur.market.engines.engine import Frame
from voyageur.market.postings import numbered
from voyageur.market.tables.facts import LEAF


def cells(facts: Frame) -> Frame:
    """Jobs of each finest cell, and of how many pay is posted."""
    flags = {
        "described": nw.col("described"),
        "reposts": nw.col("reposts"),
        "paid": nw.col("paid"),
        "cad": nw.col("cad"),
        "estimated": nw.col("estimated"),
        "base": nw.col("cad") & nw.col("pay_base"),
        "dated": nw.col("month") != nw.lit("unknown"),
    }
    counted = facts.select(*LEAF, **{name: _number(flag) for name, flag in flags.items()})
    return counted.group_by(*LEAF).agg(
        nw.len().cast(nw.Int64).alias("n"),
        *(nw.col(name).sum().cast(nw.Int64) for name in flags),
    )


def values(facts: Frame) -> Frame:
    """How often each measure has each value in each finest cell (``leaf``).

    ``pay`` is the middle of the posted range in cents of Canadian dollars a year, without job
    boards' estimates; ``years`` of experience asked for; ``open_days``.
    """
    pay = nw.when(nw.col("cad")).then(nw.col("pay"))
    measures = {"pay": pay, "years": nw.col("years"), "open_days": nw.col("open_days")}
    frames = [
        facts.select("leaf", measure=nw.lit(name), value=value.cast(nw.Int64))
        for name, value in measures.items()
    ]
    return _counted(frames, ("measure", "value"), ())


def shares(facts: Frame, understood: Frame) -> Frame:
    """How many jobs of each finest cell name a thing: ``kind`` and ``value``, ``must`` and all.

    What a job asks for is counted of those with a whole text alone. ``facts`` have a ``leaf``.
    """
    described = facts.filter(nw.col("described"))
    frames = [
        _named(described, understood, "groups", "skill"),
        _named(described, understood, "certifications", "certification"),
        described.select(
            "leaf",
            kind=nw.lit("language"),
            value=nw.when(~nw.col("french").is_null()).then(nw.lit("fr")),
            must=_number(nw.col("french") == nw.lit("must")),
        ),
        *(
            facts.select(
                "leaf", kind=nw.lit(kind), value=nw.col(column), must=nw.lit(0).cast(nw.Int64)
            )
            for kind, column in (("employer", "employer_key"), ("mode", "mode"))
        ),
    ]
    return _counted(frames, ("kind", "value"), ("must",))


def _named(facts: Frame, understood: Frame, column: str, kind: str) -> Frame:
    """Each thing that a posting asks for once, as a must if it is one anywhere."""
    group = nw.col("group").struct
    long = (
        understood.filter(~nw.col(column).is_null())
        .select(doc=numbered("doc_id"), group=nw.col(column))
        .explode("group")
        .filter(~nw.col("group").is_null())
        .select("doc", must=_number(group.field("must")), value=group.field("any_of"))
        .explode("value")
        .group_by("doc", "value")
        .agg(must=nw.col("must").max())
    )
    return (
        long.join(facts.select("doc", "leaf"), on="doc")
        .select("leaf", "value", "must", kind=nw.lit(kind))
        .select("leaf", "kind", "value", "must")
    )


def _counted(frames: Iterable[Frame], by: tuple[str, ...], sums: tuple[str, ...]) -> Frame:
    stated = [frame.filter(~nw.col("value").is_null()) for frame in frames]
    return (
        nw.concat(stated)
        .group_by("leaf", *by)
        .agg(
            nw.len().cast(nw.Int64).alias("n"),
            *(nw.col(name).sum().cast(nw.Int64) for name in sums),
        )
    )


def _number(flag: nw.Expr) -> nw.Expr:
    return nw.coalesce(flag.cast(nw.Int64), nw.lit(0))
