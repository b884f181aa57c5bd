"""The figures behind a market page: its document and its tables, kept by what is asked for."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from voyageur.domain.errors import UsageError
from voyageur.domain.market_figures import MarketCell
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.net_pay import PayRow
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about, employers
from voyageur.publishing.document import Document
from voyageur.publishing.downloads import Downloads
from voyageur.publishing.month_blocks import followed_skills
from voyageur.publishing.posting_words import MODE
from voyageur.publishing.shipped_market_document import shipped_market_document
from voyageur.services.demand import demand_of
from voyageur.services.market_csv import Tables, cell_tables, demand_tables
from voyageur.services.market_months import months_known, months_of
from voyageur.services.market_report import find_cell, report_page
from voyageur.services.role_pay import role_pay
from voyageur.web.pages.market.filters import Filters
from voyageur.web.render import address, context


@dataclass(frozen=True, slots=True)
class Figures:
    """A page's document, and its tables to fetch."""

    document: Document
    tables: Tables


@lru_cache(maxsize=128)
def figures(asked: Filters, lang: Lang, at: date, folder: Path | None, built: int) -> Figures:
    """What the market in ``folder``, or without one what ships, says.

    ``built``: of which state of the folder.

    Raises:
        UsageError: there is no such role, region, source, month or rung.
        InputError: the tables can't be read.
    """
    del built  # of the key alone
    if folder is None:
        return _shipped(asked, lang, at)
    return _own(asked, folder, lang, at)


def _shipped(asked: Filters, lang: Lang, at: date) -> Figures:
    facts, t = context().catalogue, context().translator(lang)
    role = context().lookup.role(asked.role or _first_role().id)
    region = context().lookup.region(asked.region or "canada").id
    demand = demand_of(context(), role, region)
    pay = role_pay(context(), role, (region,), at, None).rows
    tables = demand_tables(demand, pay, partial(_name, t, {}))
    downloads = _downloads(asked, lang, tables)
    document = shipped_market_document(
        role, region, demand, facts, context().tables, t, at, downloads
    )
    return Figures(document, tables)


def _first_role() -> Role:
    return min(context().catalogue.roles.values(), key=lambda role: role.number)


def _own(asked: Filters, folder: Path, lang: Lang, at: date) -> Figures:
    t = context().translator(lang)
    found = find_cell(
        context(),
        folder,
        role=asked.role or None,
        region=asked.region or "canada",
        month=asked.month or None,
        seniority=asked.seniority or None,
        source=(_source_of_month(asked, folder) if asked.month else asked.source) or None,
    )
    skills = followed_skills(found)
    months = months_of(folder, found, skills) if found.enough else ()
    named = partial(_name, t, employers(MarketFolder(folder)))
    tables = cell_tables(found, months, skills, _pay(found, at, folder), named)
    downloads = _downloads(asked, lang, tables)
    document = report_page(context(), folder, found, lang, at, months=months, downloads=downloads)
    return Figures(document, tables)


def _source_of_month(asked: Filters, folder: Path) -> str:
    """The source that is asked for, or the only one; with several, a month is one of them alone."""
    sources = about(MarketFolder(folder)).sources
    if asked.month not in months_known(sources):
        raise UsageError(
            N_("“{value}” is no month"),
            remedy=N_("Choose one of the list."),
            where="--month",
            value=asked.month,
        )
    if asked.source or len(sources) == 1:
        return asked.source or sources[0].source
    raise UsageError(
        N_("a month is asked for without its source"),
        remedy=N_("Choose a source too: months of different sources aren't comparable."),
        where="--month",
    )


def _pay(found: MarketCell, at: date, folder: Path) -> tuple[PayRow, ...]:
    role = context().catalogue.roles.get(found.cell.role)
    if role is None or found.cell.region not in context().catalogue.regions:
        return ()
    return role_pay(context(), role, (found.cell.region,), at, folder).rows


def _name(t: Translator, known: dict[str, str], kind: str, value: str) -> str:
    match kind:
        case "employer":
            return known.get(value, value)
        case "mode":
            return t(MODE[value])
        case "language":
            return t("French")
        case _:
            return t.name(f"{kind}:{value}")


def _downloads(asked: Filters, lang: Lang, tables: Tables) -> Downloads:
    query = f"?{asked.query}" if asked.query else ""
    names = {name: f"{address(lang, 'market-csv', table=name)}{query}" for name in tables}
    return Downloads(names)
