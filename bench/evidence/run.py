"""``python -m bench.evidence.run [RUNS]``: a table, and ``bench/evidence/results.json``.

The floor is ``git log --raw``, which compares the same trees and reads no file.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bench.evidence.history import AUTHORS, make_repository
from bench.figure import Figure, as_table, timed
from bench.timing import side_by_side
from eval.machine import describe_machine, versions
from voyageur.services.output import write_files

_COMMITS, _FILES = 50_000, 10_000
_LIMIT_S = 20.0
_RUNS = 3
_SCAN = [str(Path(sys.executable).with_name("voyageur")), "evidence", "scan"]


def main(runs: int) -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="voyageur-history-") as place:
        repository = Path(place) / "history.git"
        make_repository(repository, _COMMITS, _FILES)
        figures = list(_measured(repository, runs))
    console.print(as_table("Evidence", figures, digits=1))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": describe_machine(),
        "versions": versions("pygit2"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def _measured(repository: Path, runs: int) -> Iterator[Figure]:
    def scan(*authors: str) -> None:
        words = [word for author in authors for word in ("--author", author)]
        subprocess.run([*_SCAN, repository, *words, "--json"], check=True, capture_output=True)

    tasks = {
        "git": lambda: subprocess.run(
            ["git", "-C", repository, "log", "--raw", "--no-renames"],
            check=True,
            stdout=subprocess.DEVNULL,
        ),
        "half": lambda: scan(AUTHORS[0]),
        "all": lambda: scan(*AUTHORS),
    }
    taken = side_by_side(tasks, runs, warm_ups=0)
    size = f"{_COMMITS:,} commits, {_FILES:,} files"
    floor = "git log --raw"
    yield timed(f"{size}, half of them one's own", taken["half"], taken["git"], floor, _LIMIT_S)
    yield timed(f"{size}, all one's own", taken["all"], taken["git"], floor, _LIMIT_S)
    yield _memory(repository)


def _memory(repository: Path) -> Figure:
    words = [*_SCAN, str(repository), "--author", AUTHORS[0], "--json"]
    held = subprocess.run(
        [sys.executable, "-m", "bench.memory", *words], check=True, capture_output=True
    )
    return Figure(what="most memory", value=int(held.stdout) / 1000, unit="MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _RUNS)
