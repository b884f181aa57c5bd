"""``voyageur serve`` in a process and with a store of its own."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

_PATIENCE_S = 60


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """The address that it prints, once it answers; what it keeps is in the folder."""
    own = {"VOYAGEUR_HOME": str(folder / "kept"), "XDG_CACHE_HOME": str(folder / "cache")}
    command = [Path(sys.executable).with_name("voyageur"), "serve", "--no-browser", "--lang", "en"]
    with subprocess.Popen(
        [*command, "--port", str(free_port()), *options],
        env=os.environ | own | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        address = server.stdout.readline().strip()
        try:
            wait_for(address)
            yield address
        finally:
            server.terminate()


def free_port() -> int:
    """One that nobody listens at."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str) -> None:
    """Until it answers."""
    begun = time.monotonic()
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            if time.monotonic() - begun > _PATIENCE_S:
                raise
            time.sleep(0.1)
        else:
            return
