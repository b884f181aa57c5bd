"""The real server with a store of its own, and Debian's Chromium; skipped where that is missing.

All of these tests belong to one group of xdist, so that one worker has one browser and one server.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bench.web.serving import serving
from tests.web.browser.opened import Opened
from voyageur.services.export import forget_all

CHROMIUM = Path("/usr/bin/chromium")
TODAY = "2026-11-29"


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


class Served(NamedTuple):
    """The address that ``voyageur serve`` prints, and the folder of its store."""

    address: str
    home: Path


@pytest.fixture(scope="package")
def served(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests."""
    folder = tmp_path_factory.mktemp("server")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOYAGEUR_TODAY", TODAY)
        with serving(folder) as printed:
            yield Served(printed, folder / "kept")


@pytest.fixture(autouse=True)
def home(served: Served, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The server's store is that of the tests too; nothing is kept when a test begins."""
    monkeypatch.setenv("VOYAGEUR_HOME", str(served.home))
    monkeypatch.setenv("VOYAGEUR_TODAY", TODAY)
    forget_all()
    return served.home


Open = Callable[..., Opened]


def _open(chromium: Any, served: Served, **options: Any) -> Opened:
    opened = Opened(chromium.new_context(**options), served.address.partition("/en/")[0])
    opened.begin()
    opened.page.goto(served.address)
    return opened


@pytest.fixture
def a_browser(chromium: Any, served: Served) -> Iterator[Open]:
    """Open the printed address in a new browser; options are those of Playwright's contexts."""
    found = []

    def make(**options: Any) -> Opened:
        found.append(_open(chromium, served, **options))
        return found[-1]

    yield make
    for opened in found:
        opened.page.context.close()


@pytest.fixture(scope="package")
def _lasting(chromium: Any, served: Served) -> Iterator[Opened]:
    opened = _open(chromium, served)
    yield opened
    opened.page.context.close()


@pytest.fixture
def opened(_lasting: Opened) -> Opened:
    """A browser that was let in, the same for all tests."""
    _lasting.begin()
    return _lasting
