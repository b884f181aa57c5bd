"""The web application's processes: its store and assets made ready, its workers, its server.

The application itself is named and not imported: it stands beside the command line, not below it.
"""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from platformdirs import user_cache_path

from voyageur.services.store import opened
from voyageur.services.store_on_server import alone
from voyageur.store.settings import home

HOST = "127.0.0.1"
_APPLICATION = "voyageur.web.wsgi:application"
_SETTINGS = "voyageur.web.settings"
_MARKET = "VOYAGEUR_WEB_MARKET"
_STATIC = "VOYAGEUR_WEB_STATIC"
_ORGANISATION = "voyageur.web.organisation.settings"
_WORKER = "voyageur.web.tasks.worker"
_WORKERS, _THREADS = 2, 1
"""Processes that answer, and as many for long work; more threads in one answer fewer pages."""


_RESPAWN = 0.5
"""Seconds until another process takes the place of one that died."""


def prepare(market: Path | None) -> str:
    """Make store, assets and market ready for this process and those that it starts.

    The token to open the first page with.

    Raises:
        InputError: the store can't be opened, or the market has no tables that can be read.
    """
    _offer(market)
    token = secrets.token_urlsafe(32)
    os.environ |= {
        "VOYAGEUR_WEB_TOKEN": token,
        "VOYAGEUR_WEB_SECRET": secrets.token_urlsafe(48),
        _STATIC: str(_static()),
        "DJANGO_SETTINGS_MODULE": _SETTINGS,
    }
    _make_ready()
    return token


def prepare_organisation(market: Path | None) -> None:
    """The same for an organisation, whose server people reach with accounts.

    Raises:
        InputError: what an administrator has to say of the server is missing or unsafe, or the
            store can't be opened, or the market has no tables that can be read.
        UnavailableError: the database can't be reached.
    """
    use_organisation()
    _offer(market)
    os.environ.setdefault(_STATIC, str(_static()))
    _make_ready()
    from django.core.management import call_command  # noqa: PLC0415

    with opened():
        with alone():
            call_command("createcachetable", verbosity=0)
        call_command("clearsessions", verbosity=0)
    (home() / "people").mkdir(mode=0o700, parents=True, exist_ok=True)


def use_organisation() -> None:
    """Let this process and those that it starts be of an organisation's server.

    Raises:
        InputError: what an administrator has to say of the server is missing or unsafe.
    """
    from voyageur.services.organisation.environment import refuse_unsafe  # noqa: PLC0415

    refuse_unsafe()
    os.environ["DJANGO_SETTINGS_MODULE"] = _ORGANISATION


def _offer(market: Path | None) -> None:
    """Show the postings of a market, where one is given."""
    if market is None:
        return
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415
    from voyageur.market.query import about  # noqa: PLC0415

    about(MarketFolder(market))
    os.environ[_MARKET] = str(market.absolute())


def _static() -> Path:
    return user_cache_path("voyageur", appauthor=False) / "static"


def _make_ready() -> None:
    """Make the store's tables, and gather the assets."""
    with opened():
        from django.core.management import call_command  # noqa: PLC0415

        call_command("collectstatic", interactive=False, verbosity=0)


def serve(port: int) -> None:
    """Answer on the port until interrupted, with workers beside for long work."""
    from granian.constants import Interfaces  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    server = Server(
        _APPLICATION,
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=_WORKERS,
        blocking_threads=_THREADS,
        log_access=False,
        log_enabled=False,
        respawn_failed_workers=True,
        respawn_interval=_RESPAWN,
    )
    with _workers():
        server.serve()


@contextmanager
def _workers() -> Iterator[None]:
    """Processes that do long work; others take their places when they die, until the end."""
    over = Event()
    keepers = [Thread(target=_keep_working, args=(over,), daemon=True) for _ in range(_WORKERS)]
    for keeper in keepers:
        keeper.start()
    try:
        yield
    finally:
        over.set()
        for keeper in keepers:
            keeper.join(timeout=10)


def _keep_working(over: Event) -> None:
    while not over.is_set():
        command = [sys.executable, "-m", _WORKER, str(os.getpid())]
        process = subprocess.Popen(command)  # noqa: S603
        while process.poll() is None and not over.wait(0.5):
            pass
        process.terminate()
        process.wait(timeout=10)
