"""The kinds of tables: what a row is, what makes it one, and which columns are dollars."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from voyageur.domain.noc import NocClass
from voyageur.domain.outlook import Projection, RegionalOutlook, YearlyProjection
from voyageur.domain.wage import FIGURES, Wage

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Kind(Generic[Row]):
    """A folder of editions of one shape of row; ``key`` are the columns that tell rows apart.

    Columns of ``dollars`` are written with a point (``46.15``) and held as cents.
    """

    folder: str
    row: type[Row]
    key: tuple[str, ...]
    dollars: frozenset[str] = frozenset()

    def columns(self) -> tuple[str, ...]:
        """The columns of the CSV file, in order."""
        shape: Any = self.row
        return tuple(field.name for field in fields(shape))

    def key_of(self, row: Row) -> tuple[str, ...]:
        """What tells a row from all others of its table."""
        return tuple(str(getattr(row, name)) for name in self.key)


WAGES = Kind("wages", Wage, ("noc", "region"), frozenset(FIGURES))
OUTLOOK = Kind("outlook", RegionalOutlook, ("noc", "region"))
COPS = Kind("cops", Projection, ("noc",))
COPS_YEARLY = Kind("cops-yearly", YearlyProjection, ("noc", "series", "year"))
NOC = Kind("noc", NocClass, ("code",))

KINDS: tuple[Kind[Any], ...] = (WAGES, OUTLOOK, COPS, COPS_YEARLY, NOC)

TAX = "tax"
"""The folder of tax tables, one TOML file an edition."""


def table_files(data: Path) -> Iterator[tuple[str, Path]]:
    """Every file of an edition with the folder it belongs to, in a fixed order."""
    for folder in (*(kind.folder for kind in KINDS), TAX):
        for path in sorted((data / folder).glob("*.*")):
            yield folder, path
