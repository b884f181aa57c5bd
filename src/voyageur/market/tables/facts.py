"""One row for each job advertised: what it says, where it is from, how often it came again."""

import narwhals as nw

from voyageur.market.engines.engine import Frame
from voyageur.market.intermediaries import intermediaries

WHOLE_TEXT = 100
"""Words from which a text can say what a job asks for. Boards' snippets have about 45, and a title
alone says nothing: counted in, they would make every skill look seldom."""
LEAF = ("source", "role", "country", "province", "economic_region", "month", "seniority")
"""The finest cell: sums over any of these are those of a wider one."""


def facts(postings: Frame, duplicates: Frame, understood: Frame) -> Frame:
    """Understood postings with the columns ``LEAF`` and what is counted of each.

    Jobs are counted once: duplicates were not read, and reposts count as such. ``open_days`` are
    those from the first day to the stated closing day, or else to the last repost.
    """
    stated = postings.select(
        "doc_id", "source", "month", "posted_day", "closing_day", "employer_key", "words"
    )
    again = (
        duplicates.filter(nw.col("kind") == nw.lit("repost"))
        .join(postings.select("doc_id", day="posted_day"), on="doc_id")
        .group_by("kept")
        .agg(reposts=nw.len(), first=nw.col("day").min(), last=nw.col("day").max())
        .select("reposts", "first", "last", doc_id="kept")
    )
    read = understood.filter(nw.col("error").is_null()).rename({"country": "said_country"})
    joined = read.join(stated, on="doc_id").join(again, on="doc_id", how="left")
    earlier = nw.col("first") < nw.col("posted_day")
    opening = nw.when(earlier).then(nw.col("first")).otherwise(nw.col("posted_day"))
    closing = nw.coalesce("closing_day", nw.max_horizontal("last", "posted_day"))
    known = ~nw.col("pay_low").is_null() | ~nw.col("pay_high").is_null()
    posted = known & ~nw.col("pay_estimate")
    low = nw.coalesce("pay_low", "pay_high")
    high = nw.coalesce("pay_high", "pay_low")
    return joined.with_columns(
        role=nw.coalesce("role", nw.lit("other")),
        seniority=nw.coalesce("seniority", nw.lit("unstated")),
        month=nw.coalesce("month", nw.lit("unknown")),
        province=nw.coalesce("province", nw.lit("")),
        economic_region=nw.coalesce("economic_region", nw.lit("")),
        country=nw.when(nw.col("said_country").is_null())
        .then(nw.lit("unknown"))
        .otherwise(
            nw.when(nw.col("said_country") == nw.lit("CA"))
            .then(nw.lit("canada"))
            .otherwise(nw.lit("abroad"))
        ),
        reposts=nw.coalesce("reposts", nw.lit(0)),
        open_days=nw.when(
            (closing >= opening) & (~nw.col("closing_day").is_null() | (nw.col("reposts") > 0))
        ).then(closing - opening),
        employer_key=nw.when(~nw.col("employer_key").is_in(sorted(intermediaries()))).then(
            nw.col("employer_key")
        ),
        described=nw.col("words") >= WHOLE_TEXT,
        paid=posted,
        estimated=known & nw.col("pay_estimate"),
        cad=posted & (nw.col("pay_currency") == nw.lit("CAD")),
        pay=(low + high) // 2,
    )
