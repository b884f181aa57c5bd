"""``voyageur pay``: net pay, the gross for a net, and what a role pays."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from voyageur.cli import options


class _OrRole(TyperGroup):
    """``voyageur pay data-engineer`` is ``voyageur pay role data-engineer``."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["role", *args]
        return super().resolve_command(ctx, args)


pay_app = typer.Typer(
    name="pay",
    cls=_OrRole,
    help="What a role pays, and what is left of a pay: voyageur pay ROLE, pay net, pay gross.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Amount = Annotated[str, typer.Argument(metavar="AMOUNT", help="Canadian dollars.")]
Where = Annotated[
    str, typer.Option("--in", metavar="REGION", help="Province or territory, or a city in it.")
]
Year = Annotated[
    str | None, typer.Option("--year", help="Whose tax tables; this year's if absent.")
]
Per = Annotated[
    str,
    typer.Option(
        "--per",
        metavar="year|month|fortnight|week",
        help="What the amount is for.",
        show_default=True,
    ),
]


@pay_app.callback()
def pay(lang: options.Lang_ = None) -> None:
    """What a role pays, and what is left of a pay: voyageur pay ROLE, pay net, pay gross."""
    options.read_lang(lang)


@pay_app.command("net")
def net(
    amount: Amount,
    region: Where,
    year: Year = None,
    per: Per = "year",
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """What is left of a gross pay after income taxes and contributions.

    An estimate for a salaried person with basic credits; the answer says what isn't in it.

    Example: voyageur pay net 120000 --in QC
    """
    from voyageur.cli.pay_do import show_net  # noqa: PLC0415
    from voyageur.services.pay import net_of  # noqa: PLC0415

    show_net(net_of, amount, region, year, per, lang, as_json=as_json, as_markdown=as_markdown)


@pay_app.command("gross")
def gross(
    amount: Amount,
    region: Where,
    year: Year = None,
    per: Per = "year",
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """The gross pay that leaves a wanted net.

    Example: voyageur pay gross 6000 --per month --in Alberta
    """
    from voyageur.cli.pay_do import show_net  # noqa: PLC0415
    from voyageur.services.pay import gross_of  # noqa: PLC0415

    show_net(gross_of, amount, region, year, per, lang, as_json=as_json, as_markdown=as_markdown)


@pay_app.command("role")
def role(
    name: Annotated[str, typer.Argument(metavar="ROLE", help="Id or name, in English or French.")],
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--in", metavar="REGION", help="Province, city, or Canada (the default). Repeatable."
        ),
    ] = None,
    market: options.Market = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """What a role pays, three ways on one scale: as stated, as earned, as posted; and what is left.

    With several regions they stand side by side.

    Example: voyageur pay data-engineer --in Ontario --in Alberta
    """
    from voyageur.cli.pay_do import show_role_pay  # noqa: PLC0415

    show_role_pay(
        name, region or ["Canada"], market, lang, as_json=as_json, as_markdown=as_markdown
    )
