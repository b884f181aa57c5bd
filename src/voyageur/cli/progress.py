"""A progress bar on stderr, which leaves nothing behind and isn't drawn into a pipe."""

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn


def progress(counter: ProgressColumn) -> Progress:
    """A bar that counts by ``counter``: things, or bytes."""
    out = Console(stderr=True, highlight=False)
    return Progress(
        TextColumn("{task.description}"), BarColumn(), counter, TimeRemainingColumn(),
        console=out, disable=not out.is_terminal, transient=True,
    )  # fmt: skip
