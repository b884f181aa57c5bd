"""Who advertises for a role in a market: jobs and their newest month by employer."""

from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from voyageur.domain.market_figures import PlaceOfWork
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about

_DATED = pc.field("month") != "unknown"


@dataclass(frozen=True, slots=True)
class Advertised:
    """``n`` jobs; by the key of each employer (``sameness.employer_key``) how many, and the newest
    month that one of them states."""

    n: int
    jobs: dict[str, int]
    last_month: dict[str, str]


def advertised(folder: MarketFolder, role: str, region: PlaceOfWork) -> Advertised:
    """The jobs of a role in Canada, a province or an economic region, each counted once.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    about(folder)
    there = (
        pc.field("country") == "canada"
        if region == "canada"
        else (pc.field("province") == region) | (pc.field("economic_region") == region)
    )
    jobs = ds.dataset(folder.counts / "facts", format="parquet").to_table(
        columns=["employer_key", "month"], filter=(pc.field("role") == role) & there
    )
    named = jobs.filter(pc.field("employer_key").is_valid())
    return Advertised(
        n=jobs.num_rows,
        jobs=_by_employer(named, "count"),
        last_month=_by_employer(named.filter(_DATED), "max"),
    )


def _by_employer(jobs: pa.Table, how: Literal["count", "max"]) -> dict[str, Any]:
    table = jobs.group_by("employer_key").aggregate([("month", how)])
    keys, values = (table.column(name).to_pylist() for name in ("employer_key", f"month_{how}"))
    return dict(zip(keys, values, strict=True))
