"""``voyageur check``."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services import clock


def check(
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help="The folder of facts to check.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what needs no judgement first.")] = False,
    as_json: options.AsJson = False,
    lang: options.Lang_ = None,
) -> None:
    """Check every fact: shape, references, dates, ranges, cycles, languages, aliases, review.

    Exit status: 0 no mistakes (doubts may be listed), 1 mistakes. Each is named with file, line,
    cause and remedy.

    Example: voyageur check --fix
    """
    from voyageur.catalogue.artefact import own_data  # noqa: PLC0415
    from voyageur.catalogue.check import check_facts  # noqa: PLC0415
    from voyageur.catalogue.check.tidy import fix as mend  # noqa: PLC0415
    from voyageur.cli.check_view import show_report  # noqa: PLC0415
    from voyageur.locale.translate import Translator  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    t = Translator(options.read_lang(lang))
    folder = data or own_data()
    if fix and folder is None:
        raise UsageError(
            N_("an installed copy has no files to mend"),
            remedy=N_("Give a folder of facts with --data."),
            where="--fix",
        )
    mended = tuple(mend(folder)) if fix and folder else ()
    report = replace(check_facts(clock.today(), data), mended=mended)
    if as_json:
        typer.echo(to_json(report), nl=False)
    else:
        show_report(report, t)
    if report.mistakes:
        raise typer.Exit(1)
