"""What an importer gives: an edition and its rows, not yet joined with what was there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from voyageur.catalogue.tables.kinds import Kind
from voyageur.domain.table import Edition

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported(Generic[Row]):
    """Rows of one edition. ``fields`` are those that the file speaks of; None means all.

    ``whole`` works out what only the whole table shows, once the rows are joined with the others.
    """

    kind: Kind[Row]
    edition: Edition
    rows: Sequence[Row]
    fields: frozenset[str] | None = None
    whole: Callable[[Sequence[Row]], Sequence[Row]] | None = None
