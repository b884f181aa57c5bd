"""Finest cells summed up to every subset of source, role, region, month and rung.

Cells are whole numbers in the order of their names: 36 sums over millions of numbers take seconds,
over as many names minutes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any, NamedTuple

import narwhals as nw
import numpy as np
import pyarrow as pa

from voyageur.market.engines.engine import Frame

ALL = "all"
DIMENSIONS = ("source", "role", "region", "month", "seniority")
_REGIONS = ("country", "province", "economic_region")


class Subset(NamedTuple):
    """The dimensions that are told apart; ``region`` names the column of its level, or nothing."""

    source: bool
    role: bool
    region: str
    month: bool
    seniority: bool


def subsets() -> Iterator[Subset]:
    """All of role, region, month and rung; months at one source only, for others can't be compared.

    Without months, a source is told apart for roles in Canada and everywhere.
    """
    flags = (False, True)
    for role, region, month, seniority in product(flags, ("", *_REGIONS), flags, flags):
        yield Subset(source=month, role=role, region=region, month=month, seniority=seniority)
        if region in ("", "country") and not month and not seniority:
            yield Subset(source=True, role=role, region=region, month=False, seniority=False)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The names of each dimension in their order, ``all`` among them; a cell is their number."""

    names: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, leaves: pa.Table) -> "Numbering":
        """Of all names in the finest cells."""
        found = {
            name: {value for column in columns for value in leaves.column(column).to_pylist()}
            for name, columns in ((name, _columns(name)) for name in DIMENSIONS)
        }
        return cls({name: sorted({*values, ALL} - {""}) for name, values in found.items()})

    def numbers(self, leaves: pa.Table) -> dict[str, pa.Array]:
        """What each column of finest cells adds to a cell's number; null for an unknown region."""
        made = {}
        for name in DIMENSIONS:
            added = {value: self._added(name, value) for value in self.names[name]}
            for column in _columns(name):
                values = leaves.column(column).to_pylist()
                made[column] = pa.array([added.get(value) for value in values], pa.int64())
        return made

    def _added(self, name: str, value: str) -> int:
        later = DIMENSIONS[DIMENSIONS.index(name) + 1 :]
        return self.names[name].index(value) * prod(len(self.names[each]) for each in later)

    def cell(self, subset: Subset) -> nw.Expr:
        """The cell of a subset that a finest cell is in, from its ``numbers``; else null."""
        told = [name for name in DIMENSIONS if getattr(subset, name)]
        rest = sum(self._added(name, ALL) for name in DIMENSIONS if name not in told)
        columns = [subset.region if name == "region" else name for name in told]
        return sum((nw.col(column) for column in columns), nw.lit(rest).cast(nw.Int64))

    def columns(self, cells: Any) -> dict[str, pa.Array]:
        """The names of cells (an array of their numbers), dimension by dimension."""
        made = {}
        for name in reversed(DIMENSIONS):
            cells, place = np.divmod(cells, len(self.names[name]))
            names = pa.array(self.names[name], pa.string())
            made[name] = pa.DictionaryArray.from_arrays(pa.array(place), names).cast(pa.string())
        return {name: made[name] for name in DIMENSIONS}

    def series(self, cell: nw.Expr) -> nw.Expr:
        """The number that the cells of one source, role and region share."""
        return cell // prod(len(self.names[name]) for name in ("month", "seniority"))


def _columns(name: str) -> tuple[str, ...]:
    return _REGIONS if name == "region" else (name,)


def roll_up(
    counts: Frame,
    numbering: Numbering,
    items: int,
    sums: Sequence[str],
    over: Iterable[Subset],
    *,
    least: int = 1,
) -> Frame:
    """Counts of every subset by ``cell`` and ``item``, of which there are so many.

    ``counts`` have the ``numbers`` of their finest cell and an ``item``, counted from 0; sums are
    left out where the first is under ``least``.
    """
    frames = []
    for subset in over:
        key = numbering.cell(subset) * items + nw.col("item")
        placed = counts.select(*sums, key=key).filter(~nw.col("key").is_null())
        summed = placed.group_by("key").agg(*(nw.col(name).sum() for name in sums))
        frames.append(summed.filter(nw.col(sums[0]) >= least))
    return nw.concat(frames).select(
        *(nw.col(name).cast(nw.Int64) for name in sums),
        cell=nw.col("key") // items,
        item=nw.col("key") % items,
    )
