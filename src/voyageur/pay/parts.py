"""Parts of a tax table that a computation can't do without."""

from decimal import Decimal
from typing import TypeVar

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.tax import PhasedAmount, ProvincialTax, TaxTable

Part = TypeVar("Part")

_OWN = {
    "alberta": ("supplemental_credit",),
    "british-columbia": ("reduction",),
    "ontario": ("surtax", "reduction", "health_premium"),
    "quebec": ("workers_deduction",),
    "yukon": ("canada_employment_amount",),
}
"""What a region has beside brackets and a basic amount: without it, its tax would be wrong."""


def needed(part: Part | None, table: TaxTable, name: str) -> Part:
    """The part, where the table has it.

    Raises:
        InputError: it is absent, which means unknown (``TaxTable.gaps``), so nothing is computed.
    """
    if part is None:
        raise InputError(
            N_("the tax table {edition} has no {part}, so net pay can't be computed"),
            remedy=N_("Add it to the table, or choose another edition."),
            where=f"data/tax/{table.id}.toml",
            edition=table.id,
            part=name,
        )
    return part


def provincial_part(table: TaxTable, region: str) -> ProvincialTax:
    """The tax of a region, with all that is its own.

    Raises:
        InputError: something of it is absent.
    """
    name = f"provinces.{region}"
    tax = needed(table.provinces.get(region), table, name)
    for own in _OWN.get(region, ()):
        needed(getattr(tax, own) or None, table, f"{name}.{own}")
    return tax


def basic_amount(tax: ProvincialTax, table: TaxTable, region: str) -> Decimal | PhasedAmount:
    """The basic personal amount of a region, which may be the federal one.

    Raises:
        InputError: it is absent.
    """
    name = f"provinces.{region}.basic_personal_amount"
    amount = needed(tax.basic_personal_amount, table, name)
    if isinstance(amount, Decimal | PhasedAmount):
        return amount
    federal = needed(table.federal, table, "federal")
    return needed(federal.basic_personal_amount, table, "federal.basic_personal_amount")
