"""What the commands of ``voyageur pay`` do."""

from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.domain.money import Money
from voyageur.domain.net_pay import NetReport
from voyageur.domain.tax import TaxTable
from voyageur.publishing.net_document import net_document
from voyageur.publishing.role_pay_document import role_pay_document
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.pay import province_code, read_per, table_of
from voyageur.services.role_pay import role_pay
from voyageur.services.typed_values import read_amount
from voyageur.shapes import to_json


def show_net(
    compute: Callable[[Money, TaxTable, str], NetReport],
    amount: str,
    region: str,
    year: str | None,
    per: str,
    lang: str | None,
    *,
    as_json: bool,
    as_markdown: bool,
) -> None:
    """Compute from an amount as typed, and show it."""
    context, spoken = Context(), options.read_lang(lang)
    period = read_per(per)
    code = province_code(context, region)
    asked = None if year is None else options.read_year(year)
    table = table_of(context, period, asked, clock.today())
    found = compute(read_amount(amount, period), table, code)
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        answer(net_document(found, context.translator(spoken)), markdown=as_markdown)


def show_role_pay(
    name: str,
    regions: Sequence[str],
    market: Path | None,
    lang: str | None,
    *,
    as_json: bool,
    as_markdown: bool,
) -> None:
    """Show what a role pays in some regions."""
    context, spoken = Context(), options.read_lang(lang)
    role = context.lookup.role(name)
    where = tuple(dict.fromkeys(context.lookup.region(words).id for words in regions))
    found = role_pay(context, role, where, clock.today(), market)
    if as_json:
        typer.echo(to_json(found), nl=False)
        return
    t = context.translator(spoken)
    answer(role_pay_document(found, context.tables, t), markdown=as_markdown)
