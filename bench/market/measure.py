"""``python -m bench.market.measure FEED FOLDER [ENGINE]``: seconds of each phase, as JSON."""

import json
import shutil
import sys
import time
from datetime import date
from pathlib import Path

from voyageur.market.engines.choose import choose
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import load_map
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import ingest
from voyageur.services.market_build import make_tables, understand
from voyageur.services.read_batch import files_in

MAP = Path(__file__).with_name("generated.toml")


def main(
    feed: Path, target: Path, engine_name: str = "duckdb", processes: int | None = None
) -> None:
    """Ingest, understand and build a market anew."""
    shutil.rmtree(target, ignore_errors=True)
    folder = MarketFolder(target)
    seconds: dict[str, float] = {}
    begin = time.perf_counter()

    def lap(phase: str) -> None:
        nonlocal begin
        seconds[phase] = round(time.perf_counter() - begin, 2)
        begin = time.perf_counter()

    engine = choose(engine_name, make_extract, processes=processes)
    lap("start")
    files = [file for file in files_in([feed]) if file.name.startswith("part-")]
    report = ingest(
        files, folder, engine, maps=[load_map(MAP)], today=date(2026, 11, 28), processes=processes
    )
    lap("ingest")
    understand(Context(), folder, engine, lambda _: None)
    lap("understand")
    for _ in make_tables(folder, engine):
        pass
    lap("build")
    rows = sum(account.rows for account in report.accounts)
    kept = sum(account.kept for account in report.accounts)
    reposts = sum(account.reposts for account in report.accounts)
    print(json.dumps({"rows": rows, "kept": kept, "reposts": reposts, "seconds": seconds}))
    engine.close()


if __name__ == "__main__":
    feed, target, *rest = sys.argv[1:]
    main(Path(feed), Path(target), *rest[:1], *map(int, rest[1:2]))
