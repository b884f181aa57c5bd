"""Uploaded files are read in a process that may fail, and leave nothing behind."""

import io
import json
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.web.reading import apart
from voyageur.web.reading.apart import plain_name, posting_apart, read_apart, resume_apart

DAY = date(2026, 11, 29)
RESUME = b"Skills\nPython, SQL\n"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def docx(document: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", document)
    return buffer.getvalue()


def test_a_resume_is_understood_and_no_file_is_left(folders: Path) -> None:
    read = read_apart("ada é.txt", RESUME, DAY)
    assert read.profile.level("python") >= Level.MET
    assert read.profile.claims[0].evidence[0].doc == "ada é.txt"
    assert list(folders.iterdir()) == []


def test_a_resume_comes_with_its_own_lines_and_keys(folders: Path) -> None:
    own = {"basics": {"name": "Ada", "nickname": None}, "work": [{"summary": "Wrote Python."}]}
    source = resume_apart("ada.json", json.dumps(own).encode(), DAY).source
    assert (source.name, source.data) == ("ada.json", own)
    assert source.profile.level("python") >= Level.MET
    assert list(folders.iterdir()) == []


def test_a_posting_comes_with_its_text(folders: Path) -> None:
    read = posting_apart("advert.html", b"<p>Data Engineer</p><p>Python is required.</p>", DAY)
    assert read.posting.requirements.groups[0].any_of[0].skill == "python"
    assert "Python is required." in read.text
    assert list(folders.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture", id="picture"),
        pytest.param(docx(b" " * 150_000_000), "unpacks to more", id="zip-bomb"),
        pytest.param(b'{"x-voyageur": {"claims": 3}}', "mistakes", id="profile"),
    ],
)
def test_what_cant_be_read_is_one_clear_message(content: bytes, what: str, folders: Path) -> None:
    with pytest.raises(InputError, match=what) as caught:
        read_apart("cv.docx", content, DAY)
    assert caught.value.where == "cv.docx"
    assert str(folders) not in str(caught.value.__dict__)
    assert list(folders.iterdir()) == []


@pytest.mark.parametrize(
    ("limit", "value"), [("PATIENCE", 0.05), ("MEMORY", 1), ("CPU_SECONDS", 0)]
)
def test_too_long_and_too_much_is_one_clear_message(
    limit: str, value: float, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, limit, value)
    with pytest.raises(InputError, match="time or memory"):
        read_apart("cv.txt", RESUME, DAY)
    assert list(folders.iterdir()) == []


def test_the_reader_is_told_no_secret_and_imports_nothing_from_where_the_file_lies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VOYAGEUR_WEB_TOKEN", "secret")
    monkeypatch.setenv("PYTHONSAFEPATH", "")
    told = apart._environment()
    assert told["PYTHONSAFEPATH"] == "1"
    named = {name for name in told if not name.startswith("PYTHON")}
    assert named <= {"SYSTEMROOT", "MALLOC_ARENA_MAX"}


@given(st.text(max_size=400))
@example("..")
@example("cv/..")
@example("")
def test_every_name_becomes_one_of_a_file_in_a_folder(name: str) -> None:
    plain = plain_name(name)
    assert plain not in ("", ".", "..")
    assert "/" not in plain
    assert plain.isprintable()
    assert len(plain.encode()) <= 255


def test_the_end_of_a_name_stays() -> None:
    assert plain_name("../../x/" + "é" * 300 + ".json").endswith("é.json")
    assert plain_name("C:\\Users\\Ada\\cv.pdf") == "cv.pdf"
