"""``python -m bench.market.run [ROWS]``: a market of generated postings, phase by phase.

Every phase stands beside its floor, measured in the same run: DuckDB alone reading the same files,
and the bare automaton over the same texts. Written to ``bench/market/results.json``.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

import duckdb
import pyarrow.parquet as pq
from rich.console import Console
from rich.table import Table

from bench.figure import Figure
from bench.market.tree import peak_memory
from bench.postings import automaton
from eval.machine import ROOT, describe_machine, versions
from eval.peers import catalogue_forms
from voyageur.domain.market_figures import Cell
from voyageur.market.folder import MarketFolder
from voyageur.market.query import ask
from voyageur.market.tables.indexed import TABLES
from voyageur.services.context import Context
from voyageur.services.output import write_files

_WHOLE = 1_000_000
_LIMIT, _TABLES, _MEMORY, _QUERY = 300.0, 15.0, 3_000.0, 0.020
_FLATNESS, _SPARK, _SPEEDUP = 1.15, 1.6, 1.7
_SAMPLE = 20_000
_A_HUNDRED_MILLION = 100_000_000


def main(rows: int) -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    machine = describe_machine()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="voyageur-market-") as folder:
        for figure in _measured(Path(folder), rows, console):
            figures.append(figure)
            _write(figures, rows, machine)  # an hour's work isn't lost when it is stopped
    console.print(_table(figures, rows))


def _table(figures: list[Figure], rows: int) -> Table:
    table = Table(title=f"A market of {rows:,} generated postings, {date.today()}")  # noqa: DTZ011
    for name in ("what", "value", "limit", "ratio", "beside"):
        table.add_column(name, justify="left" if name in ("what", "beside") else "right")
    for figure in figures:
        promise = figure.limit if figure.least is None else figure.least
        kept = "" if figure.kept is None else f"{promise:g} {'✓' if figure.kept else '✗'}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f} x"
        value = f"{figure.value:,.3f} {figure.unit}"
        table.add_row(figure.what, value, kept, ratio, figure.beside)
    return table


def _write(figures: list[Figure], rows: int, machine: dict[str, Any]) -> None:
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "rows": rows,
        "machine": machine,
        "versions": versions("duckdb", "narwhals", "pyarrow", "pyspark", "pysail", "rensa"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def _measured(folder: Path, rows: int, console: Console) -> Iterator[Figure]:
    feed = folder / "feed"
    console.print(f"Generating {rows:,} postings")
    _run("bench.market.generate", "--rows", rows, "--out", feed)
    whole, figures = _whole(feed, folder / "duckdb", rows, console)
    yield from figures
    yield from _floors(feed, whole, rows)
    yield from _queries(folder / "duckdb")
    yield from _growth(folder, whole, rows, console)
    yield from _cores(folder, rows, console)
    for engine in ("local[2]", "sail"):
        if engine == "sail" or which("java"):
            yield from _other(engine, feed, folder, whole, console)


def _whole(
    feed: Path, target: Path, rows: int, console: Console
) -> tuple[dict[str, Any], list[Figure]]:
    said = _market(feed, target, "duckdb", 2, console)
    seconds, limited = said["seconds"], rows == _WHOLE
    total = sum(seconds.values())
    hours = total * 2 / rows * _A_HUNDRED_MILLION / 3600
    return said, [
        *(
            Figure(what=f"duckdb: {phase}", value=value, unit="s")
            for phase, value in seconds.items()
        ),
        Figure(
            what="duckdb: ingest, understand, build",
            value=total,
            unit="s",
            limit=_LIMIT if limited else None,
        ),
        Figure(
            what="duckdb: tables from understood postings",
            value=seconds["build"],
            unit="s",
            limit=_TABLES if limited else None,
        ),
        Figure(
            what="duckdb: peak memory of all processes",
            value=said["peak_mb"],
            unit="MB",
            limit=_MEMORY if limited else None,
        ),
        Figure(what="postings understood", value=said["kept"] - said["reposts"], unit="postings"),
        Figure(what="a hundred million, extrapolated", value=hours, unit="core hours"),
    ]


def _floors(feed: Path, whole: dict[str, Any], rows: int) -> Iterator[Figure]:
    files = [str(file) for file in sorted(feed.glob("part-*.parquet"))]
    query = (
        "select count(*), sum(length(description)), sum(length(title)), count(company) "
        f"from read_parquet({files})"
    )
    base = duckdb.connect(config={"threads": 2})
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        base.execute(query).fetchall()
        times.append(time.perf_counter() - begin)
    read = median(times)
    yield Figure(
        what="floor: DuckDB reads the same files",
        value=read,
        unit="s",
        ratio=whole["seconds"]["ingest"] / read,
        beside="ingest / floor",
    )
    texts = pq.read_table(files[0], columns=["description"]).column(0).to_pylist()[:_SAMPLE]
    find = automaton(catalogue_forms(Context()))
    begin = time.perf_counter()
    for text in texts:
        find(text or "")
    each = (time.perf_counter() - begin) / len(texts)
    understood = whole["kept"] - whole["reposts"]
    floor = each * understood / 2
    yield Figure(
        what=f"floor: the automaton on two cores, from {len(texts):,} texts of {rows:,}",
        value=floor,
        unit="s",
        ratio=whole["seconds"]["understand"] / floor,
        beside="understand / floor",
    )


def _queries(target: Path) -> Iterator[Figure]:
    folder = MarketFolder(target)
    times = []
    for cell in (
        Cell(role="data-engineer", region="ontario"),
        Cell(role="devops-engineer", region="canada", seniority="senior"),
        Cell(role="cybersecurity-engineer"),
    ) * 5:
        begin = time.perf_counter()
        ask(folder, cell)
        times.append(time.perf_counter() - begin)
    yield Figure(what="a filtered query", value=median(times), unit="s", limit=_QUERY)


def _growth(folder: Path, whole: dict[str, Any], rows: int, console: Console) -> Iterator[Figure]:
    """Time per posting of a hundredth and a tenth, beside that of the whole."""
    per_posting = {rows: sum(whole["seconds"].values()) / rows}
    for part in (rows // 100, rows // 10):
        small = folder / f"feed-{part}"
        _run("bench.market.generate", "--rows", part, "--out", small)
        said = _market(small, folder / f"market-{part}", "duckdb", 2, console)
        per_posting[part] = sum(said["seconds"].values()) / part
        yield Figure(
            what=f"time per posting at {part:,}",
            value=per_posting[part] * 1000,
            unit="ms",
            ratio=per_posting[rows] / per_posting[part],
            beside=f"{rows:,} / this, flat within {_FLATNESS:g}",
        )


def _cores(folder: Path, rows: int, console: Console) -> Iterator[Figure]:
    """A tenth on one core and on two."""
    small = folder / f"feed-{rows // 10}"
    one = _market(small, folder / "one", "duckdb", 1, console)
    two = _market(small, folder / "two", "duckdb", 2, console)
    ratio = sum(one["seconds"].values()) / sum(two["seconds"].values())
    yield Figure(
        what=f"one core to two, {rows // 10:,} postings", value=ratio, unit="times", least=_SPEEDUP
    )


def _other(
    engine: str, feed: Path, folder: Path, whole: dict[str, Any], console: Console
) -> Iterator[Figure]:
    target = folder / engine.replace("[", "-").replace("]", "")
    said = _market(feed, target, engine, 2, console)
    total, ours = sum(said["seconds"].values()), sum(whole["seconds"].values())
    yield from (
        Figure(what=f"{engine}: {phase}", value=value, unit="s")
        for phase, value in said["seconds"].items()
    )
    yield Figure(
        what=f"{engine}: ingest, understand, build",
        value=total,
        unit="s",
        ratio=total / ours,
        beside=f"duckdb, limit {_SPARK:g}" if engine != "sail" else "duckdb",
    )
    mine, theirs = MarketFolder(folder / "duckdb"), MarketFolder(target)
    same = sum(pq.read_table(mine.table(n)).equals(pq.read_table(theirs.table(n))) for n in TABLES)
    yield Figure(
        what=f"{engine}: tables equal cell by cell", value=same, unit="tables", least=len(TABLES)
    )


def _market(
    feed: Path, target: Path, engine: str, processes: int, console: Console
) -> dict[str, Any]:
    console.print(f"{engine}, {processes} processes, {feed.name}")
    words = [sys.executable, "-m", "bench.market.measure", feed, target, engine, processes]
    out, peak = peak_memory([*map(str, words)], ROOT)
    said: dict[str, Any] = json.loads(out.splitlines()[-1])
    console.print(f"  {said['seconds']}, {peak:.0f} MB")
    return said | {"peak_mb": peak}


def _run(module: str, *words: object) -> None:
    command = [sys.executable, "-m", module, *map(str, words)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _WHOLE)
