"""Pay of a role as a chart, and in lines with their sources."""

from collections.abc import Iterator

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.market_figures import MarketCell
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Bullets, Chart, Heading, Line, Para, Span, line
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.pay_lines import earned, official_pay, stated, yearly
from voyageur.publishing.pay_picture import pay_picture
from voyageur.publishing.pay_rows import earned_rows, posted_row, stated_rows


def pay_blocks(
    role: Role,
    region: str,
    facts: Catalogue,
    tables: Tables,
    t: Translator,
    book: Notebook,
    posted: MarketCell | None,
    *,
    tabled: bool,
) -> Iterator[Block]:
    """What is stated, earned and, where a market says so, posted.

    ``tabled``: the lines are table enough for the chart.
    """
    lines: list[Line] = []
    wages = tables.wages(frozenset(group.code for group in role.noc()))
    for fact in role.pay:
        said = t("As stated for the role: ")
        lines.append((Span(said, style="quiet"), *stated(fact, t, book)))
    for pay in official_pay(role, region, facts, wages):
        lines.append(earned(pay, t, book, tables))
        if about := yearly(pay, t):
            lines[-1] = (*lines[-1], Span("; "), *about)
    yield Heading(2, t("Pay"))
    rows = [*stated_rows(role), *earned_rows(role, (region,), facts, wages)]
    if posted is not None:
        spreads = (spread for spread in posted.spreads if spread.measure == "pay")
        rows += [posted_row(spread, posted.cell.region) for spread in spreads]
    if rows:
        yield Chart(pay_picture(rows, t), tabled=tabled)
    if lines:
        yield Bullets(tuple(lines))
    else:
        yield Para(line(t("unknown")))
