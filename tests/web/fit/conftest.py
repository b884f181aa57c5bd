"""A person of whom something was read."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from voyageur.domain.profile import Profile
from voyageur.services.read import read_profile
from voyageur.web.drafts import save_profile
from voyageur.web.render import context

RESUME = """Ada Exemple
Ottawa, Ontario

Experience
Data Analyst, Acme, Ottawa, 2019-01 to 2025-12
Built pipelines in Python and SQL, with Docker.

Education
Bachelor of Mathematics, Carleton University, 2014-2018

Languages
English, French

Skills
Git, Linux
"""


@cache
def ada_() -> Profile:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ada.txt"
        path.write_text(RESUME)
        return read_profile(context(), path, date(2026, 11, 29), max_bytes=10_000)[1]


@pytest.fixture
def ada() -> Profile:
    """She is known from now on."""
    save_profile("ada.txt", ada_())
    return ada_()
