"""The tables of a market by dictionaries and sorted lists, as slow and plain as can be."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from voyageur.market.intermediaries import intermediaries
from voyageur.market.statistics.quantiles import nearest_rank, rank_interval
from voyageur.market.statistics.wilson import wilson

Job = dict[str, Any]
"""An understood posting with what its source states of it."""
Cell = tuple[str, str, str, str, str]
"""Source, role, region, month and rung."""

LEAST, RAREST, FEWEST, WHOLE_TEXT, MOST_EMPLOYERS = 3, 50, 10, 100, 50


def jobs_of(
    understood: Sequence[Job], postings: Sequence[Job], duplicates: Sequence[Job]
) -> list[Job]:
    """The postings that were read without an error, each with its reposts."""
    stated = {posting["doc_id"]: posting for posting in postings}
    again: dict[str, list[Any]] = defaultdict(list)
    for row in duplicates:
        if row["kind"] == "repost":
            again[row["kept"]].append(stated[row["doc_id"]]["posted_day"])
    return [
        _job(read, stated[read["doc_id"]], again[read["doc_id"]])
        for read in understood
        if read["error"] is None
    ]


def _job(read: Job, stated: Job, again: list[Any]) -> Job:
    country = {None: "unknown", "CA": "canada"}.get(read["country"], "abroad")
    pays = [pay for pay in (read["pay_low"], read["pay_high"]) if pay is not None]
    cad = bool(pays) and not read["pay_estimate"] and read["pay_currency"] == "CAD"
    whole = stated["words"] >= WHOLE_TEXT
    employer = stated["employer_key"]
    return {
        "source": stated["source"],
        "role": read["role"] or "other",
        "regions": [country, read["province"], read["economic_region"]],
        "month": stated["month"] or "unknown",
        "seniority": read["seniority"] or "unstated",
        "described": whole,
        "reposts": len(again),
        "paid": bool(pays) and not read["pay_estimate"],
        "estimated": bool(pays) and read["pay_estimate"],
        "cad": cad,
        "base": cad and bool(read["pay_base"]),
        "dated": stated["month"] is not None,
        "pay": (pays[0] + pays[-1]) // 2 if cad else None,
        "years": read["years"],
        "open_days": _open_days(stated["posted_day"], stated["closing_day"], again),
        "skill": _named(read["groups"]) if whole else {},
        "certification": _named(read["certifications"]) if whole else {},
        "language": {"fr": read["french"] == "must"} if whole and read["french"] else {},
        "employer": {employer: False} if employer and employer not in intermediaries() else {},
        "mode": {read["mode"]: False} if read["mode"] else {},
    }


def _open_days(posted: int | None, closing: int | None, again: list[Any]) -> int | None:
    days = [day for day in (posted, *again) if day is not None]
    if posted is None or (closing is None and not again):
        return None
    last = closing if closing is not None else max(days)
    return last - min(days) if last >= min(days) else None


def _named(groups: list[Any] | None) -> dict[str, bool]:
    musts: dict[str, bool] = {}
    for group in groups or []:
        for thing in (group or {}).get("any_of") or []:
            if thing is not None:
                musts[thing] = musts.get(thing, False) or bool(group["must"])
    return musts


def cells_of(jobs: Sequence[Job]) -> dict[Cell, list[Job]]:
    """The jobs of every cell of every subset of dimensions."""
    found: dict[Cell, list[Job]] = defaultdict(list)
    for job in jobs:
        for cell in _cells(job):
            found[cell].append(job)
    return found


def _cells(job: Job) -> Iterator[Cell]:
    regions = ["all", *job["regions"]]
    for role, level, month, seniority in product(
        ("all", job["role"]), range(4), ("all", job["month"]), ("all", job["seniority"])
    ):
        if regions[level]:
            source = "all" if month == "all" else job["source"]
            yield (source, role, regions[level], month, seniority)
            if month == seniority == "all" and level < 2:
                yield (job["source"], role, regions[level], month, seniority)


COUNTED = ("described", "reposts", "paid", "cad", "estimated", "base", "dated")
DIMENSIONS = ("source", "role", "region", "month", "seniority")


def cells(of: dict[Cell, list[Job]]) -> list[Job]:
    return [
        dict(zip(DIMENSIONS, cell, strict=True))
        | {"n": len(jobs)}
        | {name: sum(job[name] for job in jobs) for name in COUNTED}
        for cell, jobs in sorted(of.items())
    ]


def quantiles(of: dict[Cell, list[Job]]) -> list[Job]:
    made = []
    for cell, jobs in sorted(of.items()):
        for measure in ("open_days", "pay", "years"):
            values = sorted(job[measure] for job in jobs if job[measure] is not None)
            if len(values) >= FEWEST:
                row = dict(zip(DIMENSIONS, cell, strict=True))
                made.append(row | {"measure": measure, "n": len(values)} | _figures(values))
    return made


def _figures(values: list[int]) -> dict[str, int | None]:
    figures: dict[str, int | None] = {}
    for percent in (10, 25, 50, 75, 90):
        interval = rank_interval(len(values), percent)
        figures[f"p{percent}"] = values[nearest_rank(len(values), percent) - 1]
        figures[f"p{percent}_low"] = values[interval[0] - 1] if interval else None
        figures[f"p{percent}_high"] = values[interval[1] - 1] if interval else None
    return figures


def shares(of: dict[Cell, list[Job]]) -> list[Job]:
    made = []
    for cell, jobs in sorted(of.items()):
        for kind in ("certification", "employer", "language", "mode", "skill"):
            asked = kind in ("certification", "language", "skill")
            n = sum(job["described"] for job in jobs) if asked else len(jobs)
            named = Counter(thing for job in jobs for thing in job[kind])
            often = sorted(
                ((-k, thing) for thing, k in named.items() if k >= LEAST and n >= FEWEST)
            )
            if kind == "employer":
                often = often[:MOST_EMPLOYERS]
            else:
                often = [(k, thing) for k, thing in often if -k * RAREST >= n]
            for k, thing in often:
                low, high = wilson(-k, n)
                row = dict(zip(DIMENSIONS, cell, strict=True))
                must = sum(job[kind].get(thing, False) for job in jobs)
                row |= {"kind": kind, "value": thing, "k": -k, "must": must, "n": n}
                made.append(row | {"low": round(low, 4), "high": round(high, 4)})
    return made
