"""``python -m bench.run``: every figure, a table, ``bench/results.json``."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import commands, postings, reading
from bench.figure import Figure
from bench.planning import product
from bench.timing import RUNS
from eval.machine import ROOT, describe_machine, versions
from voyageur.services.context import Context
from voyageur.services.output import write_files

SHARED = ROOT.parent / "shared"


def main() -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    machine = describe_machine()
    if not SHARED.is_dir():
        console.print(f"[bold]{SHARED} is absent: the rows on postings are left out.[/bold]")
    if find_spec("spacy") is None:
        console.print("[bold]spaCy is not installed (make peers): its row is left out.[/bold]")
    figures = list(measured())
    console.print(_table(figures))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {**machine, "load_1_min_after": round(os.getloadavg()[0], 2)},
        "versions": versions("ahocorasick-rs", "flashtext", "ortools", "pypdfium2", "pyarrow"),
        "runs": RUNS,
        "rows": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})
    console.print(f"Load before: {machine['load_1_min']}. Written: bench/results.json")


def measured() -> Iterator[Figure]:
    """All figures in the table's order."""
    yield from commands.measure()
    context = Context()
    yield from product.measure(context)
    yield from reading.measure()
    if SHARED.is_dir():
        yield from postings.measure(context, SHARED)


def _table(figures: list[Figure]) -> Table:
    table = Table(title=f"Speed, medians of {RUNS} runs taken in turn")
    table.add_column("what")
    table.add_column("value", justify="right", no_wrap=True)
    table.add_column("limit", justify="right")
    table.add_column("ratio", justify="right")
    table.add_column("beside")
    for figure in figures:
        limit = "" if figure.kept is None else f"{_promise(figure)} {'✓' if figure.kept else '✗'}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f} x"
        digits = 3 if figure.unit == "s" else 1
        value = f"{figure.value:,.{digits}f} {figure.unit}"
        table.add_row(figure.what, value, limit, ratio, figure.beside)
    return table


def _promise(figure: Figure) -> str:
    return f"< {figure.limit:g}" if figure.least is None else f"≥ {figure.least:,.0f}"


if __name__ == "__main__":
    main()
