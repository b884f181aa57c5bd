"""Repositories for tests of evidence."""

from pathlib import Path

import pytest

from tests.evidence.repos import Repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "boats")
