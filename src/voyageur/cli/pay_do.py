"""What the commands of ``voyageur pay`` do."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money, Per
from voyageur.domain.net_pay import NetReport
from voyageur.domain.tax import TaxTable
from voyageur.publishing.net_document import net_document
from voyageur.publishing.role_pay_document import role_pay_document
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.pay import PERIODS, province_code, table_of
from voyageur.services.role_pay import role_pay
from voyageur.shapes import to_json

_CURRENCY = re.compile(r"usd|us\$|cad|ca\$|eur|€|gbp|£|\$", re.IGNORECASE)
_CODES = {"us$": "USD", "ca$": "CAD", "€": "EUR", "£": "GBP", "$": "CAD"}
_THOUSANDS = re.compile(r"(?<=\d)[,'’](?=\d{3}(?:\D|$))")


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
    period = _period(per)
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


def _period(per: str) -> Per:
    for name in ("year", "month", "fortnight", "week"):
        if per == name:
            return name
    raise UsageError(
        N_("there is no period “{value}”"),
        remedy=N_("Use one of {names}."),
        where="--per",
        value=per,
        names=", ".join(PERIODS),
    )


def read_amount(words: str, per: Per) -> Money:
    """An amount as people write it: 120000, 120,000, $120k, "58 500,50 $", 90000 USD.

    Raises:
        UsageError: it is no amount.
    """
    found = _CURRENCY.search(words)
    sign = found.group().lower() if found else "$"
    text = re.sub(r"[\s\u00a0\u202f]", "", _CURRENCY.sub("", words))
    text = _THOUSANDS.sub("", text).replace(",", ".")
    times = 1_000 if text[-1:] in ("k", "K") else 1
    number = text[:-1] if times > 1 else text
    if not re.fullmatch(r"[-−]?\d+(?:\.\d+)?(?:e\d{1,2})?", number, re.IGNORECASE):
        raise UsageError(
            N_("“{value}” is no amount"),
            remedy=N_("Write it like 120000 or 58500.50."),
            where="AMOUNT",
            value=words,
        )
    cents = Decimal(number.replace("−", "-")) * times * 100
    return Money(int(cents), _CODES.get(sign, sign.upper()), per)
