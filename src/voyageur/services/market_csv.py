"""The figures of a market page as CSV: as they are counted, not as they are said."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from voyageur.domain.market_figures import Demand, MarketCell, Share, Spread
from voyageur.domain.net_pay import PayRow

Row = Mapping[str, str | int | float | None]
Tables = Mapping[str, Sequence[Row]]
"""Rows by the name of the table, each with all its columns; those without a row are left out."""
NameOf = Callable[[str, str], str]
"""A thing's name before people, by its kind and value."""

_KINDS = ("skill", "certification", "employer", "mode", "language")
_UNITS = {"pay": "CAD cents a year", "years": "years", "open_days": "days"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With what a word begins that a spreadsheet would run."""


def demand_tables(demand: Demand, pay: Iterable[PayRow], name_of: NameOf) -> Tables:
    """What ships of a role: the shares of skills, with their sources, and rows of pay."""
    sources = " ".join(demand.sources)
    skills = [{**_share(one, name_of), "sources": sources} for one in demand.shares]
    return _some({"skills": skills, "pay": _pay(pay)})


def cell_tables(
    found: MarketCell,
    months: Sequence[MarketCell],
    skills: Sequence[str],
    pay: Iterable[PayRow],
    name_of: NameOf,
) -> Tables:
    """A market's cell, its months with the shares of ``skills`` (ids), and rows of pay."""
    tables: dict[str, Sequence[Row]] = {
        "spreads": [_spread(one) for one in found.spreads],
        "pay": _pay(pay),
        "trends": [{**asdict(one), "name": name_of(one.kind, one.value)} for one in found.trends],
        "months": [
            {"source": c.cell.source, "month": c.cell.month, **asdict(c.counts)} for c in months
        ],
        "months-pay": [
            {"source": c.cell.source, "month": c.cell.month, **_spread(one)}
            for c in months
            for one in c.spreads
            if one.measure == "pay"
        ],
        "months-skills": [
            {"source": c.cell.source, "month": c.cell.month, **_share(one, name_of)}
            for c in months
            for one in c.shares
            if one.kind == "skill" and one.value in skills
        ],
    }
    for kind in _KINDS:
        tables[f"{kind}s"] = [_share(one, name_of) for one in found.shares if one.kind == kind]
    return _some(tables)


def _some(tables: Tables) -> Tables:
    return {name: rows for name, rows in tables.items() if rows}


def _share(one: Share, name_of: NameOf) -> dict[str, str | int | float | None]:
    return {**asdict(one), "share": one.k / one.n, "name": name_of(one.kind, one.value)}


def _spread(one: Spread) -> dict[str, str | int | float | None]:
    row: dict[str, str | int | float | None] = {
        "measure": one.measure,
        "unit": _UNITS[one.measure],
        "n": one.n,
    }
    for name in ("p10", "p25", "p50", "p75", "p90"):
        quantile = getattr(one, name)
        row |= {name: quantile.value, f"{name}_low": quantile.low, f"{name}_high": quantile.high}
    return row


def _pay(rows: Iterable[PayRow]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        low, high = row.interval or (None, None)
        values = {name: value for name, value in asdict(row).items() if name != "interval"}
        values |= {"middle_low": low, "middle_high": high, "unit": _UNITS["pay"]}
        found.append(values)
    return found


def to_csv(rows: Sequence[Row]) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it; unknown is empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(dict(_harmless(row)) for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(row: Row) -> Iterator[tuple[str, object]]:
    """Words from postings run nothing where they are opened."""
    for name, value in row.items():
        words = isinstance(value, str) and value.startswith(_FORMULA)
        yield name, f"'{value}" if words else value
