"""What a rule is given, and what it finds, before file and line are looked up."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.message import Message


@dataclass(frozen=True, slots=True)
class Known:
    """The facts to check: the catalogue, the tables, the day, and the files they stand in.

    ``files`` goes by folder and id; it is empty in an installed copy, which has no files to mend.
    """

    catalogue: Catalogue
    tables: Tables
    at: date
    files: Mapping[tuple[str, str], Path]


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule broken by the entity ``ident`` in a folder of ``data/``, at a path in its file.

    ``row`` is the line in the edition's CSV file where it is a table's row that is wrong. A
    ``doubt`` is no mistake: somebody should look.
    """

    folder: str
    ident: str
    path: tuple[str | int, ...]
    cause: Message
    remedy: Message
    row: int | None = None
    doubt: bool = False


Rule = Callable[[Known], Iterable[Breach]]
