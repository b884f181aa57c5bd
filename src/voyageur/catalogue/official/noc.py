"""The structure of NOC 2021 as Statistics Canada publishes it, one file a language."""

import re
from collections.abc import Mapping
from datetime import date

from voyageur.catalogue.official.file import Cells, OfficialFile, read_csv
from voyageur.catalogue.official.imported import Imported
from voyageur.catalogue.tables.kinds import NOC
from voyageur.domain.message import N_, Message
from voyageur.domain.noc import NocClass
from voyageur.domain.table import Edition

ENGLISH = {"code": "Code - NOC 2021 V1.0", "title": "Class title"}
FRENCH = {"code": "Code dela CNP 2021 v1.0", "title": "Titres de classes"}
_OTHERWISE = N_("this is not the structure of NOC 2021")
BOTH = ("level", "code", "title_en", "title_fr")
"""Columns of a file that has both languages side by side."""


def read(data: bytes, name: str, *, noc: Mapping[str, NocClass], at: date) -> Imported[NocClass]:
    """The classes of a file; one of French titles adds them to the classes that are known.

    Raises:
        InputError: it is no structure of NOC 2021, or has mistakes.
    """
    file = read_csv(data, name)
    if set(BOTH) <= set(file.columns):
        rows = file.each(
            lambda line, c: _row(file, line, c["code"], c["title_en"], c["title_fr"], c["level"])
        )
        fields = None
    elif FRENCH["code"] in file.columns:
        file.need(FRENCH.values(), _OTHERWISE)
        rows = file.each(lambda line, c: _french(file, line, c, noc))
        fields = frozenset({"title_fr"})
    else:
        file.need(ENGLISH.values(), _OTHERWISE)
        rows = file.each(
            lambda line, c: _row(
                file, line, c[ENGLISH["code"]], c[ENGLISH["title"]], "", c.get("Level", "")
            )
        )
        fields = frozenset({"level", "code", "title_en"})
    file.finish()
    edition = Edition(
        id="2021",
        title={"en": "NOC 2021 Version 1.0: classes", "fr": "CNP 2021 version 1.0\u00a0: classes"},
        source="statcan-noc-2021",
        locator=name,
        observed_on=at,
        verify_by=date(2027, 6, 30),
        certainty="exact",
    )
    return Imported(kind=NOC, edition=edition, rows=rows, fields=fields)


def _row(
    file: OfficialFile, line: int, code: str, english: str, french: str, level: str = ""
) -> NocClass | None:
    if not re.fullmatch("[0-9]{1,5}", code) or (level and level != str(len(code))):
        file.wrong(line, Message(N_("“{code}” is no code of NOC 2021"), {"code": code}))
        return None
    if not english:
        file.wrong(line, Message(N_("{code} has no title"), {"code": code}))
        return None
    file.once(line, code)
    return NocClass(level=len(code), code=code, title_en=english, title_fr=french or None)


def _french(
    file: OfficialFile, line: int, cells: Cells, noc: Mapping[str, NocClass]
) -> NocClass | None:
    known = noc.get(cells[FRENCH["code"]])
    if known is None:
        cause = Message(N_("“{code}” is no code of NOC 2021"), {"code": cells[FRENCH["code"]]})
        file.wrong(line, cause, Message(N_("Import the English file first.")))
        return None
    return _row(file, line, known.code, known.title_en, cells[FRENCH["title"]])
