"""The payroll tables of the Canada Revenue Agency's T4127 as CSV: 8.1 (or 8.22) and 8.2.

Traps: a label only on the first row of each block, thousands commas, a star or a blank behind a
number. The printed constants K and KP are used to prove the brackets: they follow from them.
"""

import csv
import io
import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from voyageur.catalogue.official.file import Imported, decode
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.tax import Bracket, FederalTax, ProvincialTax, Reduction, Surtax, TaxTable

PROVINCES = {
    "AB": "alberta",
    "BC": "british-columbia",
    "MB": "manitoba",
    "NB": "new-brunswick",
    "NL": "newfoundland-and-labrador",
    "NS": "nova-scotia",
    "NT": "northwest-territories",
    "NU": "nunavut",
    "ON": "ontario",
    "PE": "prince-edward-island",
    "SK": "saskatchewan",
    "YT": "yukon",
}
"""Quebec's own tax is no part of T4127."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_TITLE = re.compile(
    rf"Table 8\.(?P<table>\d+).*?(?:effective (?P<month>{'|'.join(_MONTHS)}) 1, (?P<dated>20\d\d)|"
    r"for (?P<year>20\d\d))"
)
_FEDERAL = "Federal"
_BASIC, _EMPLOYMENT, _S2, _TAX, _RATE = 1, 5, 6, 7, 8
"""Columns of table 8.2."""
_WIDTH = 11

_PRINTED_TO = Decimal(1)
"""Constants are printed in whole dollars, from unrounded ones."""


@dataclass
class _Blocks(Imported):
    """The rows of each label, with their lines, as they are read."""

    rows: dict[str, list[tuple[int, list[str]]]] = field(default_factory=dict)


SPOKEN = {
    "1": ("brackets", "credit_rate"),
    "22": ("brackets", "credit_rate"),
    "2": ("basic_personal_amount", "canada_employment_amount", "reduction", "surtax"),
}
"""The parts of a tax that each table speaks of."""


@dataclass(frozen=True, slots=True)
class ImportedTax:
    """A tax table after an import, and the names of the parts that the file speaks of."""

    table: TaxTable
    spoken: tuple[str, ...]


def read(data: bytes, name: str, *, before: dict[str, TaxTable], at: date) -> ImportedTax:
    """The tax table of the file's edition: what the file speaks of over what was known of it.

    ``before`` are the tables at hand by id.

    Raises:
        InputError: it is none of the two tables, or its figures contradict each other.
    """
    try:
        lines = list(csv.reader(io.StringIO(decode(data), newline=""), strict=True))
    except csv.Error:
        lines = []
    title = _TITLE.search(lines[0][0]) if lines and lines[0] else None
    if title is None or b"\0" in data or title["table"] not in ("1", "2", "22"):
        raise InputError(
            N_("this is no table 8.1, 8.2 or 8.22 of T4127"),
            remedy=N_("Give the CSV file as it was downloaded, with its title line."),
            where=f"{name}:1",
        )
    table = _edition(title, name, before, at)
    blocks = _blocks(name, lines)
    made = _amounts(table, blocks) if title["table"] == "2" else _rates(table, blocks)
    blocks.finish()
    return ImportedTax(made, SPOKEN[title["table"]])


def is_spoken(path: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a value of a tax table, by its path, is one that a file with these parts states."""
    if path[0] == "provinces":
        return path[1] in PROVINCES.values() and path[2] in parts
    return path[0] == "federal" and path[1] in parts


def _edition(title: re.Match[str], name: str, before: dict[str, TaxTable], at: date) -> TaxTable:
    """The table of the edition as it is known, or an empty one."""
    if title["table"] == "22":
        ident, start = title["year"], date(int(title["year"]), 1, 1)
    else:
        month = _MONTHS.index(title["month"] or "January") + 1
        start = date(int(title["dated"] or title["year"]), month, 1)
        ident = f"{start.year}-{month:02}"
    if ident in before:
        return before[ident]
    return TaxTable(
        id=ident,
        kind="year" if title["table"] == "22" else "payroll",
        valid_from=start,
        source="cra-t4127",
        locator=name,
        observed_on=at,
        verify_by=date(start.year + 1, 1, 15) if start.month == 1 else date(start.year, 12, 31),
        gaps={
            "provinces.quebec": "no part of the Canada Revenue Agency's CSV files",
            "cpp, qpp, ei, qpip": "in other tables of T4127; not imported",
        },
    )


def _blocks(name: str, lines: list[list[str]]) -> _Blocks:
    blocks = _Blocks(name)
    label = ""
    for number, cells in enumerate(lines[2:], start=3):
        said = cells[0].strip() if cells else ""
        if said in blocks.rows:
            blocks.wrong(number, Message(N_("{key} stands twice"), {"key": said}))
        label = said or label
        if any(cell.strip() for cell in cells[1:]):
            padded = [*cells, *[""] * (_WIDTH - len(cells))]
            blocks.rows.setdefault(label, []).append((number, padded))
    return blocks


def _number(blocks: _Blocks, line: int, cell: str) -> Decimal | None:
    bare = cell.replace(",", "").strip().rstrip("*").strip()
    if not bare or bare in ("–", "-"):
        return None
    if re.fullmatch(r"\d+(\.\d+)?", bare):
        return Decimal(bare)
    blocks.wrong(line, Message(N_("“{cell}” is no number"), {"cell": cell}))
    return None


def _rates(table: TaxTable, blocks: _Blocks) -> TaxTable:
    federal = table.federal
    provinces = dict(table.provinces)
    for label in (_FEDERAL, *PROVINCES):
        brackets = _brackets(blocks, label)
        if not brackets:
            continue
        lowest = brackets[0].rate
        if label == _FEDERAL:
            known = federal or FederalTax(brackets=(), credit_rate=lowest, certainty="exact")
            federal = replace(known, brackets=brackets, credit_rate=lowest)
        else:
            region = PROVINCES[label]
            old = provinces.get(region) or ProvincialTax(
                brackets=(), credit_rate=lowest, certainty="exact"
            )
            provinces[region] = replace(old, brackets=brackets, credit_rate=lowest)
    return replace(table, federal=federal, provinces=provinces)


def _brackets(blocks: _Blocks, label: str) -> tuple[Bracket, ...]:
    """The brackets of a block, proven by its printed constants."""
    rows = {cells[1].strip(): (line, cells[2:]) for line, cells in blocks.rows.get(label, [])}
    rate_key, constant_key = ("R", "K") if label == _FEDERAL else ("V", "KP")
    if not {"A", rate_key, constant_key} <= rows.keys():
        blocks.wrong(0, Message(N_("there are no rates of {name}"), {"name": label}))
        return ()
    columns = [
        [n for cell in cells if (n := _number(blocks, line, cell)) is not None]
        for line, cells in (rows["A"], rows[rate_key], rows[constant_key])
    ]
    starts, rates, constants = columns
    if not len(starts) == len(rates) == len(constants) or not starts:
        cause = Message(
            N_("{name}: thresholds, rates and constants differ in number"), {"name": label}
        )
        blocks.wrong(rows["A"][0], cause)
        return ()
    exact = Decimal(0)
    for number in range(1, len(starts)):
        exact += starts[number] * (rates[number] - rates[number - 1])
        if abs(exact - constants[number]) > _PRINTED_TO:
            cause = Message(
                N_("{name}: the constant {printed} doesn't follow from the rates (it is {exact})"),
                {"name": label, "printed": str(constants[number]), "exact": f"{exact:.0f}"},
            )
            blocks.wrong(rows[constant_key][0], cause)
    if starts[0] or constants[0]:
        blocks.wrong(rows["A"][0], Message(N_("{name}: it doesn't begin at 0"), {"name": label}))
    if starts != sorted(starts):
        blocks.wrong(rows["A"][0], Message(N_("{name}: thresholds not ascending"), {"name": label}))
    return tuple(Bracket(from_=a, rate=r) for a, r in zip(starts, rates, strict=True))


def _amounts(table: TaxTable, blocks: _Blocks) -> TaxTable:
    """Basic amounts, employment amount, reductions and surtax; formulas (BPAF…) stay as known."""
    federal = table.federal
    if federal is None:
        raise InputError(
            N_("the rates of {edition} are not known yet, so these amounts belong to nothing"),
            remedy=N_("Import table 8.1 of the same edition first."),
            where=blocks.name,
            edition=table.id,
        )
    if rows := blocks.rows.get(_FEDERAL):
        line, cells = rows[0]
        if amount := _number(blocks, line, cells[_EMPLOYMENT]):
            federal = replace(federal, canada_employment_amount=amount)
    provinces = dict(table.provinces)
    for label, region in PROVINCES.items():
        if region not in provinces or label not in blocks.rows:
            continue
        provinces[region] = _province(blocks, blocks.rows[label], provinces[region], label)
    return replace(table, federal=federal, provinces=provinces)


def _province(
    blocks: _Blocks, rows: list[tuple[int, list[str]]], known: ProvincialTax, label: str
) -> ProvincialTax:
    line, cells = rows[0]
    basic = cells[_BASIC].strip()
    if not basic.startswith("BPA") and (amount := _number(blocks, line, basic)):
        known = replace(known, basic_personal_amount=amount)
    if (employment := _number(blocks, line, cells[_EMPLOYMENT])) is not None:
        known = replace(known, canada_employment_amount=employment)
    if (reduction := _number(blocks, line, cells[_S2])) is not None:
        old = known.reduction or Reduction()
        changed = replace(old, basic=reduction) if label == "ON" else replace(old, amount=reduction)
        known = replace(known, reduction=changed)
    surtax = [
        Surtax(over=over, rate=rate)
        for at, row in rows
        if (over := _number(blocks, at, row[_TAX])) and (rate := _number(blocks, at, row[_RATE]))
    ]
    return replace(known, surtax=tuple(surtax)) if surtax else known
