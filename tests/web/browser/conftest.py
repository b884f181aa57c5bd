"""The real server with a store of its own, and Debian's Chromium; skipped where that is missing.

All of these tests belong to one group of xdist, so that one worker has one browser.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket
from typing import Any

import pytest

from tests.web.browser.opened import Opened

CHROMIUM = Path("/usr/bin/chromium")
_PATIENCE = 60
"""Seconds until a server has to answer."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep them on one worker."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def chromium() -> Iterator[Any]:
    """A browser without a window.

    While it runs, this thread has an event loop, from which Django would refuse to ask its store.
    """
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is absent: apt-get install chromium; no page was opened")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        pytest.skip("playwright is absent: it comes with the group dev; no page was opened")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as tool:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = tool.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that ``voyageur serve`` prints, of a server for one file of tests."""
    home = tmp_path_factory.mktemp("server")
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {"VOYAGEUR_HOME": str(home / "kept"), "XDG_CACHE_HOME": str(home / "cache")}
    command = [Path(sys.executable).with_name("voyageur"), "serve", "--no-browser"]
    with subprocess.Popen(
        [*command, "--port", str(port), "--lang", "en"],
        env=os.environ | kept | {"VOYAGEUR_TODAY": "2026-11-29", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        printed = server.stdout.readline().strip()
        try:
            _wait_for(printed)
            yield printed
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    begun = time.monotonic()
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            assert time.monotonic() - begun < _PATIENCE, "the server doesn't answer"
            time.sleep(0.1)
        else:
            return


Open = Callable[..., Opened]


@pytest.fixture
def a_browser(chromium: Any, address: str) -> Iterator[Open]:
    """Open the printed address in a new browser; options are those of Playwright's contexts."""
    contexts = []

    def make(**options: Any) -> Opened:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        opened = Opened(context, address.partition("/en/")[0])
        opened.page.goto(address)
        return opened

    yield make
    for context in contexts:
        context.close()
