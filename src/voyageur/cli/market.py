"""``voyageur market``: ingest, map, build, report, audit, export."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock

market_app = typer.Typer(
    name="market",
    help="The market: postings in, tables out, and the guide checked against them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Market = Annotated[
    Path, typer.Option("--market", metavar="DIR", help="The market folder.", show_default=True)
]
EngineName = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="ENGINE",
        help="duckdb, sail, local[2], spark://HOST:PORT or sc://HOST:PORT.",
        show_default=True,
    ),
]
HERE = Path("market")


@market_app.callback()
def market(lang: options.Lang_ = None) -> None:
    """The market: postings in, tables out, and the guide checked against them."""
    options.read_lang(lang)


@market_app.command("ingest")
def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, or patterns with *.")
    ],
    into: Annotated[
        Path, typer.Option("--into", metavar="DIR", help="The market folder.", show_default=True)
    ] = HERE,
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="What to call their source.")
    ] = None,
    maps: Annotated[
        list[Path] | None,
        typer.Option("--map", metavar="FILE", help="A column map of yours (TOML). Repeatable."),
    ] = None,
    engine: EngineName = "duckdb",
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
) -> None:
    """Bring postings in: CSV, JSON, JSON Lines, Parquet, pages, answers of applicant systems.

    Files are recognised by their content, compressed or not. Rows that can't be read are written
    to rejected.jsonl with file, row and reason; duplicates to duplicates.parquet with the posting
    that is kept. A file that was read before adds nothing, and what was stopped can be run again.
    Exit status 1 where a file is refused as a whole.

    Example: voyageur market ingest postings/ "more/*.csv.gz" --into market
    """
    from voyageur.cli.market_ingest import ingest_files  # noqa: PLC0415

    refused = ingest_files(
        paths,
        into,
        source=source,
        maps=maps or [],
        engine_name=engine,
        lang=options.read_lang(lang),
        as_json=as_json,
    )
    if refused:
        raise typer.Exit(1)


@market_app.command("map")
def map_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of an unknown source.")],
    lang: options.Lang_ = None,
) -> None:
    """Propose a column map for a file that no source is known for, to look over and to save.

    Example: voyageur market map jobs.csv > jobs.toml
    """
    from voyageur.services.market_map import propose_map  # noqa: PLC0415

    options.read_lang(lang)
    typer.echo(propose_map(file), nl=False)


@market_app.command("build")
def build(
    market: Market = HERE,
    engine: EngineName = "duckdb",
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
) -> None:
    """Read the postings that are new, and build the tables.

    Example: voyageur market build --engine "local[2]"
    """
    from voyageur.cli.market_build import build_market  # noqa: PLC0415

    build_market(market, engine_name=engine, lang=options.read_lang(lang), as_json=as_json)


@market_app.command("report")
def report(
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="One of the seven roles.")
    ] = None,
    region: Annotated[
        str,
        typer.Option(
            "--in", metavar="REGION", help="Canada, a province, an economic region, or all."
        ),
    ] = "Canada",
    month: Annotated[
        str | None, typer.Option("--month", metavar="2026-08", help="With --source.")
    ] = None,
    seniority: Annotated[
        str | None, typer.Option("--seniority", metavar="RUNG", help="intern … executive.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="One source alone.")
    ] = None,
    market: Market = HERE,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Pay, skills, certifications, employers and trends, each with its n and interval.

    Example: voyageur market report --role data-engineer --in Ontario
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.market_report import find_cell, report_page  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    spoken, context = options.read_lang(lang), Context()
    found = find_cell(
        context, market, role=role, region=region, month=month, seniority=seniority, source=source
    )
    if as_json:
        typer.echo(to_json(found), nl=False)
        return
    answer(
        report_page(context, market, found, spoken, clock.today()),
        markdown=as_markdown,
    )


@market_app.command("audit")
def audit(
    market: Market = HERE,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page with charts.")
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """Every pay range, skill, certification and company of the guide against the postings.

    Example: voyageur market audit --html audit.html
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415
    from voyageur.publishing.audit_document import audit_document  # noqa: PLC0415
    from voyageur.publishing.html import to_html  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.market_audit import audit_guide  # noqa: PLC0415
    from voyageur.services.output import write_file  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    spoken, context = options.read_lang(lang), Context()
    t = context.translator(spoken)
    found = audit_guide(context, MarketFolder(market), clock.today())
    document = audit_document(found, t)
    if html is not None:
        write_file(html, to_html(document).encode())
        options.say_written(t, html)
    if as_json:
        typer.echo(to_json(found), nl=False)
    elif html is None or as_markdown:
        answer(document, markdown=as_markdown)


@market_app.command("export")
def export(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where to write.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV instead of Parquet.")] = False,
    market: Market = HERE,
    lang: options.Lang_ = None,
) -> None:
    """The tables for an analyst: Parquet or CSV, a data dictionary, the map of duplicates, sources.

    Example: voyageur market export --out tables --csv
    """
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.market_export import export_tables  # noqa: PLC0415

    t = Context().translator(options.read_lang(lang))
    for path in export_tables(MarketFolder(market), out, t, as_csv=as_csv):
        options.say_written(t, path)
