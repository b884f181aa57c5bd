"""The terminal that everything is printed to; rich respects NO_COLOR and pipes by itself."""

from rich.console import Console
from rich.text import Text


def console() -> Console:
    """Standard output."""
    return Console(highlight=False)


def note(words: str) -> None:
    """A line beside the answer, on stderr."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(Text(words, style="dim"))


def bar(part: float, width: int = 10) -> Text:
    """A share as a bar, for example ██████····."""
    full = round(part * width)
    return Text("█" * full, style="cyan") + Text("·" * (width - full), style="dim")
