"""Job Bank's yearly wages: "Wages" on open.canada.ca, editions from 2024 on (NOC 2021).

Columns and traps: the publisher's own spelling "Minium", prefixes on codes, four-digit codes for
provinces that are one region, hourly or annual by flag, withheld rows, and regions that repeat
their province.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from voyageur.catalogue.official.file import (
    Cells,
    OfficialFile,
    check_group,
    edition_year,
    given,
    read_cents,
    read_csv,
)
from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.tables.kinds import WAGES
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.noc import NocClass
from voyageur.domain.place import Region
from voyageur.domain.table import Edition
from voyageur.domain.wage import FIGURES, Method, Wage

NOC, REGION = "NOC_CNP", "ER_Code_Code_RE"
FLAG, METHOD, PERIOD = "Annual_Wage_Flag_Salaire_annuel", "Data_Source_E", "Reference_Period"
COLUMNS = {
    "low": "Low_Wage_Salaire_Minium",
    "q1": "Quartile1_Wage_Salaire_Quartile1",
    "median": "Median_Wage_Salaire_Median",
    "average": "Average_Wage_Salaire_Moyen",
    "q3": "Quartile3_Wage_Salaire_Quartile3",
    "high": "High_Wage_Salaire_Maximal",
}
BENEFITS = {"Non_WageBen_pct": 2024, "EmployeesWithNonWageBenefit_Pct": 2025}
"""The column that tells the layouts apart, and the first edition that has it."""
METHODS: dict[str, Method] = {
    "Labour Force Survey": "labour-force-survey",
    "Small Area Estimation": "small-area-estimation",
    "Census": "census",
    "Employment Insurance Survey Data": "employment-insurance",
}
_OTHERWISE = N_("this is no file of Job Bank's wages of 2024 or later")
_LEAST_A_YEAR = 1_000_000
"""Cents: 10,000 dollars."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read(
    data: bytes,
    name: str,
    *,
    year: int | None,
    regions: Mapping[str, Region],
    noc: Mapping[str, NocClass],
    at: date,
) -> Imported[Wage]:
    """The wages of a file as the publisher offers it.

    ``year`` is the edition where the file's name doesn't say it; ``at`` the day of the import.

    Raises:
        InputError: it is another kind of file, of another year, or has mistakes.
        UsageError: the edition is not known.
    """
    file = read_csv(data, name)
    if any(re.fullmatch(r"(NOC_?)?\d{4}", cells.get(NOC, "")) for _, cells in file.rows[:5]):
        raise InputError(
            N_(
                "this edition has four-digit codes of NOC 2016, which can't be joined with NOC 2021"
            ),
            remedy=N_("Import an edition of 2024 or later."),
            where=f"{name}:2",
        )
    file.need((NOC, REGION, *COLUMNS.values(), FLAG, METHOD, PERIOD), _OTHERWISE)
    edition = _edition(file, year, at)
    by_code = {r.codes["jobbank"]: r.id for r in regions.values() if "jobbank" in r.codes}
    rows = file.each(lambda line, cells: _wage(file, line, cells, by_code, noc))
    file.finish()
    return Imported(
        kind=WAGES, edition=edition, rows=rows, whole=lambda table: marked(table, regions)
    )


def _edition(file: OfficialFile, year: int | None, at: date) -> Edition:
    year = edition_year(file.name, year, at)
    _check_layout(file, year)
    periods = (cells[PERIOD][-4:] for _, cells in file.rows)
    last = max((int(year) for year in periods if re.fullmatch("20[0-9]{2}", year)), default=0)
    if last and last not in (year, year - 1):
        raise InputError(
            N_("its figures go up to {last}, so it can't be the edition of {year}"),
            remedy=N_("Give the right year with --year."),
            where=file.name,
            last=str(last),
            year=str(year),
        )
    return Edition(
        id=str(year),
        title={
            "en": f"Job Bank wages, {year} edition",
            "fr": f"Salaires du Guichet-Emplois, édition {year}",
        },
        source="jobbank-wages",
        locator=file.name,
        observed_on=at,
        published_on=_published(file.name),
        verify_by=date(year + 1, 12, 31),
        certainty="exact",
    )


def _check_layout(file: OfficialFile, year: int) -> None:
    for column, first in BENEFITS.items():
        if column in file.columns:
            newest = first == max(BENEFITS.values())
            if (newest and year < first) or (not newest and year != first):
                raise InputError(
                    N_("its columns are those of {first}, not of {year}"),
                    remedy=N_("Give the right year with --year."),
                    where=f"{file.name}:1",
                    first=str(first),
                    year=str(year),
                )
            return
    file.need([list(BENEFITS)[-1]], _OTHERWISE)


def _published(name: str) -> date | None:
    """The day of publication from a name such as ``…-19nov2025-vf.csv``."""
    found = re.search(r"(?<!\d)(\d{1,2})([a-z]{3})(20\d\d)", name.lower())
    if not found or found[2] not in _MONTHS:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None


def _wage(
    file: OfficialFile,
    line: int,
    cells: Cells,
    by_code: Mapping[str, str],
    noc: Mapping[str, NocClass],
) -> Wage | None:
    code = cells[NOC].removeprefix("NOC_")
    region = by_code.get("ER" + cells[REGION].removeprefix("ER"))
    check_group(file, line, code, noc)
    if region is None:
        file.wrong(line, Message(N_("there is no region {code}"), {"code": cells[REGION]}))
    file.once(line, code, region or cells[REGION])
    figures: dict[str, int | None] = {
        figure: read_cents(file, line, column, cells[column]) for figure, column in COLUMNS.items()
    }
    for names in (("low", "median", "high"), ("q1", "median", "q3")):
        ladder = [cents for name in names if (cents := figures[name]) is not None]
        if ladder != sorted(ladder):
            file.wrong(line, Message(N_("low, median and high are not in ascending order")))
    method = given(cells[METHOD])
    if method is not None and method not in METHODS:
        file.wrong(line, Message(N_("there is no data source “{name}”"), {"name": method}))
    if cells[FLAG] == "1" and 0 < (figures["median"] or 0) < _LEAST_A_YEAR:
        file.wrong(line, Message(N_("so little can't be a year's wage; is the annual flag right?")))
    if cells[FLAG] not in ("0", "1", ""):
        file.wrong(line, Message(N_("the annual flag is “{cell}”"), {"cell": cells[FLAG]}))
    if region is None:
        return None
    benefits = next((given(cells[column]) for column in BENEFITS if column in cells), None)
    if benefits and not re.fullmatch(r"100(?:\.0+)?|\d{1,2}(?:\.\d+)?", benefits):
        file.wrong(line, Message(N_("“{cell}” is no number"), {"cell": benefits}))
    return Wage(
        noc=code,
        region=region,
        **figures,  # type: ignore[arg-type]
        per="year" if cells[FLAG] == "1" else "hour",
        method=METHODS.get(method or ""),
        period=given(cells[PERIOD]),
        benefits=benefits,
        source="jobbank-wages",
        certainty="exact",
    )


def marked(rows: Sequence[Wage], regions: Mapping[str, Region]) -> list[Wage]:
    """The rows of a table, those that only repeat their province marked as such."""
    by_key = {(row.noc, row.region): row for row in rows}

    def mark(row: Wage) -> Wage:
        region = regions.get(row.region)
        above = by_key.get((row.noc, region.within or "")) if region else None
        narrow = region is not None and region.kind == "economic-region"
        if not narrow or above is None or row.median is None:
            return replace(row, repeats=None)
        same = all(getattr(row, f) == getattr(above, f) for f in (*FIGURES, "per", "method"))
        return replace(row, repeats=above.region if same else None)

    return [mark(row) for row in rows]
