"""COPS, the ten-year projections by unit group: seven CSV files, told apart by their columns.

Copies have thousands commas in some cells, ``N/A`` in the flows of the base year, and are UTF-8 or
Windows-1252.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import get_args

from voyageur.catalogue.official.file import (
    Cells,
    OfficialFile,
    edition_year,
    given,
    read_count,
    read_csv,
)
from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.tables.kinds import COPS, COPS_YEARLY
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.noc import NocClass
from voyageur.domain.outlook import Condition, Projection, Series, YearlyProjection, is_sum
from voyageur.domain.table import Edition

CODE = "Code"
SUMMARY = {
    "growth": "Employment_Growth_croissance_emploi",
    "retirements": "Retirements_retraites",
    "replacement": "Other_Replacement_autre_remplacement",
    "openings": "Total_Job_Openings_Perspective_d'emploi",
    "school_leavers": "School_Leavers_Sortants_scolaires",
    "immigration": "Immigration",
    "other_seekers": "Other_Seekers_autres_chercheurs",
    "seekers": "Job_Seekers_Chercheurs_emploi",
}
RECENT, FUTURE = "Recent_Labour_Market_Conditions", "Future_Labour_Market_Conditions"
SERIES: dict[str, Series] = {
    "employment_emploi": "employment",
    "employment_growth": "growth",
    "jo_pe": "openings",
    "job_seekers": "seekers",
}
"""What a yearly file holds is said by its name alone."""
_OTHERWISE = N_("this is no file of the COPS projections")
_BASE = re.compile(r"Employment_emploi_(20\d\d)")
_SPAN = re.compile(r"(20\d\d)[_-](20\d\d)")


def read(
    data: bytes,
    name: str,
    *,
    year: int | None,
    noc: Mapping[str, NocClass],
    at: date,
) -> Imported[Projection] | Imported[YearlyProjection]:
    """The projections of a file as the publisher offers it; ``year`` is the first projected one.

    Raises:
        InputError: it is no file of COPS, or has mistakes.
        UsageError: the edition or what a yearly file holds is not known.
    """
    file = read_csv(data, name)
    years = [int(c) for c in file.columns if re.fullmatch(r"20\d\d", c)]
    if CODE not in file.columns or not (years or {RECENT, FUTURE} & set(file.columns)):
        file.need((CODE, *SUMMARY.values()), _OTHERWISE)
    _check_codes(file, noc)
    if years:
        _check_year(file, year, years[0] + 1)
        return _yearly(file, years, at)
    return _summary(file, year, at)


def _check_codes(file: OfficialFile, noc: Mapping[str, NocClass]) -> None:
    for line, cells in file.rows:
        code = cells[CODE]
        file.once(line, code)
        if not is_sum(code) and noc and code not in noc:
            cause = Message(N_("there is no unit group {code} in NOC 2021"), {"code": code})
            file.wrong(line, cause)


def _check_year(file: OfficialFile, year: int | None, first: int) -> None:
    """Refuse a year that the file's own columns contradict."""
    if year is not None and year != first:
        raise UsageError(
            N_("its columns are those of {first}, not of {year}"),
            remedy=N_("Give the right year with --year."),
            where=file.name,
            first=str(first),
            year=str(year),
        )


def _yearly(file: OfficialFile, years: list[int], at: date) -> Imported[YearlyProjection]:
    lower = file.name.lower()
    series = next((s for part, s in reversed(SERIES.items()) if part in lower), None)
    if series is None:
        raise UsageError(
            N_("the file's name doesn't say what it counts"),
            remedy=N_("Name it as its publisher does: {names}."),
            where=file.name,
            names=", ".join(f"{part}…" for part in SERIES),
        )

    def make(line: int, cells: Cells) -> list[YearlyProjection]:
        counts = ((y, read_count(file, line, str(y), cells[str(y)])) for y in years)
        return [
            YearlyProjection(noc=cells[CODE], series=series, year=y, people=n)
            for y, n in counts
            if n is not None
        ]

    rows = [row for made in file.each(make) for row in made]
    file.finish()
    edition = _edition(file.name, years[0] + 1, years[-1], at, yearly=True)
    return Imported(kind=COPS_YEARLY, edition=edition, rows=rows)


def _summary(file: OfficialFile, year: int | None, at: date) -> Imported[Projection]:
    base = next((found for c in file.columns if (found := _BASE.fullmatch(c))), None)
    if base or set(SUMMARY.values()) & set(file.columns):
        wanted = ("Employment_emploi_2023" if base is None else base[0], *SUMMARY.values())
        file.need((*wanted, RECENT, FUTURE), _OTHERWISE)
    columns = {**({"employment": base[0]} if base else {}), **(SUMMARY if base else {})}
    conditions = {"recent": RECENT, "future": FUTURE}
    spoken = {f: c for f, c in conditions.items() if c in file.columns}

    def make(line: int, cells: Cells) -> Projection:
        counts = {f: read_count(file, line, c, cells[c]) for f, c in columns.items()}
        said = {f: _condition(file, line, cells[c]) for f, c in spoken.items()}
        return Projection(noc=cells[CODE], **counts, **said)  # type: ignore[arg-type]

    rows = file.each(make)
    file.finish()
    first = int(base[1]) + 1 if base else year or _first_year(file.name, at, spoken)
    _check_year(file, year, first)
    edition = _edition(file.name, first, first + 9, at, yearly=False)
    fields = None if base else frozenset(spoken)
    return Imported(kind=COPS, edition=edition, rows=rows, fields=fields)


def _first_year(name: str, at: date, spoken: Mapping[str, str]) -> int:
    """The first projected year; recent conditions are those of the three years before it."""
    span = _SPAN.search(name)
    if span is None:
        return edition_year(name, None, at)
    return int(span[2]) + 1 if "recent" in spoken else int(span[1])


def _condition(file: OfficialFile, line: int, cell: str) -> Condition | None:
    words = given(cell)
    if words is None:
        return None
    name = re.sub(r" (?:risk|signs) of ", "-", words).lower()
    for condition in get_args(Condition):
        if name == condition:
            return condition  # type: ignore[no-any-return]
    file.wrong(line, Message(N_("there is no condition “{name}”"), {"name": words}))
    return None


def _edition(name: str, first: int, last: int, at: date, *, yearly: bool) -> Edition:
    span = f"{first}-{last}"
    return Edition(
        id=span,
        title={
            "en": f"COPS projections {span}" + (", a year" if yearly else ""),
            "fr": f"Projections du SPPC {span}" + (", par année" if yearly else ""),
        },
        source="cops",
        locator=name,
        observed_on=at,
        verify_by=date(first + 3, 6, 30),
        certainty="exact",
    )
