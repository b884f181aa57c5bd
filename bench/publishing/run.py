"""``python -m bench.publishing.run [RUNS]``: a table, and ``bench/publishing/results.json``.

Documents: the guide in both languages by one cold command; beside it headless Chromium (Debian's
package ``chromium``) printing the same two pages of HTML to PDF, cold, one after the other. Decks:
see ``decks.py``; Playwright comes with ``make peers``, Marp from npm.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bench.figure import Figure, as_table, timed
from bench.publishing.decks import install_marp, measured
from bench.timing import side_by_side
from eval.machine import describe_machine, versions
from voyageur.services.output import write_files

_LIMIT_S = 2.0
_RUNS = 7
_PRINT = [str(Path(sys.executable).with_name("voyageur")), "print", "guide"]
_LANGS = ("en", "fr")
_HEADLESS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
    "--disable-background-networking",
)  # fmt: skip


def main(runs: int) -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is missing, beside which this is measured: apt-get install chromium.")
    with tempfile.TemporaryDirectory(prefix="voyageur-print-") as place:
        folder = Path(place)
        figures = list(_measured(folder, chromium, runs))
        marp = install_marp(folder / "marp")
        figures += measured(folder, chromium, marp, runs)
    console.print(as_table("Publishing", figures, digits=2))
    result = {
        "schema_version": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": describe_machine(),
        "versions": versions("typst", "pypdfium2", "fonttools", "pillow", "playwright"),
        "figures": [figure.as_json() for figure in figures],
    }
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    write_files(Path(__file__).parent, {"results.json": text.encode()})


def _measured(folder: Path, chromium: str, runs: int) -> Iterator[Figure]:
    def ours(kind: str) -> None:
        out = folder / f"guide.{kind}"
        subprocess.run([*_PRINT, "--lang", "both", "--out", out], check=True, capture_output=True)

    def theirs() -> None:
        for lang in _LANGS:
            out = f"--print-to-pdf={folder}/chromium-{lang}.pdf"
            subprocess.run(
                [chromium, *_HEADLESS, out, f"{folder}/guide.{lang}.html"],
                check=True,
                capture_output=True,
            )

    ours("html")
    tasks = {"pdf": lambda: ours("pdf"), "html": lambda: ours("html"), "chromium": theirs}
    taken = side_by_side(tasks, runs)
    name = "Chromium, HTML to PDF"
    what = "the guide, English and French"
    yield timed(f"{what}, PDF", taken["pdf"], taken["chromium"], name, _LIMIT_S)
    yield timed(f"{what}, HTML", taken["html"], taken["chromium"], name)
    words = [*_PRINT, "--lang", "both", "--out", str(folder / "guide.pdf")]
    held = subprocess.run(
        [sys.executable, "-m", "bench.memory", *words], check=True, capture_output=True
    )
    yield Figure(what="most memory, PDF", value=int(held.stdout) / 1000, unit="MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _RUNS)
