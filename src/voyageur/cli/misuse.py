"""A call that the command line's grammar refuses, in our words and the person's language."""

import re
import sys

import typer

from voyageur.cli.complain import complain
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_

_SEE = N_("See {command} --help.")

_WHAT = {
    "MissingParameter": N_("{name} is missing"),
    "NoSuchOption": N_("there is no option {name}"),
    "BadParameter": N_("the value given for {name} can't be used"),
    "BadOptionUsage": N_("{name} is given without a value"),
}
"""What typer found, by the name of its class: it keeps the classes themselves to itself."""

_NO_SUCH_COMMAND = N_("there is no command “{name}”")
_NO_COMMAND = re.compile(r"No such command '([^']+)'")
_NEGATIVE = re.compile(r"-\d")
_TOO_MANY = re.compile(r"extra argument.* \((.+)\)$")


def complain_of_use(error: typer.TyperException) -> None:
    """Print what is wrong with a call on stderr; called without a command, print the help."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        sys.stderr.write(error.format_message() + "\n")
        return
    complain(_as_usage_error(error, kind))


def refuse_format() -> UsageError:
    """The original guide exists as Markdown alone."""
    return UsageError(
        N_("the original guide is Markdown"),
        remedy=N_("Leave --format out with --as-given."),
        where="--format",
    )


def _as_usage_error(error: typer.TyperException, kind: str) -> UsageError:
    said = error.format_message()
    context = getattr(error, "ctx", None)
    command = context.command_path if context else " ".join(["voyageur", *sys.argv[1:2]])
    if "does not take a value" in said:
        return UsageError(
            N_("{name} takes no value"), remedy=_SEE, name=_name(error), command=command
        )
    if unknown := _NO_COMMAND.search(said):
        return UsageError(_NO_SUCH_COMMAND, remedy=_SEE, name=unknown[1], command=command)
    if kind == "NoSuchOption" and _NEGATIVE.match(_name(error)):
        return UsageError(
            N_("{name}… is less than nothing"),
            remedy=N_("Give a number above zero."),
            name=_name(error),
        )
    if kind in _WHAT:
        choices = _choices(error) if kind == "BadParameter" else ""
        return UsageError(
            _WHAT[kind],
            remedy=N_("Use one of {names}.") if choices else _SEE,
            name=_name(error),
            command=command,
            names=choices,
        )
    if extra := _TOO_MANY.search(said):
        return UsageError(
            N_("what is “{name}” for? One file or name is enough"),
            remedy=_SEE,
            name=extra[1],
            command=command,
        )
    return UsageError(
        N_("this call isn't understood ({said})"), remedy=_SEE, said=said, command=command
    )


def _choices(error: typer.TyperException) -> str:
    """What an option may be, where it is one of a few words."""
    kind = getattr(getattr(error, "param", None), "type", None)
    return ", ".join(str(getattr(c, "value", c)) for c in getattr(kind, "choices", ()))


def _name(error: typer.TyperException) -> str:
    """The option or argument that an error is about, as one types it."""
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    if option is None and parameter is not None:
        option = parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.metavar
    return str(option or "")
