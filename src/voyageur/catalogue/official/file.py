"""An official file as rows with their lines, and how its mistakes are told."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from voyageur.catalogue.tables.rows import cents
from voyageur.domain.errors import Finding, InputError, UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.noc import NocClass

T = TypeVar("T")

MOST_NAMED = 20
"""Mistakes named at once; a file with more is the wrong file."""

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_UNKNOWN = frozenset({"", "NA", "N/A", "N/D", "x", "..", "-", "–"})

Cells = Mapping[str, str]


@dataclass
class Imported:
    """A file that is being read: its name, and the mistakes found in it so far.

    ``finish`` refuses the whole file, so that nothing is half imported.
    """

    name: str
    mistakes: list[Finding] = field(default_factory=list, kw_only=True)

    def wrong(self, line: int, cause: Message, remedy: Message | None = None) -> None:
        """Note a mistake."""
        self.mistakes.append(Finding(self.name, line, cause, remedy))

    def finish(self) -> None:
        """Refuse the file if it has mistakes.

        Raises:
            InputError: with the first of them.
        """
        if self.mistakes:
            raise InputError(
                N_("nothing was imported: mistakes in the file: {n}"),
                remedy=N_("Correct the lines named, or take the file from its publisher again."),
                where=self.name,
                findings=tuple(self.mistakes[:MOST_NAMED]),
                n=len(self.mistakes),
            )


@dataclass
class OfficialFile(Imported):
    """A file as columns and rows; a row that has a mistake is left out."""

    columns: tuple[str, ...]
    rows: list[tuple[int, Cells]]
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def once(self, line: int, *key: str) -> None:
        """Note a row whose key stood in the file before."""
        if key in self.seen:
            self.wrong(line, Message(N_("{key} stands twice"), {"key": " ".join(key)}))
        self.seen.add(key)

    def sound(self) -> None:
        """Refuse a table without rows, and note columns that stand twice.

        Raises:
            InputError: there is no row.
        """
        if not self.rows and not self.mistakes:
            raise InputError(
                N_("the table has no rows"),
                remedy=N_("Take the file from its publisher again."),
                where=self.name,
            )
        for column in dict.fromkeys(c for c in self.columns if c and self.columns.count(c) > 1):
            self.wrong(1, Message(N_("the column {name} stands twice"), {"name": column}))

    def need(self, columns: Iterable[str], otherwise: str) -> None:
        """Refuse a file that lacks columns of its kind; ``otherwise`` says that it isn't one.

        Raises:
            InputError: naming what is missing.
        """
        missing = [column for column in columns if column not in self.columns]
        if missing:
            raise InputError(
                otherwise,
                remedy=N_(
                    "Columns are missing: {missing}. Is it the right file, of the right year?"
                ),
                where=f"{self.name}:1",
                missing=", ".join(missing[:5]),
            )

    def each(self, make: Callable[[int, Cells], T | None]) -> list[T]:
        """What ``make`` makes of each row; it returns None for a row that has mistakes."""
        return [made for line, cells in self.rows if (made := make(line, cells)) is not None]


def decode(data: bytes) -> str:
    """UTF-8 with or without its mark, else Windows-1252, as older editions are."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_csv(data: bytes, name: str) -> OfficialFile:
    """A CSV file with its header.

    Raises:
        InputError: it is binary, or its rows don't have the columns of its header.
    """
    if b"\0" in data:
        raise InputError(
            N_("this is no CSV file"),
            remedy=N_("Save the table as CSV (UTF-8) and import that."),
            where=name,
        )
    reader = csv.reader(io.StringIO(decode(data), newline=""), strict=True)
    columns: tuple[str, ...] = ()
    file = OfficialFile(name, (), [])
    try:
        for cells in reader:
            stripped = [" ".join(cell.split()) for cell in cells]
            if not any(stripped):
                continue
            if not columns:
                columns = tuple(stripped)
            elif len(stripped) != len(columns):
                cause = Message(
                    N_("{n} cells instead of {wanted}"), {"n": len(cells), "wanted": len(columns)}
                )
                file.wrong(reader.line_num, cause)
            else:
                file.rows.append((reader.line_num, dict(zip(columns, stripped, strict=True))))
    except csv.Error as error:
        cause = Message(N_("not readable as CSV: {why}"), {"why": str(error)})
        file.wrong(reader.line_num, cause)
    file.columns = columns
    file.sound()
    file.finish()
    return file


def check_group(file: OfficialFile, line: int, code: str, noc: Mapping[str, NocClass]) -> None:
    """Note a code that is no unit group; without a table of NOC 2021 its form alone counts."""
    if not re.fullmatch("[0-9]{5}", code) or (noc and code not in noc):
        file.wrong(line, Message(N_("there is no unit group {code} in NOC 2021"), {"code": code}))


def given(cell: str) -> str | None:
    """What a cell says; None where it says in one of the usual ways that it says nothing."""
    return None if cell in _UNKNOWN else cell


def read_cents(file: OfficialFile, line: int, column: str, cell: str) -> int | None:
    """An amount in cents; None where none is published. A cell that is no amount is noted."""
    words = given(cell)
    if words is None:
        return None
    try:
        return cents(words)
    except ValueError:
        cause = Message(N_("{column}: “{cell}” is no amount"), {"column": column, "cell": cell})
        file.wrong(line, cause)
        return None


def read_count(file: OfficialFile, line: int, column: str, cell: str) -> int | None:
    """A whole number, with or without thousands commas; None where none is published."""
    words = given(cell)
    if words is None:
        return None
    bare = words.replace(",", "").replace("\u00a0", "")
    if re.fullmatch(r"-?\d+", bare):
        return int(bare)
    cause = Message(N_("{column}: “{cell}” is no number"), {"column": column, "cell": cell})
    file.wrong(line, cause)
    return None


def edition_year(name: str, year: int | None, at: date) -> int:
    """The year of an edition: as said, else the first that the file's name speaks of.

    Raises:
        UsageError: neither says one.
    """
    named = years_in(name)
    if year is None and not named:
        raise UsageError(
            N_("the file's name doesn't say of which year it is"),
            remedy=N_("Say it with --year, for example --year {year}."),
            where=name,
            year=at.year,
        )
    return year if year is not None else named[0]


def years_in(name: str) -> Sequence[int]:
    """Years that a file's name speaks of, in order."""
    joined = re.search(r"(?<!\d)(20\d\d)(20\d\d)(?!\d)", name)
    if joined:
        return [int(joined[1]), int(joined[2])]
    return [int(year) for year in _YEAR.findall(name)]
