"""Pay in lines: what the guide states, and what official statistics say of the whole NOC group."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.fact import Fact
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.posted_pay import HOURS_A_WEEK, WEEKS_A_YEAR
from voyageur.domain.role import MoneyRange, Role
from voyageur.domain.table import Edition
from voyageur.domain.wage import Wage
from voyageur.locale.format import money
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Line, Span, line
from voyageur.publishing.notebook import Notebook

PER = {
    "hour": N_("{amount} an hour"),
    "day": N_("{amount} a day"),
    "week": N_("{amount} a week"),
    "fortnight": N_("{amount} a fortnight"),
    "month": N_("{amount} a month"),
    "year": N_("{amount} a year"),
    "once": N_("{amount}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialPay:
    """The wage of a unit group in the narrowest region that has one, and its edition."""

    noc: str
    relation: str
    wage: Wage
    edition: Edition


Wages = Sequence[tuple[Edition, Sequence[Wage]]]
"""Wages of some unit groups by edition, the newest first."""


def official_pay(role: Role, region: str, facts: Catalogue, wages: Wages) -> Iterator[OfficialPay]:
    """What the unit groups of a role earn, group by group; groups without a median are left out.

    ``wages`` hold those of its groups at least.
    """
    for group in role.noc():
        for edition, rows in wages:
            there = {row.region: row for row in rows if row.noc == group.code}
            if wage := _narrowest(there, region, facts):
                yield OfficialPay(
                    noc=group.code, relation=group.relation, wage=wage, edition=edition
                )
                break


def _narrowest(there: Mapping[str, Wage], region: str, facts: Catalogue) -> Wage | None:
    """The row of the region, or of the next wider one that has a figure of its own."""
    at: str | None = region
    while at is not None:
        row = there.get(at)
        if row is not None and row.median is not None and row.repeats is None:
            return row
        at = facts.regions[at].within
    return None


def span(low: Money, high: Money, t: Translator) -> str:
    """A range of pay with its period: ``$90,000 – $150,000 a year``."""
    both = f"{money(low, t.lang)} – {money(high, t.lang)}"
    return t(PER[low.per], amount=both)


def stated(fact: Fact[MoneyRange], t: Translator, book: Notebook) -> Line:
    """Pay as a source states it."""
    words = span(fact.value.low, fact.value.high, t)
    return line(Span(words, style="strong", notes=(book.fact(fact),)))


def earned(pay: OfficialPay, t: Translator, book: Notebook, tables: Tables) -> Line:
    """Pay of a whole unit group, said to be that, with the median and a year's worth."""
    wage = pay.wage
    low, median, high = (wage.money(f) for f in ("low", "median", "high"))
    group = t(
        "NOC {code}, {title}, the whole group and not this role, {region}",
        code=pay.noc,
        title=noc_title(pay.noc, tables, t.lang),
        region=t.name(f"region:{wage.region}"),
    )
    spans = [Span(t("{name}: {reason}", name=group, reason=""), style="quiet")]
    if low and high:
        spans.append(Span(f"{span(low, high, t)} "))
    if median:
        half = t("median {amount}", amount=money(median, t.lang))
        note = book.row(pay.edition, wage.source, wage.certainty)
        spans.append(Span(f"({half})" if low and high else half, notes=(note,)))
    return tuple(spans)


def yearly(pay: OfficialPay, t: Translator) -> Line | None:
    """An hourly wage as a year's by the stated convention; None for one that is a year's."""
    low, median, high = (
        money(_a_year(figure), t.lang) if figure else None
        for figure in (pay.wage.money(f) for f in ("low", "median", "high"))
    )
    if pay.wage.per != "hour" or median is None:
        return None
    if low and high:
        words = t(
            "about {low} to {high} a year (median {median}), at 37.5 hours a week",
            low=low,
            high=high,
            median=median,
        )
    else:
        words = t("about {amount} a year, the median, at 37.5 hours a week", amount=median)
    return line(Span(words, style="quiet"))


def _a_year(hourly: Money) -> Money:
    """A year's worth in whole hundreds of dollars."""
    cents = hourly.cents * HOURS_A_WEEK * WEEKS_A_YEAR
    return Money(round(cents / 10_000) * 10_000, hourly.currency, "year")


def noc_title(code: str, tables: Tables, lang: Lang) -> str:
    """The title of a class of NOC 2021, in English where there is no French one."""
    found = tables.noc.get(code)
    if found is None:
        return code
    return found.title_fr if lang == "fr" and found.title_fr else found.title_en
