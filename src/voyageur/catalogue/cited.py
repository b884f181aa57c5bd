"""How many facts each source gives."""

from collections import Counter

from voyageur.catalogue.check.sources import named
from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.catalogue.tables.kinds import KINDS, TAX


def cited(facts: Catalogue, tables: Tables) -> Counter[str]:
    """Facts by the id of their source; a row of a table is a fact."""
    counts = Counter(source for _, _, _, source in named(facts))
    for kind in KINDS:
        for ident in tables.editions(kind.folder):
            whole = tables.edition(kind, ident).source
            counts.update(getattr(row, "source", whole) for _, row in tables.whole(kind, ident))
    for table in map(tables.tax, tables.editions(TAX)):
        counts.update([table.source, *(p.source for p in table.provinces.values() if p.source)])
    return counts
