"""Rows of a table to and from CSV."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from voyageur.catalogue.load import CatalogueError
from voyageur.catalogue.tables.kinds import Kind
from voyageur.domain.errors import Finding
from voyageur.domain.message import N_, Message
from voyageur.shapes import ShapeError, parse

Row = TypeVar("Row")

_DOLLARS = re.compile(r"(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,4})?")

_REMEDY = Message(N_("Correct the row, or take it out."))


def read_rows(
    kind: Kind[Row], path: Path, only: Mapping[str, frozenset[str]] | None = None
) -> Iterator[tuple[int, Row]]:
    """Each row with its line; ``only`` keeps those whose columns hold one of the values given.

    Raises:
        CatalogueError: a column is missing or unknown, or a value is none.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        cause = Message(N_("can't be read: {why}"), {"why": error.strerror or ""})
        remedy = Message(N_("Put the file back, or mend its rights."))
        raise CatalogueError((_at(path, 1, cause, remedy),)) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        cause, remedy = Message(N_("not UTF-8")), Message(N_("Save the file as UTF-8."))
        raise CatalogueError((_at(path, line, cause, remedy),)) from None
    lines = csv.reader(io.StringIO(text, newline=""))
    found = tuple(next(lines, ()))
    if found != kind.columns():
        cause = Message(N_("the columns are {found}"), {"found": ",".join(found)})
        remedy = Message(N_("They have to be {columns}."), {"columns": ",".join(kind.columns())})
        raise CatalogueError((_at(path, 1, cause, remedy),))
    wanted = {found.index(name): values for name, values in (only or {}).items()}
    mistakes: list[Finding] = []
    try:
        for cells in lines:
            if len(cells) != len(found):
                values = {"n": len(cells), "wanted": len(found)}
                cause = Message(N_("{n} cells instead of {wanted}"), values)
                mistakes.append(_at(path, lines.line_num, cause, _REMEDY))
            elif all(cells[at] in values for at, values in wanted.items()):
                named = dict(zip(found, cells, strict=True))
                try:
                    yield lines.line_num, _row(kind, named, path, lines.line_num)
                except CatalogueError as error:  # the next rows may have mistakes too
                    mistakes.extend(error.findings)
    except csv.Error as error:
        cause = Message(N_("not readable as CSV: {why}"), {"why": str(error)})
        mistakes.append(_at(path, lines.line_num, cause, _REMEDY))
    if mistakes:
        raise CatalogueError(tuple(mistakes))


def _row(kind: Kind[Row], cells: Mapping[str, str], path: Path, line: int) -> Row:
    try:
        return parse(
            kind.row,
            {
                name: cents(value) if name in kind.dollars else value
                for name, value in cells.items()
                if value
            },
        )
    except ShapeError as error:
        findings = tuple(
            replace(_at(path, line, m.what, _REMEDY), key=str(m.path[0])) for m in error.mistakes
        )
        raise CatalogueError(findings) from None
    except ValueError:
        cause = Message(N_("an amount is no number"))
        raise CatalogueError((_at(path, line, cause, _REMEDY),)) from None


def _at(path: Path, line: int, cause: Message, remedy: Message) -> Finding:
    return Finding(f"{path.parents[1].name}/{path.parent.name}/{path.name}", line, cause, remedy)


def cents(dollars: str) -> int:
    """Dollars as written, ``46.15`` or ``1,046.15``, in cents, rounded half up.

    Raises:
        ValueError: it is no amount.
    """
    if not _DOLLARS.fullmatch(dollars):
        raise ValueError(dollars)
    return int((Decimal(dollars.replace(",", "")) * 100 + Decimal("0.5")) // 1)


def to_csv(kind: Kind[Row], rows: Iterable[Row]) -> bytes:
    """The rows as CSV (UTF-8, LF), in the order of their keys."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(kind.columns())
    for row in sorted(rows, key=kind.key_of):
        writer.writerow(
            _cell(getattr(row, name), dollars=name in kind.dollars) for name in kind.columns()
        )
    return out.getvalue().encode()


def _cell(value: object, *, dollars: bool) -> str:
    if value is None:
        return ""
    if dollars and isinstance(value, int):
        return f"{Decimal(value) / 100:f}"
    return str(value).replace("\r", " ")
