"""What every test may ask for."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared with the samples, which is no part of the repository."""
    if not SHARED.is_dir():
        pytest.skip(f"../shared is absent (looked for {SHARED}): tests on real samples did not run")
    return SHARED
