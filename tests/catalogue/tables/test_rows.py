"""Rows as CSV: what is written is read back, in the order of keys, byte for byte."""

from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.shapes.strategies import values_of
from voyageur.catalogue.tables import Tables
from voyageur.catalogue.tables.kinds import KINDS, WAGES, Kind
from voyageur.catalogue.tables.rows import cents, read_rows, to_csv
from voyageur.domain.wage import Wage

DATA = Path(__file__).parents[3] / "data"
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)


def read_back(kind: Kind[Any], content: bytes) -> list[Any]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "data" / kind.folder / "1.csv"
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        return [row for _, row in read_rows(kind, path)]


def written(row: Any) -> Any:
    """A row as it can be written: no text is empty or has a CR, numbers are amounts in cents."""

    def one(value: Any) -> Any:
        if type(value) is str:
            return value.replace("\r", "\n") or "-"
        return value % 10**11 if type(value) is int else value

    return replace(row, **{each.name: one(getattr(row, each.name)) for each in fields(row)})


@every_kind
@settings(max_examples=50, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_rows_that_were_written_are_read_back_in_the_order_of_their_keys(
    kind: Kind[Any], data: st.DataObject
) -> None:
    rows = data.draw(st.lists(values_of(kind.row).map(written), max_size=4))
    content = to_csv(kind, rows)
    again = read_back(kind, content)
    assert again == sorted(rows, key=kind.key_of)
    assert to_csv(kind, again) == content


@every_kind
def test_our_tables_are_written_as_an_import_writes_them(kind: Kind[Any]) -> None:
    tables = Tables((DATA,))
    for ident, header in tables.editions(kind.folder).items():
        rows = [row for _, row in tables.rows(kind, ident)]
        assert to_csv(kind, rows) == header.with_suffix(".csv").read_bytes(), ident


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("46.15", 4615),
        ("46", 4600),
        ("46.1", 4610),
        ("1,046.15", 104615),
        ("494,063", 49406300),
        ("0.005", 1),
        ("46.154", 4615),
        ("0", 0),
    ],
)
def test_dollars_are_held_as_cents(written: str, held: int) -> None:
    assert cents(written) == held


@pytest.mark.parametrize(("held", "written"), [(4615, "46.15"), (4600, "46"), (4610, "46.1")])
def test_cents_are_written_as_dollars(held: int, written: str) -> None:
    row = Wage(noc="21211", region="canada", median=held, source="s", certainty="exact")
    assert f",{written},".encode() in to_csv(WAGES, [row])
