"""What has an order keeps it: low ≤ median ≤ high, brackets ascending, shares between 0 and 1."""

from collections.abc import Iterator
from itertools import pairwise

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.tables.kinds import COPS, TAX, WAGES
from voyageur.domain.message import N_, Message
from voyageur.domain.outlook import Projection
from voyageur.domain.tax import Bracket, TaxTable
from voyageur.domain.wage import Wage

_REMEDY = Message(N_("Compare it with the source."))
_LADDERS = (("low", "median", "high"), ("q1", "median", "q3"))
_SUMS = {
    "openings": ("growth", "retirements", "replacement"),
    "seekers": ("school_leavers", "immigration", "other_seekers"),
}
_ROUNDING = 200
"""COPS rounds each number to hundreds, so sums may differ by this much."""


def check(known: Known) -> Iterator[Breach]:
    """Breaches in pay, wages, projections and taxes."""
    yield from _pay(known)
    yield from _tables(known)
    for ident in known.tables.editions(TAX):
        yield from _tax(ident, known.tables.tax(ident))


def _pay(known: Known) -> Iterator[Breach]:
    for role in known.catalogue.roles.values():
        for number, fact in enumerate(role.pay):
            if fact.value.low.cents > fact.value.high.cents:
                path = ("pay", number, "value")
                yield Breach("roles", role.id, path, Message(N_("low above high")), _REMEDY)


def _tables(known: Known) -> Iterator[Breach]:
    for ident in known.tables.editions(WAGES.folder):
        for line, wage in known.tables.whole(WAGES, ident):
            if _falls(wage):
                cause = Message(N_("low, median and high are not in ascending order"))
                yield Breach(WAGES.folder, ident, (), cause, _REMEDY, row=line)
    for ident in known.tables.editions(COPS.folder):
        for line, projection in known.tables.whole(COPS, ident):
            if not _adds_up(projection):
                cause = Message(N_("openings or seekers are not the sum of their three parts"))
                yield Breach(COPS.folder, ident, (), cause, _REMEDY, row=line)


def _falls(wage: Wage) -> bool:
    ladders = ([getattr(wage, name) for name in names] for names in _LADDERS)
    return any(a > b for steps in ladders for a, b in pairwise(s for s in steps if s is not None))


def _adds_up(projection: Projection) -> bool:
    return all(
        _is_sum(getattr(projection, whole), [getattr(projection, part) for part in parts])
        for whole, parts in _SUMS.items()
    )


def _is_sum(whole: int | None, parts: list[int | None]) -> bool:
    known = [part for part in parts if part is not None]
    return whole is None or len(known) < len(parts) or abs(sum(known) - whole) <= _ROUNDING


def _tax(ident: str, table: TaxTable) -> Iterator[Breach]:
    rates: dict[tuple[str, ...], tuple[Bracket, ...]] = {}
    if table.federal:
        rates["federal",] = table.federal.brackets
    rates |= {("provinces", name): tax.brackets for name, tax in table.provinces.items()}
    for path, brackets in rates.items():
        if not _ascending(brackets):
            cause = Message(N_("brackets are not ascending from 0, with rates below 1"))
            yield Breach(TAX, ident, (*path, "brackets"), cause, _REMEDY)


def _ascending(brackets: tuple[Bracket, ...]) -> bool:
    starts = [bracket.from_ for bracket in brackets]
    ordered = all(a < b for a, b in pairwise(starts))
    return bool(starts) and not starts[0] and ordered and all(0 < b.rate < 1 for b in brackets)
