"""``voyageur check``."""

from pathlib import Path
from typing import Annotated

import typer


def check(
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help="The folder of facts to check.")
    ] = None,
) -> None:
    """Check every fact file: shape, references, dates, cycles, languages, aliases, sources.

    Exit status: 0 nothing found, 1 mistakes (each with file, line, cause and remedy).
    """
    from voyageur.catalogue.check import check_facts  # noqa: PLC0415

    findings, counted = check_facts(data)
    for finding in findings:
        typer.echo(str(finding), err=True)
    typer.echo(f"{counted} fact files, {len(findings)} mistakes")
    if findings:
        raise typer.Exit(1)
