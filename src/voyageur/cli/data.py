"""``voyageur data import``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.domain.official import Official

data_app = typer.Typer(
    name="data",
    help="Official figures: wages, outlook, projections, taxes, classification.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@data_app.callback()
def data(lang: options.Lang_ = None) -> None:
    """Official figures: wages, outlook, projections, taxes, classification."""
    options.read_lang(lang)


@data_app.command("import")
def import_(
    kind: Annotated[
        Official, typer.Argument(metavar="KIND", help="wages, outlook, cops, tax or noc.")
    ],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file as its publisher offers it.")
    ],
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="Folder of facts to write into."),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", help="Edition, where the file's name doesn't say it."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, write nothing.")
    ] = False,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    max_mb: options.MaxMb = "200",
) -> None:
    """Import an official file and say what changed; with a mistake in it, nothing is written.

    wages: Job Bank wages (CSV). outlook: Job Bank three-year outlook (XLSX, English). cops: COPS
    projections (CSV). tax: T4127 tables 8.1 and 8.2 of the Canada Revenue Agency (CSV). noc: the
    structure of NOC 2021 of Statistics Canada (CSV).

    A checkout edits its data/; an installed copy writes into your own folder of facts, which stands
    above the facts it came with (VOYAGEUR_DATA names another).

    Example: voyageur data import wages wage2025.csv
    """
    from voyageur.catalogue.tables.folders import import_folder  # noqa: PLC0415
    from voyageur.cli.data_view import show_changes  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.official import import_official  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    spoken = options.read_lang(lang)
    context = Context()
    changes = import_official(
        context,
        kind,
        file,
        at=options.today(),
        year=options.read_year(year) if year else None,
        into=data,
        max_bytes=options.read_max_bytes(max_mb),
        write=not dry_run,
    )
    if as_json:
        typer.echo(to_json(changes), nl=False)
    else:
        folder = data or import_folder()
        show_changes(context, changes, None if dry_run else folder, spoken)
