"""``voyageur read --batch``: many files, all cores, one file of rows."""

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn
from rich.text import Text

from voyageur.cli.options import say_written
from voyageur.cli.progress import progress
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.batch_file import batch_file
from voyageur.services.context import Context
from voyageur.services.read_batch import Failure, files_in, read_batch

_SHOWN = 20


def read_files(
    paths: Sequence[Path], out: Path | None, lang: Lang, *, posting: bool, max_bytes: int
) -> None:
    """Read, show progress on stderr, and list at the end what couldn't be read (exit status 1)."""
    if out is None:
        raise UsageError(
            N_("it isn't said where the rows go"),
            remedy=N_("Add --out FILE.jsonl or --out FILE.parquet."),
            where="--batch",
        )
    t = Context().translator(lang)
    files = files_in(paths)
    failures: list[Failure] = []
    console = Console(stderr=True, highlight=False)
    bar = progress(MofNCompleteColumn())
    with batch_file(out) as write, bar:
        task = bar.add_task(t("Reading"), total=len(files))
        for read in read_batch(files, "posting" if posting else "resume", max_bytes=max_bytes):
            write(read.batch)
            failures.extend(read.failures)
            bar.advance(task, read.files)
    console.print(
        t("{n} files read, {failed} failed.", n=len(files) - len(failures), failed=len(failures))
    )
    for failure in failures[:_SHOWN]:
        console.print(Text(f"  {failure.file}: {t.say(failure.why)}", style="red"), soft_wrap=True)
    if len(failures) > _SHOWN:
        more = t("and {n} more, in the rows with an error", n=len(failures) - _SHOWN)
        console.print(Text(f"  {more}", style="red"))
    say_written(t, out)
    if failures:
        raise typer.Exit(1)
