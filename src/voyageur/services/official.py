"""Bring an official file into the tables: read it, join it with what was there, write it whole."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from voyageur.catalogue.official import cops, noc, outlook, tax, wages
from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.official.merge import Change, Changes, merge
from voyageur.catalogue.tables.folders import import_folder
from voyageur.catalogue.tables.kinds import TAX
from voyageur.catalogue.tables.rows import to_csv
from voyageur.catalogue.tables.store import Tables
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.official import Official
from voyageur.domain.tax import TaxTable
from voyageur.services.context import Context
from voyageur.services.output import write_files
from voyageur.shapes import dump
from voyageur.shapes.toml import to_toml
from voyageur.understanding.documents.content import read_content


def import_official(
    context: Context,
    kind: Official,
    path: Path,
    *,
    at: date,
    year: int | None = None,
    into: Path | None = None,
    max_bytes: int,
    write: bool = True,
) -> Changes:
    """Import a file and say what changed; with ``write`` off, only say it.

    ``into`` is a folder of facts; without it, a checkout's ``data/`` or the person's own folder.

    Raises:
        InputError: the file is of another kind or year, or has mistakes; nothing was written.
        UsageError: its edition can't be told and ``year`` is missing.
    """
    target = into or import_folder()
    tables = context.tables if into is None else Tables((*context.tables.folders, into))
    if target.exists() and not target.is_dir():
        raise InputError(
            N_("a file is where the folder should be"),
            remedy=N_("Choose another folder with --data."),
            where=str(target),
        )
    if year and kind in (Official.TAX, Official.NOC):
        raise UsageError(
            N_("the file says itself of which year it is"),
            remedy=N_("Leave --year out."),
            where="--year",
        )
    data = read_content(path, max_bytes)
    if kind is Official.TAX:
        changes, files = _tax(tables, data, path.name, at)
    else:
        imported = _read(context, tables, kind, data, path.name, year, at)
        changes, files = _table(tables, imported)
    if write and (changes.new_edition or changes.values or changes.added or changes.confirmed):
        write_files(target / changes.folder, files, option="--data")
    return changes


def _read(
    context: Context,
    tables: Tables,
    kind: Official,
    data: bytes,
    name: str,
    year: int | None,
    at: date,
) -> Imported[Any]:
    regions, classes = context.catalogue.regions, tables.noc
    readers: Mapping[Official, Callable[[], Imported[Any]]] = {
        Official.WAGES: lambda: wages.read(
            data, name, year=year, regions=regions, noc=classes, at=at
        ),
        Official.OUTLOOK: lambda: outlook.read(
            data, name, year=year, regions=regions, noc=classes, at=at
        ),
        Official.COPS: lambda: cops.read(data, name, year=year, noc=classes, at=at),
        Official.NOC: lambda: noc.read(data, name, noc=classes, at=at),
    }
    return readers[kind]()


def _table(tables: Tables, imported: Imported[Any]) -> tuple[Changes, dict[str, bytes]]:
    kind, edition = imported.kind, imported.edition
    known = edition.id in tables.editions(kind.folder)
    before = [row for _, row in tables.rows(kind, edition.id)] if known else []
    rows, changes = merge(imported, before, new_edition=not known)
    if known:
        was = tables.edition(kind, edition.id)
        if changes.kept or imported.fields is not None:
            edition = was
        elif not changes.added:
            edition = replace(was, observed_on=edition.observed_on)
        elif edition.published_on is None:
            edition = replace(edition, published_on=was.published_on)
    files = {
        f"{edition.id}.csv": to_csv(kind, rows),
        f"{edition.id}.toml": to_toml(edition).encode(),
    }
    return changes, files


def _tax(tables: Tables, data: bytes, name: str, at: date) -> tuple[Changes, dict[str, bytes]]:
    before = {ident: tables.tax(ident) for ident in tables.editions(TAX)}
    imported = tax.read(data, name, before=before, at=at)
    table, old = imported.table, before.get(imported.table.id)
    was, now = dict(_flat(old)), dict(_flat(table))
    values = tuple(
        Change((".".join(key[:-1]),), key[-1], was.get(key, ""), now.get(key, ""))
        for key in sorted({*was, *now})
        if was.get(key) != now.get(key)
    )
    same = [key for key, value in now.items() if was.get(key) == value]
    spoken = [key for key in same if tax.is_spoken(key, imported.spoken)]
    changes = Changes(
        folder=TAX,
        edition=table.id,
        new_edition=old is None,
        added=sum(not change.before for change in values),
        changed=sum(bool(change.before) for change in values),
        confirmed=len(spoken),
        kept=len(same) - len(spoken),
        values=values,
    )
    return changes, {f"{table.id}.toml": to_toml(table).encode()}


def _flat(table: TaxTable | None) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each plain value of a tax table with the path to it."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), dump(table))] if table else []
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(((*path, key), held) for key, held in value.items())
        elif isinstance(value, list):
            waiting.extend(((*path, str(n)), held) for n, held in enumerate(value, 1))
        else:
            yield path, str(value)
