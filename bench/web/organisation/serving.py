"""``voyageur organisation serve`` on a database, tried out without TLS on this machine."""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.web.serving import free_port, wait_for
from eval.machine import ROOT

SETTINGS = {"DJANGO_SETTINGS_MODULE": "voyageur.web.organisation.settings"}
"""For Django's own commands."""


class Served(NamedTuple):
    """The address, the process that started the others, and what the environment says."""

    address: str
    process: subprocess.Popen[bytes]
    environment: dict[str, str]

    def answering(self) -> list[int]:
        """The processes that answer requests."""
        return [pid for pid in self._children() if "worker" not in _command(pid)]

    def workers(self) -> list[int]:
        """The processes that do long work."""
        return [pid for pid in self._children() if "tasks.worker" in _command(pid)]

    def kill(self, pid: int) -> None:
        """End a process at once."""
        os.kill(pid, signal.SIGKILL)

    def _children(self) -> list[int]:
        lists = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        children = [int(pid) for path in lists for pid in path.read_text().split()]
        return [pid for pid in children if "resource_tracker" not in _command(pid)]


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return "worker"


def environment(folder: Path, database: str) -> dict[str, str]:
    """What an administrator would say, for a trial."""
    return {
        "VOYAGEUR_HOME": str(folder / "kept"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "VOYAGEUR_DATABASE_URL": database,
        "VOYAGEUR_ORGANISATION": "Load College",
        "VOYAGEUR_HOSTS": "localhost",
        "VOYAGEUR_TRIAL": "1",
        "VOYAGEUR_SECRET_KEY": secrets.token_urlsafe(64),
        "PYTHONUNBUFFERED": "1",
    }


def run(module: str, *words: str, own: dict[str, str]) -> str:
    """What a module prints."""
    command = [sys.executable, "-W", "ignore", "-m", module, *words]
    done = subprocess.run(
        command, env=os.environ | own, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


@contextmanager
def served(own: dict[str, str], log: Path) -> Iterator[Served]:
    """A server that answers; what it logs is in the file."""
    port = free_port()
    voyageur = Path(sys.executable).with_name("voyageur")
    command = [voyageur, "organisation", "serve", "--port", str(port), "--lang", "en"]
    address = f"http://localhost:{port}"
    with (
        log.open("wb") as out,
        subprocess.Popen(command, env=os.environ | own, stdout=out, stderr=out) as server,
    ):
        try:
            wait_for(f"{address}/en/")
            time.sleep(3)  # the other process has loaded the facts as well
            yield Served(address, server, own)
        finally:
            server.terminate()
