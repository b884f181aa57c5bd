"""Job Bank's three-year employment outlook: an Excel workbook on open.canada.ca, in English.

The words about trends are the publisher's and stay in the file; the ratings are facts.
"""

import io
import re
from collections.abc import Mapping
from datetime import date

from voyageur.catalogue.official.file import Cells, OfficialFile, check_group, edition_year
from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.tables.kinds import OUTLOOK
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.noc import NocClass
from voyageur.domain.outlook import Rating, RegionalOutlook
from voyageur.domain.place import Region
from voyageur.domain.table import Edition

NOC, RATING, REGION, LANG = "NOC_Code", "Outlook", "Economic Region Code", "LANG"
RATINGS: dict[str, Rating] = {
    "very good": "very-good",
    "good": "good",
    "moderate": "moderate",
    "limited": "limited",
    "very limited": "very-limited",
    "undetermined": "undetermined",
}


def read(
    data: bytes,
    name: str,
    *,
    year: int | None,
    regions: Mapping[str, Region],
    noc: Mapping[str, NocClass],
    at: date,
) -> Imported[RegionalOutlook]:
    """The ratings of a workbook as the publisher offers it; ``year`` is its first year.

    Raises:
        InputError: it is no such workbook, is the French one, or has mistakes.
        UsageError: the edition is not known.
    """
    file = _read_workbook(data, name)
    file.need((NOC, RATING, REGION), N_("this is not Job Bank's three-year outlook in English"))
    if any(cells.get(LANG, "EN").upper().startswith("FR") for _, cells in file.rows[:5]):
        raise InputError(
            N_("this is the French workbook; the ratings are read from the English one"),
            remedy=N_("Import the file with _en_ in its name; the figures are the same."),
            where=name,
        )
    edition = _edition(file, year, at)
    codes = {r.codes["sgc"]: r.id for r in regions.values() if "sgc" in r.codes}
    # A province that is one region is listed by the code of that region.
    codes |= {
        r.codes["jobbank"].removeprefix("ER"): r.id
        for r in regions.values()
        if "jobbank" in r.codes
    }
    rows = file.each(lambda line, cells: _row(file, line, cells, codes, noc))
    file.finish()
    return Imported(kind=OUTLOOK, edition=edition, rows=rows)


def _read_workbook(data: bytes, name: str) -> OfficialFile:
    from python_calamine import (  # noqa: PLC0415 - only this importer needs it
        CalamineError,
        CalamineWorkbook,
    )

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        table = sheet.to_python(skip_empty_area=False)
    except (CalamineError, ValueError, IndexError):
        raise InputError(
            N_("this is no Excel workbook"),
            remedy=N_("Give the .xlsx file as it was downloaded."),
            where=name,
        ) from None
    filled = [(number, cells) for number, cells in enumerate(table, start=1) if any(cells)]
    columns = tuple(str(cell).strip() for cell in filled[0][1]) if filled else ()
    rows: list[tuple[int, Cells]] = [
        (number, dict(zip(columns, map(_text, cells), strict=False)))
        for number, cells in filled[1:]
    ]
    file = OfficialFile(name, columns, rows)
    file.sound()
    return file


def _text(cell: object) -> str:
    """A cell as text; a code that Excel made a number loses its ``.0``."""
    return re.sub(r"\.0$", "", str(cell).strip())


def _edition(file: OfficialFile, year: int | None, at: date) -> Edition:
    first = edition_year(file.name, year, at)
    span = f"{first}-{first + 2}"
    return Edition(
        id=span,
        title={
            "en": f"Job Bank employment outlook {span}",
            "fr": f"Perspectives d'emploi du Guichet-Emplois {span}",
        },
        source="jobbank-outlook",
        locator=file.name,
        observed_on=at,
        verify_by=date(first + 1, 12, 31),
        certainty="exact",
    )


def _row(
    file: OfficialFile,
    line: int,
    cells: Cells,
    codes: Mapping[str, str],
    noc: Mapping[str, NocClass],
) -> RegionalOutlook | None:
    code = cells[NOC].removeprefix("NOC_").zfill(5)
    region = codes.get(re.sub(r"(?<=^\d\d)00$", "", cells[REGION].zfill(2)))
    rating = RATINGS.get(cells[RATING].lower())
    check_group(file, line, code, noc)
    file.once(line, code, region or cells[REGION])
    if region is None:
        file.wrong(line, Message(N_("there is no region {code}"), {"code": cells[REGION]}))
    if rating is None:
        file.wrong(line, Message(N_("there is no outlook “{name}”"), {"name": cells[RATING]}))
    if region is None or rating is None:
        return None
    return RegionalOutlook(noc=code, region=region, rating=rating)
