"""``voyageur serve``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options


def serve(
    port: Annotated[
        str, typer.Option("--port", metavar="NUMBER", help="Where to listen.", show_default=True)
    ] = "8517",
    market: Annotated[
        Path | None,
        typer.Option("--market", metavar="DIR", help="Postings of a market, not the shipped."),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only print the address.")
    ] = False,
    lang: options.Lang_ = None,
) -> None:
    """The whole product in your browser, on this computer only, until you press Ctrl-C.

    It listens on 127.0.0.1 alone and lets in whoever opens the printed address, which has a token
    that is new each time. What you track at the terminal is there, and the other way round.

    Example: voyageur serve --port 8600 --no-browser
    """
    from voyageur.cli.serve_do import serve_here  # noqa: PLC0415

    serve_here(port, market, options.read_lang(lang), browser=not no_browser)
