"""Find figures in the editions at hand; read when asked for, and only the rows wanted."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from voyageur.catalogue.load import CatalogueError, read_entity
from voyageur.catalogue.tables.kinds import COPS, NOC, OUTLOOK, TAX, WAGES, Kind
from voyageur.catalogue.tables.rows import read_rows
from voyageur.domain.noc import NocClass
from voyageur.domain.outlook import Projection, RegionalOutlook
from voyageur.domain.table import Edition
from voyageur.domain.tax import TaxTable
from voyageur.domain.wage import Wage

Row = TypeVar("Row")
Header = TypeVar("Header", Edition, TaxTable)


class Tables:
    """The tables of some folders; a file of a later folder stands in place of an earlier one's."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._whole: dict[tuple[str, str], list[tuple[int, Any]]] = {}

    def editions(self, folder: str) -> dict[str, Path]:
        """The header file of each edition by its id, the newest edition first."""
        found = {
            path.stem: path for above in self.folders for path in (above / folder).glob("*.toml")
        }
        return dict(sorted(found.items(), reverse=True))

    def strays(self, folder: str) -> list[Path]:
        """Tables without a header, which nobody can read."""
        found = [path for above in self.folders for path in (above / folder).glob("*.csv")]
        return sorted(path for path in found if not path.with_suffix(".toml").exists())

    def edition(self, kind: Kind[Row], ident: str) -> Edition:
        """What is true of a whole edition.

        Raises:
            CatalogueError: its header has a mistake.
        """
        return self._header(Edition, kind.folder, ident)

    def rows(
        self, kind: Kind[Row], ident: str, only: Mapping[str, frozenset[str]] | None = None
    ) -> Iterator[tuple[int, Row]]:
        """The rows of an edition with their lines."""
        return read_rows(kind, self.editions(kind.folder)[ident].with_suffix(".csv"), only)

    def whole(self, kind: Kind[Row], ident: str) -> list[tuple[int, Row]]:
        """All rows of an edition with their lines, kept for the next question."""
        key = (kind.folder, ident)
        if key not in self._whole:
            self._whole[key] = list(self.rows(kind, ident))
        return self._whole[key]

    def newest(
        self, kind: Kind[Row], only: Mapping[str, frozenset[str]] | None = None
    ) -> tuple[Edition, list[Row]] | None:
        """The newest edition and its rows; None where there is no edition."""
        for ident in self.editions(kind.folder):
            return self.edition(kind, ident), [row for _, row in self.rows(kind, ident, only)]
        return None

    def wages(self, nocs: frozenset[str]) -> list[tuple[Edition, list[Wage]]]:
        """The wages of some unit groups, in every edition, the newest first."""
        return [
            (self.edition(WAGES, i), [row for _, row in self.rows(WAGES, i, {"noc": nocs})])
            for i in self.editions(WAGES.folder)
        ]

    def projections(self, nocs: frozenset[str]) -> tuple[Edition, list[Projection]] | None:
        """The newest COPS summary of some unit groups."""
        return self.newest(COPS, {"noc": nocs})

    def outlook(self, nocs: frozenset[str]) -> tuple[Edition, list[RegionalOutlook]] | None:
        """The newest three-year outlook of some unit groups."""
        return self.newest(OUTLOOK, {"noc": nocs})

    def tax(self, ident: str) -> TaxTable:
        """A tax table."""
        return self._header(TaxTable, TAX, ident)

    @cached_property
    def noc(self) -> dict[str, NocClass]:
        """The classes of the newest NOC by code."""
        found = self.newest(NOC)
        return {row.code: row for row in found[1]} if found else {}

    def _header(self, shape: type[Header], folder: str, ident: str) -> Header:
        path = self.editions(folder)[ident]
        entity, findings = read_entity(path, f"{path.parents[1].name}/{folder}/{path.name}", shape)
        if entity is None:
            raise CatalogueError(tuple(findings))
        return entity
