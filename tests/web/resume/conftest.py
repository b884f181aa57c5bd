"""A person's own résumé, as they would send it."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.services.resume.source import read_source
from voyageur.web.pages.resume.source import carried
from voyageur.web.render import context

BUILT = "Built pipelines in Python and SQL that count boats."
ADA: dict[str, Any] = {
    "basics": {"name": "Ada Quay", "nickname": None},
    "work": [
        {
            "name": "Wharf",
            "position": "Data Analyst",
            "startDate": "2020-01",
            "highlights": [
                *(f"Answered letter {n} of the harbour master with care." for n in range(60)),
                BUILT,
            ],
        }
    ],
    "skills": [{"name": "Code", "keywords": ["SQL", "Python"]}],
}
POSTING = """Data Engineer
Acme, Toronto

Requirements:
- 3+ years of experience with Python and SQL
- Kubernetes is an asset
"""

Send = Callable[..., HttpResponse]


def parsed(answer: HttpResponse) -> LexborHTMLParser:
    return LexborHTMLParser(answer.content.decode())


def a_file(content: str | bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def ada_file() -> SimpleUploadedFile:
    return a_file(json.dumps(ADA), "ada.json")


@cache
def ada_read() -> str:
    """What the page has of her file once that was read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ada.json"
        path.write_text(json.dumps(ADA))
        return carried(read_source(context(), path, date(2026, 11, 29), max_bytes=100_000))


@pytest.fixture
def send(browser: Client) -> Send:
    """Send the form as it is filled in at first, with some fields changed; ``for_`` is "for"."""

    def sent(page: str = "en", /, **typed: Any) -> Any:
        usual = {"for": "role", "role": "data-engineer", "lang": page, "paper": "letter"}
        usual |= {"pages": "2", "as": "report"}
        typed = {name.rstrip("_").replace("_", "-"): value for name, value in typed.items()}
        return browser.post(f"/{page}/resume/", usual | typed)

    return sent
