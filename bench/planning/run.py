"""``python -m bench.planning.run [HALVES]``: a table, and ``bench/planning/results.json``.

The market of the shared postings is made anew in a folder of its own; where they are absent, the
worth of the fastest order is left out.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.figure import Figure
from bench.planning import speed, worth
from eval.machine import ROOT, describe_machine, versions
from voyageur.domain.requirement import RequirementSet
from voyageur.market.asked import requirement_sets
from voyageur.market.engines.choose import choose
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import shipped_maps
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import ingest
from voyageur.services.market_build import make_tables, understand
from voyageur.services.output import write_files
from voyageur.services.read_batch import files_in

_POSTINGS = ROOT.parent / "shared" / "data" / "postings"
_PEOPLE = 15
"""For each of the seven roles: 105 in all."""


def main(halves: int) -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    context = Context()
    figures = []
    for figure in _measured(context, halves, console):
        figures.append(figure)
        console.print(f"  {figure.what}: {figure.value:,.3f} {figure.unit} {figure.beside}")
    console.print(_table(figures))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": describe_machine(),
        "versions": versions("ortools"),
        "halves": halves,
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def _measured(context: Context, halves: int, console: Console) -> Iterator[Figure]:
    yield from speed.roadmaps()
    yield from speed.plans(context, _PEOPLE)
    if not _POSTINGS.is_dir():
        console.print(f"[bold]{_POSTINGS} is absent: the worth of fastest is left out.[/bold]")
        return
    yield from worth.measure(context, _sets(context), halves)


def _sets(context: Context) -> tuple[RequirementSet, ...]:
    """What all shared postings ask for, of every country."""
    engine = choose("duckdb", make_extract)
    with tempfile.TemporaryDirectory(prefix="voyageur-postings-") as place:
        folder = MarketFolder(Path(place))
        files = files_in([_POSTINGS])
        ingest(files, folder, engine, maps=shipped_maps(), today=date(2026, 11, 28))
        understand(context, folder, engine, lambda _: None)
        for _ in make_tables(folder, engine):
            pass
        sets = requirement_sets(folder, list(context.catalogue.roles))
    engine.close()
    return sets


def _table(figures: list[Figure]) -> Table:
    table = Table(title="Planning")
    for name in ("what", "value", "limit", "beside"):
        table.add_column(name, justify="left" if name in ("what", "beside") else "right")
    for figure in figures:
        promise = figure.limit if figure.least is None else figure.least
        kept = "" if figure.kept is None else f"{promise:g} {'✓' if figure.kept else '✗'}"
        table.add_row(figure.what, f"{figure.value:,.3f} {figure.unit}", kept, figure.beside)
    return table


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else worth.HALVES)
