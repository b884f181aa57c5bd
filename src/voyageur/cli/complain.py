"""Say what is wrong, where, and what to do."""

import sys

from rich.console import Console
from rich.text import Text

from voyageur.cli.options import language_of
from voyageur.domain.errors import VoyageurError
from voyageur.locale.translate import Translator
from voyageur.services.context import Context


def complain(error: VoyageurError) -> None:
    """Print an error for a person on stderr, in their language."""
    t = Context().translator(language_of(sys.argv))
    write(t.say(error.what), t.say(error.remedy), t, where=error.where)


def write(what: str, remedy: str, t: Translator, where: str = "") -> None:
    """Print what is wrong and what to do, in that order, on stderr."""
    colon = "\u00a0: " if t.lang == "fr" else ": "
    line = Text(t("Error") + colon, style="bold red")
    if where:
        line.append(where + colon, style="bold default")
    line.append(what, style="not bold default")
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(line)
    console.print(Text(f"→ {remedy}"))
