"""One row for each job advertised: what it says, where it is from, how often it came again."""

import narwhals as nw

from voyageur.market.engines.engine import Frame
from voyageur.market.intermediaries import intermediaries
from voyageur.market.postings import numbered

WHOLE_TEXT = 100
"""Words from which a text can say what a job asks for. Boards' snippets have about 45, and a title
alone says nothing: counted in, they would make every skill look seldom."""
LEAF = ("source", "role", "country", "province", "economic_region", "month", "seniority")
"""The finest cell: sums over any of these are those of a wider one."""


def facts(postings: Frame, duplicates: Frame, understood: Frame) -> Frame:
    """Of each understood posting its number ``doc``, the columns ``LEAF``, and what is counted.

    Jobs are counted once: duplicates were not read, and reposts count as such. ``open_days`` are
    those from the first day to the stated closing day, or else to the last repost.
    """
    stated = postings.select(
        "source", "month", "posted_day", "closing_day", "employer_key", "words",
        doc=numbered("doc_id"),
    )  # fmt: skip
    again = (
        duplicates.filter(nw.col("kind") == nw.lit("repost"))
        .select(again=numbered("doc_id"), doc=numbered("kept"))
        .join(stated.select("posted_day", again="doc"), on="again")
        .group_by("doc")
        .agg(reposts=nw.len(), first=nw.col("posted_day").min(), last=nw.col("posted_day").max())
    )
    read = understood.filter(nw.col("error").is_null()).select(
        "role", "seniority", "province", "economic_region", "mode", "years", "pay_low",
        "pay_high", "pay_currency", "pay_base", "pay_estimate", "french",
        doc=numbered("doc_id"), said_country="country",
    )  # fmt: skip
    joined = read.join(stated, on="doc").join(again, on="doc", how="left")
    earlier = nw.col("first") < nw.col("posted_day")
    opening = nw.when(earlier).then(nw.col("first")).otherwise(nw.col("posted_day"))
    closing = nw.coalesce("closing_day", nw.max_horizontal("last", "posted_day"))
    known = ~nw.col("pay_low").is_null() | ~nw.col("pay_high").is_null()
    posted = known & ~nw.col("pay_estimate")
    low = nw.coalesce("pay_low", "pay_high")
    high = nw.coalesce("pay_high", "pay_low")
    return joined.select(
        "doc",
        "source",
        "mode",
        "years",
        "pay_base",
        "french",
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
