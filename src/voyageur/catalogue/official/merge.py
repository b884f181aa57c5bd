"""Join an imported edition with what was there, and say what changed."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.tables.kinds import Kind

Row = TypeVar("Row")

_PROVENANCE = frozenset({"source", "certainty"})
"""Columns that say where a row is from; a row that differs in nothing else stands confirmed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of a row that changed; ``before`` or ``after`` is empty where there is none."""

    key: tuple[str, ...]
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an import does to an edition, in numbers of rows, and value by value.

    ``confirmed`` rows say the same as before, ``kept`` ones stand in our table and not in the file.
    """

    folder: str
    edition: str
    new_edition: bool
    added: int
    changed: int
    confirmed: int
    kept: int
    values: tuple[Change, ...]


def merge(
    imported: Imported[Row], before: Sequence[Row], *, new_edition: bool
) -> tuple[list[Row], Changes]:
    """The rows of the edition after the import, and the changes.

    Rows that the file doesn't have stay: a part of a table may be imported by itself.
    """
    kind = imported.kind
    old = {kind.key_of(row): row for row in before}
    rows = dict(old)
    for row in imported.rows:
        key = kind.key_of(row)
        rows[key] = _over(old[key], row, imported.fields) if key in old else row
    if imported.whole:
        rows = {kind.key_of(row): row for row in imported.whole(list(rows.values()))}
    touched = {kind.key_of(row) for row in imported.rows}
    known = [key for key in rows if key in old]
    values = [change for key in known for change in _differences(kind, key, old[key], rows[key])]
    changed = len({change.key for change in values})
    changes = Changes(
        folder=kind.folder,
        edition=imported.edition.id,
        new_edition=new_edition,
        added=len(rows) - len(known),
        changed=changed,
        confirmed=len(touched & set(known)) - len({c.key for c in values if c.key in touched}),
        kept=len(old.keys() - touched),
        values=tuple(values),
    )
    return list(rows.values()), changes


def _over(known: Row, row: Row, spoken: frozenset[str] | None) -> Row:
    """The known row with the fields that the import speaks of."""
    if spoken is None:
        return row
    changes: dict[str, Any] = {name: getattr(row, name) for name in spoken}
    return replace(known, **changes)  # type: ignore[type-var]


def _differences(kind: Kind[Row], key: tuple[str, ...], old: Row, new: Row) -> list[Change]:
    shape: Any = kind.row
    return [
        Change(key, field.name, _say(kind, old, field.name), _say(kind, new, field.name))
        for field in fields(shape)
        if field.name not in _PROVENANCE and getattr(old, field.name) != getattr(new, field.name)
    ]


def _say(kind: Kind[Row], row: Row, name: str) -> str:
    value = getattr(row, name)
    if value is None:
        return ""
    return f"{value / 100:.2f}" if name in kind.dollars else str(value)
