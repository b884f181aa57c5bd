"""Documents that are far too long are refused before anything is looked for in them."""

from datetime import date
from pathlib import Path

import pytest

from voyageur.domain.errors import InputError
from voyageur.services.context import Context
from voyageur.services.read import MOST_CHARACTERS, read_profile
from voyageur.understanding.documents import read_document
from voyageur.understanding.documents.html import MOST_TAGS


def test_more_text_than_any_resume_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("python and SQL\n" * (MOST_CHARACTERS // 10), encoding="utf-8")
    with pytest.raises(InputError, match="far more than a résumé"):
        read_profile(Context(), path, date(2026, 11, 23), max_bytes=100_000_000)


def test_a_page_of_endless_nesting_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.html"
    path.write_text("<html><body>" + "<div>" * MOST_TAGS + "python", encoding="utf-8")
    with pytest.raises(InputError, match="far more than a résumé"):
        read_document(path)
