"""Tables of a market: read what is new, count it, sum it up, and say what it was made of."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

import pyarrow.parquet as pq

from voyageur.domain.market import Account, MarketTables, Readings, RoleTest, SourceCount
from voyageur.market.engines.duck import Duck
from voyageur.market.engines.engine import Done, Engine
from voyageur.market.folder import MarketFolder, half
from voyageur.market.tables.build import build, count
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import accounts
from voyageur.services.output import refused
from voyageur.shapes import ShapeError, parse, to_json
from voyageur.understanding.posting.requirements import VERSION
from voyageur.understanding.title.certainty import held_back


def to_read(context: Context, folder: MarketFolder) -> tuple[Readings, list[str], int]:
    """What was read so far, the parts to be read yet, and how many postings they have at most.

    A new version of the reader, or a changed fact, makes all of them unread.

    Raises:
        InputError: the folder holds no market, or a damaged one.
    """
    ledger = folder.need()
    now = Readings(extractor_version=VERSION, catalogue_digest=context.catalogue.digest)
    try:
        before = parse(Readings, folder.readings.read_bytes())
    except (FileNotFoundError, ShapeError):
        before = now
    if replace(before, parts=()) == now:
        now = before
    parts = sorted({file.part for file in ledger.files} - set(now.parts))
    rows = sum(pq.read_metadata(folder.part(part)).num_rows for part in parts)
    return now, parts, rows


def understand(
    context: Context, folder: MarketFolder, engine: Engine, progress: Callable[[int], None]
) -> None:
    """Read the postings that weren't read yet; what was read stays when the rest is stopped.

    Raises:
        InputError: the folder is damaged or can't be written.
    """
    readings, parts, _ = to_read(context, folder)
    try:
        if not readings.parts:
            shutil.rmtree(folder.understood, ignore_errors=True)
        folder.understood.mkdir(parents=True, exist_ok=True)
        for part in parts:
            _forget(folder, part)
        _save(folder, readings)
        paths = [folder.part(part) for part in parts]
        for done in engine.understand(paths, folder.duplicates, folder.understood):
            readings = _after(folder, readings, done)
            progress(done.postings)
    except OSError as error:
        raise refused(error, folder.path, "--market") from None


def make_tables(folder: MarketFolder, engine: Engine) -> Iterator[str]:
    """Count and sum up what was read; yields the name of each table that is written.

    Raises:
        InputError: the folder can't be written.
    """
    here = Duck(make_extract)
    try:
        for _ in count(engine, folder):
            pass
        yield from build(here, folder)
        with half(folder.about) as unfinished:
            unfinished.write_text(to_json(_about(folder)), encoding="utf-8")
    except OSError as error:
        raise refused(error, folder.path, "--market") from None
    finally:
        here.close()


def _forget(folder: MarketFolder, part: str) -> None:
    """Take away what a stopped run read of a part; another engine has other files."""
    shutil.rmtree(folder.understood / part, ignore_errors=True)
    for path in folder.understood.glob(f"{part}.*.parquet"):
        path.unlink()


def _after(folder: MarketFolder, readings: Readings, done: Done) -> Readings:
    if not done.whole:
        return readings
    return _save(folder, replace(readings, parts=tuple(sorted({*readings.parts, done.part}))))


def _save(folder: MarketFolder, readings: Readings) -> Readings:
    with half(folder.readings) as unfinished:
        unfinished.write_text(to_json(readings), encoding="utf-8")
    return readings


def _about(folder: MarketFolder) -> MarketTables:
    readings = parse(Readings, folder.readings.read_bytes())
    cells = pq.read_table(
        folder.table("cells"),
        filters=[("role", "=", "all"), ("region", "=", "all"), ("seniority", "=", "all")],
    )
    months: dict[str, list[str]] = defaultdict(list)
    whole = 0
    for row in cells.to_pylist():
        if row["source"] == row["month"] == "all":
            whole = row["n"]
        elif row["month"] not in ("all", "unknown"):
            months[row["source"]].append(row["month"])
    by_source: dict[str, list[Account]] = defaultdict(list)
    for account in accounts(folder):
        by_source[account.source].append(account)
    return MarketTables(
        extractor_version=readings.extractor_version,
        catalogue_digest=readings.catalogue_digest,
        jobs=whole,
        sources=tuple(
            _counted(source, by_source[source], months[source]) for source in sorted(by_source)
        ),
        role_test=tuple(
            RoleTest(role=role, **counts) for role, counts in sorted(held_back().items())
        ),
    )


def _counted(source: str, files: list[Account], months: list[str]) -> SourceCount:
    return SourceCount(
        source=source,
        rows=sum(file.rows for file in files),
        kept=sum(file.kept for file in files),
        duplicates=sum(file.duplicates for file in files),
        reposts=sum(file.reposts for file in files),
        rejected=sum(file.rejected for file in files),
        first_month=min(months, default=None),
        last_month=max(months, default=None),
    )
