"""What the commands of ``voyageur evidence`` do."""

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.markup import escape
from rich.progress import MofNCompleteColumn

from voyageur.cli.answer import answer
from voyageur.cli.complain import complain
from voyageur.cli.progress import progress
from voyageur.domain.names import Lang
from voyageur.publishing.evidence_document import evidence_document
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.evidence import Scanned, scan
from voyageur.shapes import to_json


def scan_paths(
    paths: Sequence[Path], authors: Sequence[str], lang: Lang, *, as_json: bool, as_markdown: bool
) -> None:
    """Scan and show; what couldn't be read is said on stderr at the end (exit status 1)."""
    context = Context()
    done = _scanned(context, paths, authors)
    if as_json:
        typer.echo(to_json(done.scan), nl=False)
    else:
        answer(evidence_document(done.scan, context.translator(lang)), markdown=as_markdown)
    for failure in done.failures:
        complain(failure)
    if done.failures:
        raise typer.Exit(1)


def _scanned(context: Context, paths: Sequence[Path], authors: Sequence[str]) -> Scanned:
    with progress(MofNCompleteColumn()) as bar:
        task = bar.add_task("", total=None)

        def tell(name: str, read: int, total: int) -> None:
            bar.update(task, description=escape(name), completed=read, total=total)

        return scan(context, paths, authors, clock.today(), tell)
