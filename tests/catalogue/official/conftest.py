"""Official files brought into a folder of their own: on a few regions and classes, or on data/."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from tests.catalogue.official.small import only_regions
from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.official.merge import Changes
from voyageur.catalogue.tables import Tables
from voyageur.domain.errors import VoyageurError
from voyageur.domain.official import Official
from voyageur.domain.place import Region
from voyageur.services.context import Context
from voyageur.services.official import import_official

DATA = Path(__file__).parents[3] / "data"
AT = date(2026, 11, 23)

CLASSES = """\
level,code,title_en,title_fr
2,10,Specialized middle management,
5,00010,Legislators,
5,21211,Data scientists,
5,21231,Software engineers,
5,31102,General practitioners,
"""
HEADER = """\
id = "2021"
title = {en = "NOC", fr = "CNP"}
source = "statcan-noc-2021"
locator = "five classes"
observed_on = 2026-11-23
certainty = "exact"
"""


def _region(ident: str, kind: str, jobbank: str, sgc: str = "", within: str = "canada") -> Region:
    return Region(
        id=ident,
        kind=kind,  # type: ignore[arg-type]
        name={"en": ident.title(), "fr": ident.title()},
        within=within if ident != "canada" else None,
        codes={"jobbank": jobbank, "sgc": sgc} if sgc else {"jobbank": jobbank},
        source="invented",
        certainty="exact",
    )


REGIONS = (
    _region("canada", "country", "ER00"),
    _region("prince-edward-island", "province", "ER1110", "11"),
    _region("ontario", "province", "ER35", "35"),
    _region("toronto-region", "economic-region", "ER3530", "3530", "ontario"),
    _region("ottawa-region", "economic-region", "ER3510", "3510", "ontario"),
    _region("yukon", "province", "ER6010", "60"),
)


@dataclass(frozen=True)
class SmallFacts(Context):
    """Six regions, and the tables of one folder."""

    folder: Path

    @cached_property
    def catalogue(self) -> Catalogue:
        return only_regions(REGIONS)

    @cached_property
    def tables(self) -> Tables:
        return Tables((self.folder,))


@dataclass(frozen=True)
class RealRegions(Context):
    """The real regions, and the tables of one folder."""

    folder: Path

    @cached_property
    def tables(self) -> Tables:
        return Tables((self.folder,))


@dataclass(frozen=True)
class Office:
    """Where files arrive, and the folder of facts into which they are imported."""

    facts: Path
    desk: Path
    context: "SmallFacts | RealRegions"

    def anew(self) -> "Office":
        """The same folders as the next run of the program finds them."""
        return replace(self, context=replace(self.context))

    def put(self, name: str, content: bytes | str) -> Path:
        path = self.desk / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def bring(
        self, kind: str, file: Path, *, year: int | None = None, at: date = AT, write: bool = True
    ) -> Changes:
        return import_official(
            self.context,
            Official(kind),
            file,
            at=at,
            year=year,
            into=self.facts,
            max_bytes=10**8,
            write=write,
        )

    def state(self) -> dict[str, bytes]:
        """Every file of the folder of facts; empty where there is no folder."""
        return {
            str(path.relative_to(self.facts)): path.read_bytes()
            for path in sorted(self.facts.rglob("*"))
            if path.is_file()
        }

    def refuse(self, kind: str, file: Path, *, year: int | None = None) -> VoyageurError:
        """What a refused import says; nothing was written, not even a folder."""
        before, there = self.state(), self.facts.exists()
        with pytest.raises(VoyageurError) as caught:
            self.bring(kind, file, year=year)
        assert (self.state(), self.facts.exists()) == (before, there)
        return caught.value

    @property
    def tables(self) -> Tables:
        """The imported tables, read from the disk."""
        return Tables((self.facts,))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Five classes, six regions, and no folder to import into yet."""
    noc = tmp_path / "known" / "noc"
    noc.mkdir(parents=True)
    (noc / "2021.csv").write_text(CLASSES, encoding="utf-8")
    (noc / "2021.toml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    return Office(tmp_path / "facts", tmp_path / "desk", SmallFacts(tmp_path / "known"))


@pytest.fixture
def bare(tmp_path: Path) -> Office:
    """No table at all."""
    (tmp_path / "desk").mkdir()
    return Office(tmp_path / "facts", tmp_path / "desk", SmallFacts(tmp_path / "facts"))


Copy = Callable[..., Office]


@pytest.fixture
def copy_of(tmp_path: Path) -> Copy:
    """The real regions, and a copy of some folders of data/ to import over."""

    def copied(*folders: str) -> Office:
        facts = tmp_path / "facts"
        for folder in folders:
            shutil.copytree(DATA / folder, facts / folder)
        (tmp_path / "desk").mkdir()
        return Office(facts, tmp_path / "desk", RealRegions(facts))

    return copied
