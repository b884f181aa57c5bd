"""``voyageur portfolio``: a page of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.track import SELF, Who

portfolio_app = typer.Typer(
    name="portfolio",
    help="A page of your own that shows what you can, each skill with its proof.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@portfolio_app.callback()
def portfolio(lang: options.Lang_ = None) -> None:
    """A page of your own that shows what you can, each skill with its proof."""
    options.read_lang(lang)


@portfolio_app.command("build")
def build(
    profile: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PROFILE]",
            help="profile.json, or a résumé; what you follow a plan with if absent.",
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="ROLE", help="See voyageur roles; that of your plan."),
    ] = None,
    scan: Annotated[
        list[Path] | None,
        typer.Option("--scan", metavar="FILE", help="What evidence scan --json wrote. Repeatable."),
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder.", show_default=True)
    ] = Path("portfolio"),
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Your name; without it the page has none."),
    ] = None,
    link: Annotated[
        list[str] | None,
        typer.Option("--link", metavar="URL", help="A page to link to. Repeatable."),
    ] = None,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="Publish the words of the résumé that name a skill.")
    ] = False,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Write a website in English and French: skills, projects, certifications, roadmap.

    No script, no tracker, nothing from elsewhere. Nothing is claimed without a proof or the mark
    "self-assessed". Name, links and words of the résumé are published only where you ask for it;
    repositories of a scan are named, with paths of their files.

    Example: voyageur portfolio build --scan scan.json --name "Ada Quay"
    """
    from voyageur.cli.portfolio_do import build_site  # noqa: PLC0415

    build_site(
        profile,
        to,
        scan or [],
        out,
        name,
        link or [],
        person,
        options.read_lang(lang),
        quotes=quotes,
    )
