"""``voyageur data``: official figures in, and what is kept of people out, in and away."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.domain.official import Official
from voyageur.services import clock


class Kind(StrEnum):
    """What can be imported: an official file, or a journal."""

    WAGES = Official.WAGES
    OUTLOOK = Official.OUTLOOK
    COPS = Official.COPS
    TAX = Official.TAX
    NOC = Official.NOC
    JOURNAL = "journal"


data_app = typer.Typer(
    name="data",
    help="Official figures in; what is kept of you out, in again, or away.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@data_app.callback()
def data(lang: options.Lang_ = None) -> None:
    """Official figures in; what is kept of you out, in again, or away."""
    options.read_lang(lang)


@data_app.command("import")
def import_(
    kind: Annotated[
        Kind, typer.Argument(metavar="KIND", help="wages, outlook, cops, tax, noc or journal.")
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
    structure of NOC 2021 of Statistics Canada (CSV). journal: what voyageur data export wrote.

    A checkout edits its data/; an installed copy writes into your own folder of facts, which stands
    above the facts it came with (VOYAGEUR_DATA names another).

    Example: voyageur data import wages wage2025.csv
    """
    if kind is Kind.JOURNAL:
        from voyageur.cli.data_kept import import_journal  # noqa: PLC0415

        import_journal(file, options.read_lang(lang))
        return
    from voyageur.catalogue.tables.folders import import_folder  # noqa: PLC0415
    from voyageur.cli.data_view import show_changes  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.official import import_official  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    spoken = options.read_lang(lang)
    context = Context()
    changes = import_official(
        context,
        Official(kind),
        file,
        at=clock.today(),
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


@data_app.command("export")
def export(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="Where to write; standard output if absent."),
    ] = None,
    lang: options.Lang_ = None,
) -> None:
    """Everything that is kept of you and others followed here, as JSON Lines.

    Example: voyageur data export everything.jsonl
    """
    from voyageur.cli.data_kept import export_all  # noqa: PLC0415

    export_all(file, options.read_lang(lang))


@data_app.command("restore")
def restore(lang: options.Lang_ = None) -> None:
    """Put the newest backup in the place of a damaged database, which is kept beside it.

    A copy is made before the first entry of each day; seven are kept.
    """
    from voyageur.cli.data_kept import restore_backup  # noqa: PLC0415

    restore_backup(options.read_lang(lang))


@data_app.command("forget")
def forget(
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="NAME", help="This one only; all if absent."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
    lang: options.Lang_ = None,
) -> None:
    """Delete plans, profiles, journals and their backups from this machine.

    Files that you had written elsewhere (voyageur plan --out, exports) are yours and stay.

    Example: voyageur data forget --yes
    """
    from voyageur.cli.data_kept import forget_kept  # noqa: PLC0415

    forget_kept(person, options.read_lang(lang), yes=yes)
