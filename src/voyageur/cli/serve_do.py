"""Start the web application: its store, its assets, its worker, its server."""

import os
import secrets
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from platformdirs import user_cache_path

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.context import Context
from voyageur.services.store import opened

_HOST = "127.0.0.1"
_APPLICATION = "voyageur.web.wsgi:application"
_WORKERS, _THREADS = 2, 1
"""Measured for this work: more threads a worker answer fewer pages."""


def serve_here(port: str, lang: Lang, *, browser: bool) -> None:
    """Serve until interrupted.

    Raises:
        UsageError: the port is none, or taken.
        InputError: the store can't be opened.
    """
    number = _free(port)
    token = secrets.token_urlsafe(32)
    os.environ["VOYAGEUR_WEB_TOKEN"] = token
    os.environ["VOYAGEUR_WEB_SECRET"] = secrets.token_urlsafe(48)
    cache = user_cache_path("voyageur", appauthor=False)
    os.environ["VOYAGEUR_WEB_STATIC"] = str(cache / "static")
    os.environ["DJANGO_SETTINGS_MODULE"] = "voyageur.web.settings"
    with opened():  # makes it, or says what is wrong with it, before anybody waits for a page
        _gather_assets()
    address = f"http://{_HOST}:{number}/{lang}/?token={token}"
    t = Context().translator(lang)
    typer.echo(t("Open this address; Ctrl-C stops the server:"))
    typer.echo(address)
    if browser:
        webbrowser.open(address)
    with _worker():
        _run(number)


def _free(port: str) -> int:
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
        if probe.connect_ex((_HOST, number)) == 0:
            raise UsageError(
                N_("something listens on port {port} already"),
                remedy=N_("Stop it, or give another one, for example --port {other}."),
                where="--port",
                port=number,
                other=number + 1,
            )
    return number


def _gather_assets() -> None:
    """Put assets under names that change with their content, compressed, where they are cached."""
    from django.core.management import call_command  # noqa: PLC0415

    call_command("collectstatic", interactive=False, verbosity=0)


@contextmanager
def _worker() -> Iterator[None]:
    """A process that does long work; it ends with this one."""
    process = subprocess.Popen([sys.executable, "-m", "voyageur.web.tasks.worker"])
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _run(port: int) -> None:
    from granian.constants import Interfaces  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    Server(
        _APPLICATION,
        address=_HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=_WORKERS,
        blocking_threads=_THREADS,
        log_access=False,
        log_enabled=False,
    ).serve()
