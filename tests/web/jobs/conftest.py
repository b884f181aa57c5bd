"""Postings as a person would send them; read in this process where a test isn't about that."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from voyageur.services.jobs.rank import RankQuestion
from voyageur.shapes import dump, parse
from voyageur.web.pages.jobs import answer
from voyageur.web.reading.apart import MOST_BYTES, named_apart
from voyageur.web.reading.postings import Postings, together
from voyageur.web.reading.ranked import ranked
from voyageur.web.render import context

POSTING = """Data Engineer
Acme, Toronto, Ontario

We are looking for a data engineer in Toronto, Ontario.

Requirements:
- Experience with Python
- Experience with SQL
- Experience with Kubernetes

Nice to have:
- Terraform

Salary: $90,000 to $160,000 per year
"""

Send = Callable[..., HttpResponse]


def a_file(content: str | bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


@pytest.fixture
def read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without another process, which takes seconds to start."""

    def read(files: Sequence[tuple[str, bytes]], question: RankQuestion) -> Postings:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        path = folder / "document" / "postings.tar"
        path.parent.mkdir()
        path.write_bytes(together(question, named_apart(files)))
        monkeypatch.chdir(folder)
        monkeypatch.setattr(tempfile, "tempdir", None)
        return parse(Postings, dump(ranked(context(), path, question.as_of, MOST_BYTES)))

    monkeypatch.setattr(answer, "postings_apart", read)


@pytest.fixture
def send(browser: Client) -> Send:
    """Send the form of postings with some fields filled in; ``in_`` is "in"."""

    def sent(lang: str = "en", /, **typed: Any) -> Any:
        usual = {"posting": "", "role": "", "in": "", "hours": "", "most": "20"}
        return browser.post(f"/{lang}/jobs/", usual | {k.rstrip("_"): v for k, v in typed.items()})

    return sent
