"""Whatever engine counts, the tables are the same, cell by cell."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.conftest import SHARED
from tests.market import tiny
from voyageur.market.engines.choose import choose
from voyageur.market.engines.engine import Engine
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import load_map, shipped_maps
from voyageur.market.tables.indexed import TABLES
from voyageur.services import market_build
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import ingest
from voyageur.services.read_batch import files_in

GENERATED = 2_000
MAP = Path(__file__).resolve().parents[3] / "bench" / "market" / "generated.toml"


class Answers:
    """What an engine makes of the postings of a folder."""

    def __init__(self, engine: Engine, folder: MarketFolder) -> None:
        # No file is new, but duplicates are found anew by this engine.
        ingest([], folder, engine, maps=(), today=tiny.TODAY)
        self.duplicates = pq.read_table(folder.duplicates)
        market_build.understand(Context(), folder, engine, lambda _: None)
        list(market_build.make_tables(folder, engine))
        self.tables: dict[str, pa.Table] = {
            name: pq.read_table(folder.table(name)) for name in TABLES
        }
        self.about = folder.about.read_bytes()


class Reference:
    """A market that DuckDB made, to be made again by others."""

    def __init__(self, path: Path, files: list[Path]) -> None:
        self.folder = MarketFolder(path)
        engine = choose("duckdb", make_extract, processes=2)
        try:
            maps = (*shipped_maps(), tiny.feed_map(), load_map(MAP))
            ingest(files, self.folder, engine, maps=maps, today=tiny.TODAY, processes=2)
            self.answers = Answers(engine, self.folder)
        finally:
            engine.close()

    def compare(self, engine: Engine, path: Path) -> None:
        shutil.copytree(self.folder.postings, path / "postings")
        shutil.copy(self.folder.path / "market.json", path)
        found = Answers(engine, MarketFolder(path))
        assert found.duplicates.equals(self.answers.duplicates)
        for name in TABLES:
            assert found.tables[name].equals(self.answers.tables[name]), name
        assert found.about == self.answers.about


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small feed that every checkout has."""
    file = tmp_path_factory.mktemp("feed") / "feed.csv"
    rows = [
        tiny.row(
            id=str(n),
            title=("Data engineer", "Développeur Java", "Painter")[n % 3],
            company=(None, "Orée", "Coral Inc.")[n % 5 % 3],
            city=(None, "Toronto, ON", "Montréal, QC", "Remote")[n % 4],
            day=(None, "2026-08-03", "2026-09-07")[n % 7 % 3],
            text=f"We use Python and SQL. 5 years of experience. {tiny.text(f'w{n % 17}x')}",
            pay=(None, "CAD 90,000 a year")[n % 2],
        )
        for n in range(120)
    ]
    file.write_text(tiny.as_csv(rows), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def small(feed: Path) -> Reference:
    """The small feed alone."""
    reference = Reference(feed.parent / "market", [feed])
    assert reference.answers.duplicates.num_rows > 20
    assert reference.answers.tables["shares"].num_rows > 20
    return reference


@pytest.fixture(scope="module")
def large(shared: Path, feed: Path, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The small feed, all samples of ../shared, and a feed recombined from them."""
    from bench.market.generate import write  # noqa: PLC0415 - needs ../shared

    path = tmp_path_factory.mktemp("large")
    write(GENERATED, path / "generated", seed=7)
    files = files_in(
        [feed, shared / "data" / "postings", path / "generated" / "part-00000.parquet"]
    )
    reference = Reference(path / "market", files)
    assert sum(file.rows for file in reference.folder.ledger().files) > GENERATED + 1_000
    assert reference.answers.duplicates.num_rows > GENERATED // 4
    assert min(table.num_rows for table in reference.answers.tables.values()) > 20
    return reference


@pytest.fixture(scope="module", params=["sail", "local[2]"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    pytest.importorskip(
        "pysail", reason="voyageur[spark] isn't installed: Sail and Spark were not compared"
    )
    if request.param != "sail" and shutil.which("java") is None:
        pytest.skip("java can't be found: real Spark was not compared with DuckDB")
    # pyspark takes the process of a client of one kind of server to be that for good.
    os.environ.pop("SPARK_CONNECT_MODE_ENABLED", None)
    with pytest.MonkeyPatch.context() as patch:
        # Java's second compiler would work longer than a session this short can gain by it.
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        made = choose(request.param, make_extract)
        yield made
        made.close()


@pytest.mark.parametrize("name", ["large"] if SHARED.is_dir() else ["small", "large"])
def test_the_tables_are_those_that_duckdb_makes(
    engine: Engine, name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Of all postings in one market; of the small feed alone where the samples are absent."""
    reference: Reference = request.getfixturevalue(name)
    reference.compare(engine, tmp_path)
