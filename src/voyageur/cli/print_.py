"""``voyageur print``: documents for paper, or as one page of HTML."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, Who

print_app = typer.Typer(
    name="print",
    help="Documents to print or send: PDF for Letter and A4, or one HTML page.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Out = Annotated[
    Path, typer.Option("--out", metavar="FILE", help="Where to write: FILE.pdf or FILE.html.")
]
PaperSize = Annotated[
    str, typer.Option("--paper", metavar="letter|a4", help="The sheet of a PDF.", show_default=True)
]
LETTER = "letter"


@print_app.callback()
def print_(lang: options.Lang_ = None) -> None:
    """Documents to print or send: PDF for Letter and A4, or one HTML page."""
    options.read_lang(lang)


@print_app.command("guide")
def guide(out: Out, paper: PaperSize = LETTER, lang: options.Langs = None) -> None:
    """The guide to all seven roles as it should be today.

    Example: voyageur print guide --out guide.pdf
    """
    from voyageur.cli import print_do  # noqa: PLC0415

    print_do.guide(print_do.read_target(out, paper), options.read_langs(lang))


@print_app.command("role")
def role(
    name: Annotated[str, typer.Argument(metavar="ROLE", help="Id or name, in English or French.")],
    out: Out,
    region: options.In = "Canada",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="Add what the postings of a market say."),
    ] = None,
    paper: PaperSize = LETTER,
    lang: options.Langs = None,
) -> None:
    """A role on a few pages: pay, what employers ask for, certifications, roadmap, employers.

    Example: voyageur print role data-engineer --in Ontario --out data-engineer.pdf
    """
    from voyageur.cli import print_do  # noqa: PLC0415

    print_do.role(name, region, market, print_do.read_target(out, paper), options.read_langs(lang))


@print_app.command("plan")
def plan(
    out: Out,
    plan: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PLAN]",
            help="The folder that voyageur plan --out wrote; the plan you follow if absent.",
        ),
    ] = None,
    person: Who = SELF,
    paper: PaperSize = LETTER,
    lang: options.Langs = None,
) -> None:
    """A plan: the answer, every unit in time, every week to tick off, what comes in reach, sources.

    Example: voyageur print plan out/ --out plan.pdf --paper a4
    """
    from voyageur.cli import print_do  # noqa: PLC0415

    print_do.plan(plan, person, print_do.read_target(out, paper), options.read_langs(lang))


@print_app.command("report")
def report(
    out: Out, person: Who = SELF, paper: PaperSize = LETTER, lang: options.Langs = None
) -> None:
    """How following your plan goes: this week, hours since the start, what is done.

    Example: voyageur print report --out report.pdf
    """
    from voyageur.cli import print_do  # noqa: PLC0415

    print_do.report(person, print_do.read_target(out, paper), options.read_langs(lang))


@print_app.command("audit")
def audit(
    out: Out,
    market: Annotated[
        Path, typer.Option("--market", metavar="DIR", help="Folder of the market.")
    ] = Path("market"),
    paper: PaperSize = LETTER,
    lang: options.Langs = None,
) -> None:
    """The guide against the postings of a market.

    Example: voyageur print audit --market market --out audit.pdf
    """
    from voyageur.cli import print_do  # noqa: PLC0415

    print_do.audit(market, print_do.read_target(out, paper), options.read_langs(lang))
