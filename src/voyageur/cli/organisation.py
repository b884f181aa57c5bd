"""``voyageur organisation``: one server for a college, an agency, a bootcamp."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options

organisation_app = typer.Typer(
    name="organisation",
    help="One server for many people and their coaches; docs/guide/organisation.md shows how.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@organisation_app.callback()
def organisation(lang: options.Lang_ = None) -> None:
    """One server for many people and their coaches; docs/guide/organisation.md shows how."""
    options.read_lang(lang)


@organisation_app.command("serve")
def serve(
    port: Annotated[
        str, typer.Option("--port", metavar="NUMBER", help="Where to listen.", show_default=True)
    ] = "8518",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="Postings of a market, not the shipped."),
    ] = None,
    lang: options.Lang_ = None,
) -> None:
    """Serve on 127.0.0.1, for a proxy with TLS before it, until Ctrl-C or SIGTERM.

    What the server is called, its database, its mail server and its secret are variables of the
    environment. Without what it needs to be safe it doesn't start.

    Example: voyageur organisation serve --port 8518
    """
    from voyageur.cli.organisation_do import serve_organisation  # noqa: PLC0415

    serve_organisation(port, market, options.read_lang(lang))


@organisation_app.command("invite")
def invite(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="Whom the invitation is for.")],
    lang: options.Lang_ = None,
) -> None:
    """Print an invitation for an administrator: how the first one comes in.

    Example: voyageur organisation invite ada@college.example
    """
    from voyageur.cli.organisation_do import invite_administrator  # noqa: PLC0415

    invite_administrator(email, options.read_lang(lang))


@organisation_app.command("check")
def check(lang: options.Lang_ = None) -> None:
    """Look whether the server is set up safely, with Django's checks for deployment as well.

    Example: voyageur organisation check
    """
    from voyageur.cli.organisation_do import check_deployment  # noqa: PLC0415

    check_deployment(options.read_lang(lang))
