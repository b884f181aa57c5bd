"""A small market of postings that are made up here, built once."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from voyageur.market.engines.duck import Duck
from voyageur.market.folder import MarketFolder
from voyageur.market.sources.load import load_map
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.market import ingest
from voyageur.services.market_build import make_tables, understand
from voyageur.services.market_map import propose_map
from voyageur.web.market import MARKET

_TEXT = """About the job
We move data for harbours. You will join a small team that builds and runs our pipelines, and you
will be trusted with systems that ships depend on day and night. {extra}

Requirements
- 3 years of experience with Python and SQL
{more}

We are an employer of equal opportunity, and we thank everybody who applies for the interest shown.
Only those who are chosen for a talk will be called. The team works from an office at the water, and
what you build will be used in every harbour of the country within the month.
"""
_MONTHS, _A_MONTH = 4, 24


def _rows() -> Iterator[dict[str, str]]:
    """Jobs of four months, half of them with pay; ever more of them ask for Terraform."""
    for n in range(_MONTHS * _A_MONTH):
        month, place = divmod(n, _A_MONTH)
        extra = " ".join(f"Quay{n}x{m} is ours." for m in range(30))
        more = "- Terraform" if place < 6 * month else ""
        yield {
            "title": "Data Engineer",
            "company": "=Harbour Inc." if place == 0 else f"Harbour {n % 7} Inc.",
            "location": "Toronto, ON" if n % 3 else "Halifax, NS",
            "posted": f"2026-0{4 + month}-{place + 1:02}",
            "salary": f"${80 + place},000 to ${100 + place},000 a year" if n % 2 else "",
            "description": _TEXT.format(extra=extra, more=more),
        }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The market's folder, with its tables."""
    folder = tmp_path_factory.mktemp("web-market")
    file = folder / "feed.csv"
    rows = list(_rows())
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    map_file = folder / "feed.toml"
    map_file.write_text(propose_map(file), encoding="utf-8")
    market, engine = MarketFolder(folder / "market"), Duck(make_extract, processes=1)
    try:
        ingest([file], market, engine, maps=[load_map(map_file)], today=date(2026, 11, 23))
        understand(Context(), market, engine, lambda _: None)
        list(make_tables(market, engine))
    finally:
        engine.close()
    return market.path


@pytest.fixture
def own(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The server was started with this market."""
    monkeypatch.setenv(MARKET, str(built))
    return built
