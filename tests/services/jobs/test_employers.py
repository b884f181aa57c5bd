"""The guide's employers in a market, by their whole names."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.planning.tiny import TODAY, text
from tests.services.conftest import TinyContext
from voyageur.catalogue.model import Catalogue
from voyageur.domain.employers import Employers
from voyageur.domain.errors import InputError
from voyageur.domain.market import MarketTables
from voyageur.domain.place import Company
from voyageur.market.folder import MarketFolder
from voyageur.services.jobs.employers import employers_of
from voyageur.shapes import to_json


def company(ident: str, *names: str, former: tuple[str, ...] = ()) -> Company:
    return Company(
        id=ident, name=text(names[0]), guide_names=names[1:], former_names=former, kind="company",
        source="made-up", certainty="exact",
    )  # fmt: skip


COMPANIES = (
    company("pier", "Pier Systems Inc.", "Pier"),
    company("quay", "The Royal Quay of Canada", "RQC"),
    company("dock", "Dock ltée", former=("Old Dock",)),
)


class Employing(TinyContext):
    @property
    def catalogue(self) -> Catalogue:  # type: ignore[override]
        facts = super().catalogue
        builder = replace(facts.roles["builder"], companies=tuple(one.id for one in COMPANIES))
        companies = {one.id: one for one in COMPANIES}
        return replace(facts, roles={**facts.roles, "builder": builder}, companies=companies)


Job = tuple[str | None, str, str, str]


def market(folder: Path, *jobs: Job) -> MarketFolder:
    """A market with tables, of jobs by employer's key, month, country and role."""
    made = MarketFolder(folder)
    names = ("employer_key", "month", "country", "role")
    columns = dict(zip(names, map(list, zip(*jobs, strict=True)), strict=True))
    empty = [""] * len(jobs)
    table = pa.table({**columns, "province": empty, "economic_region": empty})
    (made.counts / "facts").mkdir(parents=True)
    pq.write_table(table, made.counts / "facts" / "part.parquet")
    made.tables.mkdir()
    about = MarketTables(extractor_version="5", catalogue_digest="x", jobs=len(jobs), sources=())
    made.about.write_text(to_json(about), encoding="utf-8")
    return made


def asked(folder: MarketFolder | None) -> Employers:
    context = Employing()
    role, region = context.catalogue.roles["builder"], context.catalogue.regions["canada"]
    return employers_of(context, role, region, folder, TODAY)


def counts(found: Employers) -> list[tuple[str, int | None, str | None]]:
    return [(one.company, one.n, one.last_month) for one in found.employers]


def test_jobs_are_an_employers_by_any_of_its_names_but_never_by_a_part_of_one(
    tmp_path: Path,
) -> None:
    found = asked(
        market(
            tmp_path,
            ("royal quay of canada", "2026-03", "canada", "builder"),
            ("rqc", "2026-05", "canada", "builder"),
            ("rqcx", "2026-06", "canada", "builder"),
            ("rqc ventures", "2026-06", "canada", "builder"),
            ("old dock", "unknown", "canada", "builder"),
            ("pier", "2026-06", "abroad", "builder"),
            ("pier", "2026-06", "canada", "keeper"),
            (None, "2026-06", "canada", "builder"),
        )
    )
    assert counts(found) == [("quay", 2, "2026-05"), ("dock", 1, None), ("pier", 0, None)]
    assert (found.n, found.named) == (6, 5)


def test_without_a_market_it_is_unknown_who_advertises_and_the_guides_order_stands() -> None:
    found = asked(None)
    assert counts(found) == [("pier", None, None), ("quay", None, None), ("dock", None, None)]
    assert found.n is None


def test_a_market_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tables of this market"):
        asked(MarketFolder(tmp_path))
