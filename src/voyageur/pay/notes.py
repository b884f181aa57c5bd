"""What a net pay leaves out, and how sure its figures are, in words."""

from collections.abc import Iterator

from voyageur.domain.fact import Certainty
from voyageur.domain.message import N_, Message
from voyageur.domain.tax import TaxTable
from voyageur.pay.parts import needed, provincial_part

_ALWAYS = (
    Message(N_("RRSP and pension plan contributions, union dues")),
    Message(N_("taxable benefits, bonuses, commissions")),
    Message(N_("credits for a spouse, dependants, tuition, age or disability")),
    Message(N_("benefits paid with the tax return, such as the GST credit")),
    Message(N_("a year with several employers, or without work for a part of it")),
)

_LOW_INCOME = N_("the low-income tax reduction of {region}")
_NORTH = N_("the northern residents deduction")
_PAYROLL_TAX = N_("the payroll tax of 2% in {region} (unverified)")
_OWN = {
    "new-brunswick": (_LOW_INCOME,),
    "newfoundland-and-labrador": (_LOW_INCOME,),
    "northwest-territories": (_NORTH, _PAYROLL_TAX),
    "nova-scotia": (_LOW_INCOME,),
    "nunavut": (_NORTH, _PAYROLL_TAX),
    "ontario": (N_("Ontario's credit for low incomes (LIFT)"),),
    "prince-edward-island": (_LOW_INCOME,),
    "quebec": (N_("the premium of Quebec's public prescription drug insurance"),),
    "yukon": (_NORTH,),
}
"""What T4127 and TP-1015.F leave out in some regions."""

_UNSURE: dict[Certainty, str] = {
    "announced": N_("{region}: some figures are announced, not yet in force"),
    "no-later-than": N_("{region}: some figures are approximate"),
    "approximate": N_("{region}: some figures are approximate"),
    "unverified": N_("{region}: some figures are unverified"),
}


def not_covered(region: str) -> tuple[Message, ...]:
    """What the net pay doesn't know of, for everybody and in a region by its id."""
    own = (Message(text, _about(region, text)) for text in _OWN.get(region, ()))
    return (*_ALWAYS, *own)


def basis(table: TaxTable) -> Message:
    """That it is an estimate, and by which tables."""
    values = {"edition": table.id, "day": table.valid_from.isoformat()}
    if table.kind == "year":
        return Message(N_("Estimate by the tax tables of the whole year {edition}"), values)
    return Message(N_("Estimate by the payroll tables {edition}, in force from {day}"), values)


def certainty_notes(table: TaxTable, region: str, periods: int) -> tuple[Message, ...]:
    """What makes the figures less sure than they look.

    Raises:
        InputError: the table has no federal tax, or no tax of the region.
    """
    return (*_of_figures(table, region), *_of_use(table, periods))


def _of_figures(table: TaxTable, region: str) -> Iterator[Message]:
    federal = needed(table.federal, table, "federal")
    if federal.certainty != "exact":
        yield Message(_UNSURE[federal.certainty], {"region": "region:canada"})
    tax = provincial_part(table, region)
    parts = (tax, tax.reduction, tax.workers_deduction)
    for found in dict.fromkeys(part.certainty for part in parts if part):
        if found and found != "exact":
            yield Message(_UNSURE[found], {"region": f"region:{region}"})


def _of_use(table: TaxTable, periods: int) -> Iterator[Message]:
    if table.kind == "year" and periods > 1:
        yield Message(N_("The tables are of a whole year; what is withheld may differ."))
    if table.kind == "payroll" and periods == 1:
        yield Message(N_("The tables are of payrolls; the tax of the whole year may differ."))


def _about(region: str, text: str) -> dict[str, str]:
    return {"region": f"region:{region}"} if "{region}" in text else {}
