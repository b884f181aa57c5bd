"""Facts are read again in time: whatever has a day for it, when that day has come."""

from collections.abc import Iterator
from datetime import date

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.tables.kinds import KINDS, TAX
from voyageur.domain.message import N_, Message

_REMEDY = Message(N_("Read the source again, then correct the facts and their days."))


def check(known: Known) -> Iterator[Breach]:
    """A doubt for whatever is past its review on the day of the check."""
    for folder, ident, due in _due(known):
        if due is not None and due < known.at:
            cause = Message(N_("to be read again by {day}"), {"day": due.isoformat()})
            yield Breach(folder, ident, (), cause, _REMEDY, doubt=True)


def _due(known: Known) -> Iterator[tuple[str, str, date | None]]:
    for certification in known.catalogue.certifications.values():
        yield "certifications", certification.id, certification.verify_by()
    for notice in known.catalogue.notices.values():
        yield "notices", notice.id, notice.verify_by()
    for source in known.catalogue.sources.values():
        yield "sources", source.id, source.verify_by()
    for kind in KINDS:
        for ident in known.tables.editions(kind.folder):
            yield kind.folder, ident, known.tables.edition(kind, ident).verify_by
    for ident in known.tables.editions(TAX):
        yield TAX, ident, known.tables.tax(ident).verify_by
