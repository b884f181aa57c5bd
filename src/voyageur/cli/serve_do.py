"""Start the web application, and say where it is."""

import socket
import webbrowser
from pathlib import Path

import typer

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.context import Context
from voyageur.services.server import HOST, prepare, serve


def serve_here(port: str, market: Path | None, lang: Lang, *, browser: bool) -> None:
    """Serve until interrupted.

    Raises:
        UsageError: the port is none, or taken.
        InputError: the store can't be opened, or the market has no tables that can be read.
    """
    number = free_port(port)
    address = f"http://{HOST}:{number}/{lang}/?token={prepare(market)}"
    t = Context().translator(lang)
    typer.echo(t("Open this address; Ctrl-C stops the server:"))
    typer.echo(address)
    if browser:
        webbrowser.open(address)
    serve(number)


def free_port(port: str) -> int:
    """The port, if nothing listens there."""
    number = int(port) if port.isdecimal() else 0
    if not 1024 <= number <= 65535:  # below are those of the system
        raise UsageError(
            N_("“{value}” is no port"),
            remedy=N_("Give a number from 1024 to 65535."),
            where="--port",
            value=port,
        )
    with socket.socket() as probe:
        if probe.connect_ex((HOST, number)) == 0:
            raise UsageError(
                N_("something listens on port {port} already"),
                remedy=N_("Stop it, or give another one, for example --port {other}."),
                where="--port",
                port=number,
                other=number + 1,
            )
    return number
