"""``voyageur jobs``: postings for one person, and who advertises."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import applications, options

jobs_app = typer.Typer(
    name="jobs",
    help="Postings for one person: which to answer first, what each takes, who advertises.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


jobs_app.add_typer(applications.track_app)


@jobs_app.callback()
def jobs(lang: options.Lang_ = None) -> None:
    """Postings for one person: which to answer first, what each takes, who advertises."""
    options.read_lang(lang)


@jobs_app.command("rank")
def rank(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="POSTINGS…",
            help="Postings, tables of postings, folders, patterns with *, or a market folder.",
        ),
    ],
    profile: Annotated[
        Path,
        typer.Option("--profile", metavar="FILE", help="A résumé, or a corrected profile.json."),
    ],
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Only postings for this role.")
    ] = None,
    region: Annotated[
        str | None,
        typer.Option("--in", metavar="REGION", help="Only there: province, city, or Canada."),
    ] = None,
    most: Annotated[
        str, typer.Option("--most", metavar="NUMBER", help="Postings shown.", show_default=True)
    ] = "20",
    hours: Annotated[
        str | None,
        typer.Option("--hours", metavar="NUMBER", help="Hours of study a week, to say weeks."),
    ] = None,
    maps: Annotated[
        list[Path] | None,
        typer.Option("--map", metavar="FILE", help="A column map of yours (TOML). Repeatable."),
    ] = None,
    have: options.Have = None,
    without: options.Not = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
    max_mb: options.MaxMb = "20",
) -> None:
    """Real postings by the part of their requirements that is met, and the hours to close the rest.

    Text, PDF, DOCX and HTML are a posting each; CSV, JSON, JSON Lines and Parquet, compressed or
    not, hold many. What is advertised twice is shown once. What a profile doesn't tell is said to
    be unknown, and counts for nothing. Exit status 1 where a file can't be read.

    Example: voyageur jobs rank adverts/ jobs.csv --profile cv.pdf --role data-engineer --in Ontario
    """
    from voyageur.cli.jobs_do import RankTyped, rank_postings  # noqa: PLC0415

    typed = RankTyped(
        paths=paths,
        profile=profile,
        role=role,
        region=region,
        most=most,
        hours=hours,
        maps=maps or (),
        have=have or (),
        without=without or (),
        max_mb=max_mb,
    )
    unread = rank_postings(typed, options.read_lang(lang), as_json=as_json, as_markdown=as_markdown)
    if unread:
        raise typer.Exit(1)


@jobs_app.command("employers")
def employers(
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="See voyageur roles.")],
    region: options.In = "Canada",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="A market folder, to say who advertises."),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """The employers that the guide names for a role, and who of them advertises in a market.

    Example: voyageur jobs employers --role data-engineer --market market --in Ontario
    """
    from voyageur.cli.jobs_do import show_employers  # noqa: PLC0415

    show_employers(
        role,
        region,
        market,
        options.read_lang(lang),
        as_json=as_json,
        as_markdown=as_markdown,
    )
