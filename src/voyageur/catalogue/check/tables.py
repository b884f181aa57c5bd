"""Tables have a header, can be read, and name groups, regions and sources that exist, once."""

from collections.abc import Collection, Iterator
from typing import Any

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.tables.kinds import KINDS, NOC, TAX, Kind
from voyageur.domain.message import N_, Message
from voyageur.domain.outlook import is_sum

_REMEDY = Message(N_("Correct it, or take it out."))


def check(known: Known) -> Iterator[Breach]:
    """Breaches of all tables, and of occupations that name a group no table knows."""
    for kind in KINDS:
        for path in known.tables.strays(kind.folder):
            cause = Message(N_("the table {name} has no header"), {"name": path.name})
            remedy = Message(N_("Add a TOML file of the same name."))
            yield Breach(kind.folder, path.stem, (), cause, remedy)
        for ident in known.tables.editions(kind.folder):
            edition = known.tables.edition(kind, ident)
            yield from _named(kind.folder, ident, edition.id)
            yield from _source(known, kind.folder, ident, ("source",), edition.source)
            yield from _rows(known, kind, ident)
    for ident in known.tables.editions(TAX):
        yield from _tax(known, ident)
    for role in known.catalogue.roles.values():
        for number, occupation in enumerate(role.occupations):
            if occupation.scheme == "noc-2021" and known.tables.noc:
                place = ("occupations", number, "code")
                yield from _exists("roles", role.id, place, occupation.code, known.tables.noc)
    for neighbour in known.catalogue.neighbours.values() if known.tables.noc else ():
        yield from _exists("neighbours", neighbour.id, ("noc",), neighbour.noc, known.tables.noc)


def _named(folder: str, ident: str, own: str) -> Iterator[Breach]:
    if own != ident:
        cause = Message(N_("the id {id} is not the file's name {name}"), {"id": own, "name": ident})
        yield Breach(folder, ident, ("id",), cause, Message(N_("Make id and name one.")))


def _tax(known: Known, ident: str) -> Iterator[Breach]:
    table = known.tables.tax(ident)
    yield from _named(TAX, ident, table.id)
    yield from _source(known, TAX, ident, ("source",), table.source)
    for name, tax in table.provinces.items():
        if tax.source:
            yield from _source(known, TAX, ident, ("provinces", name, "source"), tax.source)
        yield from _exists(TAX, ident, ("provinces", name), name, known.catalogue.regions)


def _rows(known: Known, kind: Kind[Any], ident: str) -> Iterator[Breach]:
    named: dict[str, Collection[str]] = {
        "region": known.catalogue.regions,
        "repeats": known.catalogue.regions,
        "source": known.catalogue.sources,
    }
    if kind is not NOC and known.tables.noc:
        named["noc"] = known.tables.noc
    seen: set[tuple[str, ...]] = set()
    for line, row in known.tables.whole(kind, ident):
        key = kind.key_of(row)
        if key in seen:
            cause = Message(N_("{key} stands twice"), {"key": " ".join(key)})
            yield Breach(kind.folder, ident, (), cause, _REMEDY, row=line)
        seen.add(key)
        for column, there in named.items():
            value = getattr(row, column, None)
            if value is not None and not is_sum(str(value)):
                yield from _exists(kind.folder, ident, (), value, there, line)


def _exists(
    folder: str,
    ident: str,
    path: tuple[str | int, ...],
    value: str,
    there: Collection[str],
    line: int | None = None,
) -> Iterator[Breach]:
    if value not in there:
        cause = Message(N_("there is no {id}"), {"id": value})
        yield Breach(folder, ident, path, cause, _REMEDY, row=line)


def _source(
    known: Known, folder: str, ident: str, path: tuple[str, ...], source: str
) -> Iterator[Breach]:
    if source not in known.catalogue.sources:
        cause = Message(N_("there is no source {id}"), {"id": source})
        remedy = Message(N_("Name a file of data/sources, or add one."))
        yield Breach(folder, ident, path, cause, remedy)
