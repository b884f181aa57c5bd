"""The real server with a store of its own, and Debian's Chromium; skipped where that is missing.

All of these tests belong to one group of xdist, so that one worker has one browser.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.web.serving import serving
from tests.web.browser.opened import Opened

CHROMIUM = Path("/usr/bin/chromium")


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
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOYAGEUR_TODAY", "2026-11-29")
        with serving(tmp_path_factory.mktemp("server")) as printed:
            yield printed


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
