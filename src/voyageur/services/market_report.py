"""The page of a market's cell, for what a person asked."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from voyageur.domain.errors import UsageError
from voyageur.domain.job import RUNGS
from voyageur.domain.market_figures import ALL, Cell, MarketCell
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about, ask, employers
from voyageur.publishing.document import Document
from voyageur.publishing.downloads import NONE, Downloads
from voyageur.publishing.market_document import Page, market_document
from voyageur.publishing.notebook import Notebook
from voyageur.services.context import Context

_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")


def find_cell(
    context: Context,
    market: Path,
    *,
    role: str | None,
    region: str,
    month: str | None = None,
    seniority: str | None = None,
    source: str | None = None,
) -> MarketCell:
    """All figures of the cell that somebody asks for by names.

    Raises:
        UsageError: there is no such role, region, month, rung or source.
        InputError: the tables aren't built yet, or can't be read.
    """
    folder = MarketFolder(market)
    sources = [one.source for one in about(folder).sources]
    if month is not None and (not _MONTH.fullmatch(month) or source is None):
        raise UsageError(
            N_("a month is asked for without its source")
            if source is None
            else N_("“{value}” is no month"),
            remedy=N_("Write it like --month 2026-08 --source {names}."),
            where="--month",
            value=month or "",
            names=sources[0] if sources else "NAME",
        )
    if source is not None and source not in sources:
        raise UsageError(
            N_("there is no source “{value}” in this market"),
            remedy=N_("Use one of {names}."),
            where="--source",
            value=source,
            names=", ".join(sources),
        )
    if seniority is not None and seniority not in RUNGS:
        raise UsageError(
            N_("there is no rung “{value}”"),
            remedy=N_("Use one of {names}."),
            where="--seniority",
            value=seniority,
            names=", ".join(RUNGS),
        )
    cell = Cell(
        source=source or ALL,
        role=context.lookup.role(role).id if role else ALL,
        region=_region(context, region),
        month=month or ALL,
        seniority=seniority or ALL,
    )
    return ask(folder, cell)


def _region(context: Context, words: str) -> str:
    """A region of the tables; of a city its economic region, or its province."""
    if words == ALL:
        return ALL
    region = context.lookup.region(words)
    while region.kind == "city" and region.within:
        region = context.catalogue.regions[region.within]
    return region.id


def report_page(
    context: Context,
    market: Path,
    found: MarketCell,
    lang: Lang,
    at: date,
    *,
    months: Sequence[MarketCell] = (),
    downloads: Downloads = NONE,
) -> Document:
    """The cell as a page, with its ``months`` and where its tables can be fetched, if they can."""
    folder, t = MarketFolder(market), context.translator(lang)
    role = context.catalogue.roles.get(found.cell.role)
    book = Notebook(context.catalogue, t, at)
    return market_document(
        Page(
            found=found,
            made=about(folder),
            role=role,
            employers=employers(folder),
            facts=context.catalogue,
            tables=context.tables,
            t=t,
            book=book,
            months=months,
            downloads=downloads,
        )
    )
