import os
from collections.abc import Callable
from pathlib import Path

import pytest

from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]


def test_a_missing_file_is_named(tmp_path: Path, refusal: Refusal) -> None:
    assert "no such file" in refusal(tmp_path / "absent.pdf")


def test_a_broken_link_is_a_missing_file(tmp_path: Path, refusal: Refusal) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "gone.pdf")
    assert "no such file" in refusal(link)


def test_a_folder_is_refused(tmp_path: Path, refusal: Refusal) -> None:
    assert "folder" in refusal(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path, refusal: Refusal) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "pipe" in refusal(pipe)


def test_a_device_is_refused(refusal: Refusal) -> None:
    assert "device" in refusal(Path("/dev/zero"))


def test_a_path_that_no_file_system_takes_is_refused(refusal: Refusal) -> None:
    assert "can't be opened" in refusal(Path("a\0b"))
    assert "can't be opened" in refusal(Path("a" * 5000))


def test_an_empty_file_is_refused(save: Save, refusal: Refusal) -> None:
    assert "empty" in refusal(save("empty.pdf", b""))


def test_white_space_alone_is_no_document(save: Save, refusal: Refusal) -> None:
    assert "no text" in refusal(save("blank.txt", " \n\t\n"))


def test_a_large_file_is_refused_before_it_is_read_and_names_the_option(
    tmp_path: Path, refusal: Refusal
) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    message = refusal(path)
    assert "21.0 MB" in message
    assert "20.0 MB" in message
    assert "--max-mb" in message


def test_the_limit_is_a_file_of_just_that_size(save: Save, refusal: Refusal) -> None:
    path = save("notes.txt", "x" * 100)
    assert read_document(path, max_bytes=100).text == "x" * 100
    assert "--max-mb" in refusal(path, max_bytes=99)


def test_a_file_without_permission_is_refused(
    save: Save, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save("secret.txt", "text")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser reads everything

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in refusal(path)


@pytest.mark.parametrize("name", ["cv.pdf", "cv.docx", "cv.html", "cv", "cv.txt"])
def test_the_content_tells_the_format_and_not_the_name(save: Save, name: str) -> None:
    page = "<!-- saved --><!DOCTYPE html><html><body><h1>Ada</h1><p>Python</p></body></html>"
    document = read_document(save(name, page))
    assert (document.format, document.name) == ("html", name)
    assert document.text.split() == ["Ada", "Python"]


def test_only_the_name_tells_markdown_from_text(save: Save) -> None:
    assert read_document(save("a.md", "# Ada")).format == "markdown"
    assert read_document(save("a.txt", "# Ada")).format == "text"


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old .doc format"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "picture"),
        (b"{\\rtf1\\ansi Ada}", "RTF"),
        (b"\x7fELF" + bytes(range(256)) * 4, "no format that can be read"),
        (b"\x1f\x8b\x08" + bytes(60), "no format that can be read"),
    ],
)
def test_what_can_not_be_read_is_called_by_its_name(
    save: Save, refusal: Refusal, start: bytes, said: str
) -> None:
    message = refusal(save("cv.docx", start))
    assert said in message


def test_comments_before_a_page_take_no_exponential_time(save: Save) -> None:
    assert read_document(save("cv.html", "<!-- a -->" * 2000 + "Ada")).text.endswith("Ada")
