"""What every test may ask for."""

import os
from collections.abc import Callable
from pathlib import Path

import django
import pytest

# Django is set up once a process: with the settings of the web application, which are those of the
# store and more. Processes that tests start see nothing of it.
os.environ["DJANGO_SETTINGS_MODULE"] = "voyageur.web.settings"
django.setup()
del os.environ["DJANGO_SETTINGS_MODULE"]

Save = Callable[[str, bytes | str], Path]

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
