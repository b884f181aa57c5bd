"""Say what is wrong, where, and what to do."""

import sys

from rich.console import Console
from rich.text import Text

from voyageur.cli.options import language_of
from voyageur.domain.errors import VoyageurError
from voyageur.services.context import Context


def complain(error: VoyageurError) -> None:
    """Print an error for a person on stderr, in their language."""
    t = Context().translator(language_of(sys.argv))
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    what = t.say(error.what)
    line = Text(t("Error"), style="bold red")
    line.append(": ", style="bold red")
    if error.where:
        line.append(f"{error.where}: ", style="bold")
    line.append(what)
    console.print(line)
    console.print(Text(f"→ {t.say(error.remedy)}"))
