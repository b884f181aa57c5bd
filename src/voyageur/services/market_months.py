"""The months of a market: which there are, and a cell in each of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from voyageur.domain.market import SourceCount
from voyageur.domain.market_figures import ALL, MarketCell, Share
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about, ask
from voyageur.market.statistics.wilson import wilson
from voyageur.market.tables.finish import FEWEST

MOST_MONTHS = 24
"""Of many, the newest are shown."""


def months_known(sources: Sequence[SourceCount]) -> tuple[str, ...]:
    """The months (2026-08) from the first to the last in which one of some sources has jobs."""
    first = [one.first_month for one in sources if one.first_month]
    last = [one.last_month for one in sources if one.last_month]
    if not first or not last:
        return ()
    begin, end = _number(min(first)), _number(max(last))
    return tuple(f"{month // 12}-{month % 12 + 1:02}" for month in range(begin, end + 1))


def _number(month: str) -> int:
    year, of_year = month.split("-")
    return int(year) * 12 + int(of_year) - 1


def months_of(market: Path, found: MarketCell, skills: Sequence[str]) -> tuple[MarketCell, ...]:
    """The cell month by month, oldest first, at its source, or else at the one with most jobs.

    Months of different sources aren't comparable, so that there is one source always. None where
    no source states days, or the cell is a month's itself. Of ``skills`` (ids) each month with
    enough jobs has a share, which is zero where none of them names the skill.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    folder = MarketFolder(market)
    dated = [
        one
        for one in about(folder).sources
        if one.first_month and found.cell.source in (ALL, one.source)
    ]
    if not dated or found.cell.month != ALL:
        return ()
    source = max(dated, key=lambda one: one.kept)
    cells = (
        replace(found.cell, source=source.source, month=month)
        for month in months_known([source])[-MOST_MONTHS:]
    )
    return tuple(_whole(ask(folder, cell), skills) for cell in cells)


def _whole(cell: MarketCell, skills: Sequence[str]) -> MarketCell:
    """The cell with the shares that are zero, of which tables have no rows."""
    n = cell.counts.described
    if not cell.enough or n < FEWEST:
        return cell
    named = {share.value for share in cell.shares if share.kind == "skill"}
    low, high = wilson(0, n)
    zeros = (
        Share(kind="skill", value=skill, k=0, must=0, n=n, low=low, high=high)
        for skill in skills
        if skill not in named
    )
    return replace(cell, shares=(*cell.shares, *zeros))
