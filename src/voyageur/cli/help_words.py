"""Help pages in the person's language; the signs around the words are typer's."""

from typing import TYPE_CHECKING, Any

import typer

from voyageur.domain.message import N_

if TYPE_CHECKING:
    from voyageur.locale.translate import Translator

HELP_OPTIONS = ["-h", "--help"]
_SHOW = N_("Show this message and exit.")


def in_language(command: Any, t: "Translator") -> None:
    """Put the words of a command, its options and its commands into the translator's language."""
    if command.help:
        command.help = t(command.help)
    for parameter in command.params:
        if words := getattr(parameter, "help", None):
            parameter.help = t(words)
    context = typer.Context(command, help_option_names=HELP_OPTIONS)
    if option := command.get_help_option(context):
        option.help = t(_SHOW)
    for inner in getattr(command, "commands", {}).values():
        in_language(inner, t)


def help_words(command: Any) -> list[str]:
    """Every text of the help pages, for a test of their translation."""
    own = [command.help or "", *(getattr(p, "help", None) or "" for p in command.params)]
    inner = [help_words(held) for held in getattr(command, "commands", {}).values()]
    return [words for words in (*own, *(w for held in inner for w in held)) if words]
