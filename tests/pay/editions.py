"""The tax tables of the product, and shorthands for amounts."""

from voyageur.catalogue.tables.kinds import TAX
from voyageur.domain.money import Money, Per
from voyageur.domain.tax import TaxTable
from voyageur.services.context import Context

_TABLES = Context().tables

TABLES: dict[str, TaxTable] = {ident: _TABLES.tax(ident) for ident in _TABLES.editions(TAX)}

PERIODS = (1, 12, 24, 26, 52)


def dollars(amount: float, per: Per = "year") -> Money:
    return Money(round(amount * 100), "CAD", per)
