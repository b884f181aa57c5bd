"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from voyageur.domain.errors import InputError
from voyageur.services.output import write_files

FILES = {"a.txt": b"new a", "b.txt": b"new b"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_files_are_written_in_a_new_folder(tmp_path: Path) -> None:
    written = write_files(tmp_path / "deep" / "out", FILES)
    assert written == [tmp_path / "deep" / "out" / name for name in FILES]
    assert content(tmp_path / "deep" / "out") == FILES


def test_files_can_be_read_by_others(tmp_path: Path) -> None:
    (path, _) = write_files(tmp_path, FILES)
    assert path.stat().st_mode & 0o777 == 0o644


def test_what_else_is_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_files(tmp_path, FILES)
    assert content(tmp_path) == {**FILES, "mine.txt": b"mine"}


def test_a_folder_in_a_file_s_place_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old a")
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(InputError, match="a folder is where a file should be"):
        write_files(tmp_path, FILES)
    assert content(tmp_path) == {"a.txt": b"old a"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "your account may not write there"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EIO, "nothing can be written there"),
    ],
)
def test_a_disk_that_refuses_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    write_files(tmp_path, {"a.txt": b"old a", "b.txt": b"old b"})
    opened = os.fdopen
    calls: list[int] = []

    def refuse_second(handle: int, mode: str) -> object:
        calls.append(handle)
        if len(calls) == 2:
            os.close(handle)
            raise OSError(number, os.strerror(number))
        return opened(handle, mode)

    monkeypatch.setattr(os, "fdopen", refuse_second)
    with pytest.raises(InputError, match=said) as caught:
        write_files(tmp_path, FILES)
    assert caught.value.where == str(tmp_path)
    assert content(tmp_path) == {"a.txt": b"old a", "b.txt": b"old b"}


def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_files(tmp_path / ("x" * 5000), FILES)
    with pytest.raises(InputError):
        write_files(Path("a\0b"), FILES)
