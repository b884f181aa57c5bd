"""What every test may ask for."""

import os
from collections.abc import Callable
from pathlib import Path

import django
import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # how fast a machine is decides nothing here

Save = Callable[[str, bytes | str], Path]

ORGANISATION = Path(__file__).parent / "organisation"
"""Tests of an organisation's server, which has other settings: they run by themselves, with
``TESTED=organisation pytest``."""
OF_ORGANISATION = os.environ.get("TESTED") == "organisation"


def set_up() -> None:
    """Set Django up, once a process: with settings of a web application, which are those of the
    store and more. Processes that tests start see nothing of it.
    """
    of = "web.organisation" if OF_ORGANISATION else "web"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_SETTINGS_MODULE", f"voyageur.{of}.settings")
        if OF_ORGANISATION:
            from tests.organisation.environment import ENVIRONMENT  # noqa: PLC0415

            for name, value in ENVIRONMENT.items():
                patch.setenv(name, value)
        django.setup()


set_up()  # before any other conftest, whose imports may be models

SHARED = Path(__file__).resolve().parents[2] / "shared"
_LONG = ("story", "market/engines", "web/browser", "organisation/browser", "store", "services")
"""Folders whose files take longest: they come first, so that none is left to one process at the
end."""


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Only what this run is about."""
    if not collection_path.is_relative_to(Path(__file__).parent):
        return None
    within = collection_path.is_relative_to(ORGANISATION)
    above = ORGANISATION.is_relative_to(collection_path)
    if OF_ORGANISATION:
        return None if within or above or collection_path.name == "conftest.py" else True
    return True if within else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each file in one process, which makes what its tests share once."""
    here = Path(__file__).parent
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(str(item.path.relative_to(here))))

    def rank(item: pytest.Item) -> int:
        folder = item.path.parent.relative_to(here).as_posix()
        return _LONG.index(folder) if folder in _LONG else len(_LONG)

    items.sort(key=rank)


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Write a small file where it is needed, and say where."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared with the samples, which is no part of the repository."""
    if not SHARED.is_dir():
        pytest.skip(f"../shared is absent (looked for {SHARED}): tests on real samples did not run")
    return SHARED
