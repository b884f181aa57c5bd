"""``python -m eval.run``: every measure, a table, ``eval/results.json``, a line per failure."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from eval import ambiguous, french, linked, pay, requirements, resumes, roles, skill_spans
from eval.machine import SHARED, describe_machine, versions
from eval.outcome import Outcome, Row
from voyageur.services.context import Context
from voyageur.services.output import write_files

HERE = Path(__file__).parent


def main() -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    if not SHARED.is_dir():
        console.print(
            f"[bold]Nothing was measured:[/bold] {SHARED} is absent. The labelled texts live "
            "there and are no part of the repository; eval/results.json keeps the last run."
        )
        return
    outcomes = list(measured(Context()))
    rows = [row for outcome in outcomes for row in outcome.rows]
    console.print(_table(rows))
    for line in _notes(rows):
        console.print(line, style="dim", soft_wrap=True)
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": describe_machine(),
        "versions": versions("ahocorasick-rs", "flashtext"),
        "trained": "src/voyageur/understanding/*/*.card.toml",
        "rows": [row.as_json() for row in rows],
    }
    write_files(HERE, {"results.json": _json(result)})
    failures = {f"{o.name}.jsonl": b"".join(map(_line, o.failures)) for o in outcomes}
    write_files(HERE / "out", failures)
    console.print("Written: eval/results.json; each failure: eval/out/*.jsonl")


def measured(context: Context) -> Iterator[Outcome]:
    """All measures in the table's order."""
    yield from skill_spans.measure(context, SHARED)
    yield linked.measure(context, SHARED)
    yield ambiguous.measure(context)
    yield french.measure(context)
    yield roles.measure(context, SHARED)
    yield requirements.measure(context, SHARED)
    yield pay.measure(SHARED)
    yield resumes.measure(context, SHARED)


def _table(rows: list[Row]) -> Table:
    table = Table(title="Quality, in per cent")
    table.add_column("measure")
    table.add_column("system")
    for name in ("P", "R", "F1", "acc.", "n", "goal"):
        table.add_column(name, justify="right")
    before = ""
    for row in rows:
        counts = row.counts
        shares = [_percent(s) for s in (counts.precision, counts.recall, counts.f1, row.accuracy)]
        same, before = row.measure == before, row.measure
        table.add_row("" if same else row.measure, row.system, *shares, str(row.n), row.goal)
    return table


def _notes(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        if row.published:
            yield f"{row.measure}: published for other files: {row.published}"
    yield from dict.fromkeys(f"{row.measure}: {row.note}" for row in rows if row.note)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _line(failure: dict[str, Any]) -> bytes:
    return (json.dumps(failure, ensure_ascii=False) + "\n").encode()


if __name__ == "__main__":
    main()
