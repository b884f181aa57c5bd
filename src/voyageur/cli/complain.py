"""Say what is wrong, where, and what to do."""

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from voyageur.cli.options import language_of
from voyageur.domain.errors import Finding, VoyageurError
from voyageur.locale.translate import Translator
from voyageur.services.context import Context


def complain(error: VoyageurError) -> None:
    """Print an error for a person on stderr, in their language."""
    t = Context().translator(language_of(sys.argv))
    lines = [finding_line(finding, t, "red") for finding in error.findings]
    write(t.say(error.what), t.say(error.remedy), t, where=error.where, lines=lines)


def finding_line(finding: Finding, t: Translator, style: str) -> Text:
    """A place in a file, what is wrong there and what to do, in one line."""
    line = Text(finding.place(), style="bold")
    line.append("\u00a0: " if t.lang == "fr" else ": ", style="not bold")
    if finding.key:
        line.append(finding.key + ("\u00a0: " if t.lang == "fr" else ": "), style="not bold")
    line.append(t.say(finding.cause), style=f"not bold {style}")
    if finding.remedy:
        line.append(f". {t.say(finding.remedy)}", style="not bold dim")
    return line


def write(
    what: str, remedy: str, t: Translator, where: str = "", lines: Sequence[Text] = ()
) -> None:
    """Print what is wrong and what to do, in that order, on stderr; ``lines`` stand between."""
    colon = "\u00a0: " if t.lang == "fr" else ": "
    line = Text(t("Error") + colon, style="bold red")
    if where:
        line.append(where + colon, style="bold default")
    line.append(what, style="not bold default")
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(line)
    for more in lines:
        console.print(more)
    console.print(Text(f"→ {remedy}"))
